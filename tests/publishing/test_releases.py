"""Releases at a folder of this machine, and at one behind a real SSH server: sent whole, switched by one rename, rolled back."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from initiatives.publishing.place import Place, Refused, place_of
from initiatives.publishing.releases import Numbered, Release, look, releases, rollback, send
from tests.publishing.conftest import Pair
from tests.publishing.servers import Reached, ssh_server
from tests.publishing.sites import digest

RECORD = Release(pages=2, size=10, day="2026-11-23", revision="", fingerprint="")


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reached]:
    """The SSH server of these tests."""
    with ssh_server(tmp_path_factory.mktemp("ssh")) as reached:
        yield reached


@pytest.fixture(params=["folder", "ssh"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """An empty place, here or behind SSH, with a space and Vietnamese letters in its name."""
    folder = tmp_path / "nơi đăng"
    if request.param == "folder":
        return place_of(str(folder), "ssh")
    reached: Reached = request.getfixturevalue("reached")
    return place_of(f"ssh://{reached.host}:{reached.port}{folder}", reached.ssh)


def put(place: Place, site: Path, keep: int = 5) -> str:
    """Send a site on top of what is shown."""
    return send(place, site, RECORD, seen=look(place), keep=keep)


def shown(place: Place) -> str:
    """What a visitor sees, in one word."""
    return digest(Path(place.folder) / "current")


def numbers(place: Place) -> list[str]:
    """The numbers that stay, the shown one marked."""
    return [f"{one.number}{'*' if one.shown else ''}" for one in releases(place)]


def test_releases_are_shown_numbered_and_kept(place: Place, pair: Pair) -> None:
    assert look(place) is None
    assert [put(place, site) for site in pair] == ["0001", "0002"]
    assert shown(place) == digest(pair[1])
    assert look(place) == Numbered(number="0002", shown=True, release=RECORD)
    assert numbers(place) == ["0002*", "0001"]
    assert sorted(path.name for path in Path(place.folder).iterdir()) == ["current", "lock", "releases"]


def test_a_rollback_shows_the_former_one_and_the_next_release_goes_on(place: Place, pair: Pair) -> None:
    for site in (*pair, pair[0]):
        put(place, site)
    assert rollback(place, None) == "0002"
    assert shown(place) == digest(pair[1])
    assert rollback(place, None) == "0001"
    with pytest.raises(Refused, match="không có bản nào như vậy để quay về"):
        rollback(place, None)
    assert rollback(place, "0003") == "0003"
    with pytest.raises(Refused, match="không có bản nào như vậy để quay về"):
        rollback(place, "0009")
    assert put(place, pair[1]) == "0004"
    assert numbers(place) == ["0004*", "0003", "0002", "0001"]


def test_old_releases_go_and_the_shown_one_stays(place: Place, pair: Pair) -> None:
    for _ in range(3):
        put(place, pair[0], keep=2)
    assert numbers(place) == ["0003*", "0002"]
    assert put(place, pair[1], keep=1) == "0004"
    assert numbers(place) == ["0004*"]


def test_unchanged_files_are_links_to_those_of_the_former_release(place: Place, pair: Pair, tmp_path: Path) -> None:
    changed = tmp_path / "thay đổi"
    shutil.copytree(pair[0], changed)
    (changed / "robots.txt").write_text("User-agent: *\n", "utf-8")
    put(place, pair[0])
    put(place, changed)
    first, second = (Path(place.folder) / "releases" / number / "site" for number in ("0001", "0002"))
    assert (second / "index.html").samefile(first / "index.html")
    assert not (second / "robots.txt").samefile(first / "robots.txt")
    assert (digest(first), digest(second)) == (digest(pair[0]), digest(changed))


def test_an_older_release_never_replaces_a_newer_one(place: Place, pair: Pair) -> None:
    seen = look(place)
    put(place, pair[1])
    with pytest.raises(Refused, match="trong lúc dựng, một bản khác đã được đăng"):
        send(place, pair[0], RECORD, seen=seen, keep=5)
    assert shown(place) == digest(pair[1])
    assert numbers(place) == ["0001*"]
    assert sorted(path.name for path in Path(place.folder).iterdir()) == ["current", "lock", "releases"]


def test_of_many_at_once_one_wins(place: Place, pair: Pair) -> None:
    put(place, pair[0])
    seen, ends = look(place), []

    def race() -> None:
        try:
            ends.append(send(place, pair[1], RECORD, seen=seen, keep=5))
        except Refused:
            ends.append("refused")

    racers = [threading.Thread(target=race) for _ in range(4)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    assert sorted(ends) == ["0002", "refused", "refused", "refused"]
    assert numbers(place) == ["0002*", "0001"]


def test_a_folder_in_the_way_is_left_alone(place: Place, pair: Pair) -> None:
    current = Path(place.folder) / "current"
    current.mkdir(parents=True)
    (current / "index.html").write_text("của người khác", "utf-8")
    with pytest.raises(Refused, match="không phải do lệnh này tạo ra"):
        put(place, pair[0])
    assert (current / "index.html").read_text("utf-8") == "của người khác"


def test_what_cannot_be_sent_whole_is_not_shown(place: Place, pair: Pair, tmp_path: Path) -> None:
    put(place, pair[0])
    with pytest.raises(Refused, match="không gửi được hết các tệp"):
        put(place, tmp_path / "không có")
    assert shown(place) == digest(pair[0])
    assert numbers(place) == ["0001*"]


def test_a_record_that_somebody_changed_is_told(place: Place, pair: Pair) -> None:
    put(place, pair[0])
    (Path(place.folder) / "releases" / "0001" / "release.json").write_text("{}", "utf-8")
    with pytest.raises(Refused, match=r"release\.json ở đó không đọc được"):
        look(place)


def test_a_machine_that_does_not_know_the_key_is_told(reached: Reached, tmp_path: Path) -> None:
    stranger = place_of(
        f"ssh://{reached.host}:{reached.port}{tmp_path}", "ssh -F none -o StrictHostKeyChecking=yes -o UserKnownHostsFile=/dev/null"
    )
    with pytest.raises(Refused, match="không nối được tới máy đó"):
        look(stranger)


@pytest.mark.parametrize(
    ("text", "host", "port", "folder"),
    [
        ("/srv/sáng kiến", None, None, "/srv/sáng kiến"),
        ("may-chu:/srv/trang", "may-chu", None, "/srv/trang"),
        ("can-bo@may-chu.example:/srv/trang/", "can-bo@may-chu.example", None, "/srv/trang"),
        ("ssh://can-bo@may-chu.example:2222/srv/trang", "can-bo@may-chu.example", "2222", "/srv/trang"),
        ("ssh://may-chu/srv/trang", "may-chu", None, "/srv/trang"),
        ("[::1]:/srv/trang", "[::1]", None, "/srv/trang"),
    ],
)
def test_a_place_is_read_from_one_word(text: str, host: str | None, port: str | None, folder: str) -> None:
    found = place_of(text, "ssh -i khóa")
    assert (found.host, found.port, found.folder) == (host, port, folder)


def test_a_relative_folder_is_one_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert place_of("trang/moi", "ssh") == Place(folder=str(tmp_path / "trang/moi"))
