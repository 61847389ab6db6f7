"""Gathering from real servers: what is sound comes in, what is broken or hostile stops nobody, and the last good copy stays."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from initiatives.federation.fetching import MOST_SENT
from initiatives.federation.gather import Gathered, Gathering
from initiatives.federation.sources import SourceCommune
from initiatives.federation.store import Store
from tests.federation.communes import (
    COUNT,
    TODAY,
    Behaviour,
    Server,
    body,
    bomb,
    breaking,
    catalogue,
    dripping,
    saying,
    serving,
    sound,
    spoilt,
    status,
)


def gather(server: Server, folder: Path, as_of: date = TODAY, *, internal: bool = True, seconds: float = 5) -> dict[str, Gathered]:
    """What is gathered of every commune of a server, by name."""
    communes = [SourceCommune(id=name, name=f"xã {name}", url=server.site(name)) for name in server.behaviours]
    found: dict[str, Gathered] = {}
    with ThreadPoolExecutor(3) as executor:
        gathering = Gathering(store=Store(folder), executor=executor, as_of=as_of, internal=internal, seconds=seconds)
        # In a thread of its own, for where browser tests ran before, the main one has an event loop at work.
        executor.submit(gathering.run, communes, lambda number, one: found.update({communes[number].id: one})).result()
    assert set(found) == set(server.behaviours)
    return found


def short(found: Gathered) -> tuple[int, date | None, list[str]]:
    """Rows, day, codes."""
    return len(found.rows), found.confirmed, [problem.code for problem in found.problems]


HOSTILE: dict[str, tuple[Behaviour, str]] = {
    "absent": (status(404), "source-status"),
    "broken": (status(500), "source-status"),
    "unasked": (status(304), "source-status"),
    "inside": (status(302, Location="http://169.254.169.254/latest/meta-data/"), "source-redirect"),
    "elsewhere": (status(301, Location="file:///etc/passwd"), "source-redirect"),
    "round": (status(307, Location="/round/data/initiatives.json"), "source-redirect"),
    "huge": (saying(b" " * (MOST_SENT + 1)), "source-too-large"),
    "bomb": (saying(bomb(40_000_000), Content_Encoding="gzip"), "source-too-large"),
    "nested": (saying(bomb(10), Content_Encoding="gzip, gzip"), "source-encoding"),
    "brotli": (saying(b"\x0b", Content_Encoding="br"), "source-encoding"),
    "html": (saying(b"<!doctype html><title>404</title>"), "source-not-json"),
    "newer": (spoilt(lambda whole: whole.update(schema_version="2.0")), "source-version"),
    "impostor": (saying(body(catalogue(site="https://xa-khac.example/"))), "source-foreign-address"),
    "breaking": (breaking, "source-unreachable"),
}


def test_one_hostile_source_stops_and_spoils_no_other(tmp_path: Path) -> None:
    with serving(first=sound(1), **{name: one for name, (one, _) in HOSTILE.items()}, last=sound(2)) as server:
        found = gather(server, tmp_path)
    assert short(found.pop("first")) == (COUNT, TODAY, [])
    assert short(found.pop("last")) == (COUNT, TODAY, [])
    told = {name: (one.rows, one.confirmed, {problem.code for problem in one.problems}) for name, one in found.items()}
    assert told == {name: ((), None, {code}) for name, (_, code) in HOSTILE.items()}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first.copy", "last.copy"]


def test_no_redirect_is_followed(tmp_path: Path) -> None:
    """The address that a redirect names is never asked, not even one of the same site."""
    with serving(round=HOSTILE["round"][0]) as server:
        gather(server, tmp_path)
    assert server.asked == [("round", None)]


def test_a_source_that_drips_is_left_after_its_time(tmp_path: Path) -> None:
    with serving(slow=dripping, quick=sound()) as server:
        found = gather(server, tmp_path, seconds=0.5)
    assert {name: short(one)[2] for name, one in found.items()} == {"slow": ["source-unreachable"], "quick": []}
    assert found["slow"].problems[0].message == "không tải được: quá thời gian chờ"


def test_what_has_not_changed_is_not_sent_again(tmp_path: Path) -> None:
    with serving(xa=sound()) as server:
        first = gather(server, tmp_path)["xa"]
        again = gather(server, tmp_path, TODAY + timedelta(days=1))["xa"]
    (_, unconditional), (_, condition) = server.asked
    assert unconditional is None
    assert condition is not None
    assert again == replace(first, confirmed=TODAY + timedelta(days=1))


@pytest.mark.parametrize("trouble", ["broken", "bomb", "impostor", "breaking"])
def test_the_last_good_copy_is_used_and_keeps_its_day(tmp_path: Path, trouble: str) -> None:
    behaviour, code = HOSTILE[trouble]
    with serving(xa=sound()) as server:
        good = gather(server, tmp_path)["xa"]
        server.behaviours["xa"] = behaviour
        for days in (3, 9):
            found = gather(server, tmp_path, TODAY + timedelta(days=days))["xa"]
            assert (found.rows, found.confirmed) == (good.rows, TODAY)
            assert {problem.code for problem in found.problems} == {code}
        server.behaviours["xa"] = sound(2)
        assert short(gather(server, tmp_path, TODAY + timedelta(days=10))["xa"]) == (COUNT, TODAY + timedelta(days=10), [])


@pytest.mark.parametrize("spoil", [b"", b"no head\n", b"{}\nrest", b"\xff\xff\n\x00"])
def test_a_spoilt_copy_is_as_none(tmp_path: Path, spoil: bytes) -> None:
    with serving(xa=sound()) as server:
        gather(server, tmp_path)
        (tmp_path / "xa.copy").write_bytes(spoil)
        assert short(gather(server, tmp_path)["xa"]) == (COUNT, TODAY, [])
    assert [condition for _, condition in server.asked] == [None, None]


def test_a_copy_with_one_changed_byte_is_as_none(tmp_path: Path) -> None:
    with serving(xa=sound()) as server:
        gather(server, tmp_path)
        data = bytearray((tmp_path / "xa.copy").read_bytes())
        data[-1] ^= 1
        (tmp_path / "xa.copy").write_bytes(data)
        gather(server, tmp_path)
    assert [condition for _, condition in server.asked] == [None, None]


def test_the_copy_of_another_address_is_not_used(tmp_path: Path) -> None:
    with serving(xa=sound()) as server:
        gather(server, tmp_path)
    with serving(xa=status(500)) as moved:
        assert short(gather(moved, tmp_path)["xa"]) == (0, None, ["source-status"])


def test_addresses_of_this_network_are_not_asked_unless_it_is_internal(tmp_path: Path) -> None:
    with serving(xa=sound()) as server:
        found = gather(server, tmp_path, internal=False)["xa"]
    assert [problem.message for problem in found.problems] == ["tên miền dẫn tới địa chỉ mạng nội bộ 127.0.0.1"]
    assert server.asked == []


def test_a_server_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with serving(xa=sound()) as server:
        pass
    found = gather(server, tmp_path)["xa"]
    assert short(found) == (0, None, ["source-unreachable"])
