"""``initiatives federate`` as it is run: real servers, a real Dask cluster of processes of its own, equal bytes either way."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.commands import Done, run
from tests.factory import ROOT
from tests.federation.communes import Server, body, bomb, catalogue, saying, serving, sound, sources, status

NAMES = {"mot": "xã Một", "hai": "xã Hai", "ba": "xã Ba", "bon": "xã Bốn", "nam": "xã Năm"}
SITEURL = "https://sangkien.khanhhoa.example"


@contextmanager
def communes(folder: Path) -> Iterator[Server]:
    """Two sound communes, one that is down, one that sends a bomb and one that speaks for another."""
    impostor = saying(body(catalogue(site="https://xa-khac.example/")))
    bombs = saying(bomb(40_000_000), Content_Encoding="gzip")
    with serving(mot=sound(1), hai=sound(2), ba=status(500), bon=bombs, nam=impostor) as server:
        (folder / "SOURCES.yml").write_text(sources(server, NAMES), "utf-8")
        yield server


def federate(folder: Path, *more: str, output: str = "trang", store: str = "kho", **environment: str) -> Done:
    """Run the command in a folder."""
    options = ("--output", output, "--store", store, "--siteurl", SITEURL, "--theme", ROOT / "theme", "--internal")
    return run("federate", "SOURCES.yml", *options, *more, cwd=folder, **environment)


def files(site: Path) -> dict[str, bytes]:
    """The files of a site by path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_the_sound_are_published_and_the_others_named(tmp_path: Path) -> None:
    with communes(tmp_path) as server:
        done = federate(tmp_path)
        assert (done.status, done.out) == (0, "Đã dựng trang tổng hợp vào trang: 6 sáng kiến, 2/5 xã có dữ liệu hôm nay.\n")
        assert re.findall(r"\[(.*?)\] (?:http://[\d.:]+)?(\S+?)/data", done.err) == [
            ("source-status", "/ba"),
            ("source-too-large", "/bon"),
            *[("source-foreign-address", "/nam")] * 3,
        ]
        assert "xã Ba: chưa có bản tốt nào, không được tính\n" in done.err
        carried = tmp_path / "trang" / "pagefind" / "pagefind-entry.json"
        before = carried.stat().st_ino
        server.behaviours["hai"] = status(503)
        later = federate(tmp_path, SOURCE_DATE_EPOCH=str(1795392000 + 3 * 86400))
    assert (later.status, later.out) == (0, "Đã dựng trang tổng hợp vào trang: 6 sáng kiến, 1/5 xã có dữ liệu hôm nay.\n")
    assert "xã Hai: dùng bản cũ 3 ngày\n" in later.err
    assert "cũ 3 ngày, 3 sáng kiến" in (tmp_path / "trang" / "nguon" / "index.html").read_text("utf-8")
    assert carried.stat().st_ino == before


def test_a_cluster_gives_the_same_bytes_as_this_machine(tmp_path: Path) -> None:
    with communes(tmp_path), cluster() as scheduler:
        here = federate(tmp_path)
        there = federate(tmp_path, "--scheduler", scheduler, output="cum", store="kho-cum")
    assert there.status == 0, there.err
    assert (there.out.replace("vào cum", "vào trang"), there.err) == (here.out, here.err)
    assert files(tmp_path / "cum") == files(tmp_path / "trang")
    assert files(tmp_path / "kho-cum") == files(tmp_path / "kho")


@contextmanager
def cluster() -> Iterator[str]:
    """The address of a scheduler with two workers, each a process of its own on the loopback."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    nowhere = subprocess.DEVNULL
    path = {"PYTHONPATH": str(ROOT / "plugins")}
    scheduler = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", address, "--no-dashboard"]
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", f"tcp://{address}", "--host", "127.0.0.1", "--nthreads", "1"]
    commands = (scheduler, *[[*worker, "--no-dashboard", "--no-nanny"]] * 2)
    started = [subprocess.Popen(command, env={**os.environ, **path}, cwd=ROOT, stdout=nowhere, stderr=nowhere) for command in commands]
    try:
        _reached(address)
        yield f"tcp://{address}"
    finally:
        for process in started:
            process.kill()  # a worker that still looks for its scheduler would not hear a gentler word
            process.wait()


def _reached(address: str) -> None:
    host, _, port = address.partition(":")
    for _ in range(600):
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"no scheduler at {address}")


def test_a_cluster_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with communes(tmp_path) as server:
        done = federate(tmp_path, "--scheduler", "tcp://127.0.0.1:1")
    assert (done.status, done.out) == (2, "")
    assert done.err == "Dùng sai lệnh: không nối được tới cụm máy 'tcp://127.0.0.1:1'\n  gợi ý: xem initiatives federate --help\n"
    assert server.asked == []


def test_where_copies_cannot_be_kept_nothing_is_published_and_the_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "kho").write_text("một tệp", "utf-8")
    with communes(tmp_path):
        done = federate(tmp_path, "--store", "kho")
    assert (done.status, done.out) == (1, "")
    told = "Không giữ được dữ liệu của các xã ở 'kho': ở đó đã có một tệp cùng tên.\nChưa đăng gì cả; trang web cũ còn nguyên.\n"
    assert done.err.endswith(told)
    assert "Traceback" not in done.err
    assert not (tmp_path / "trang").exists()


def test_a_fault_in_the_sources_publishes_nothing_and_asks_nobody(tmp_path: Path) -> None:
    with communes(tmp_path) as server:
        text = (tmp_path / "SOURCES.yml").read_text("utf-8")
        (tmp_path / "SOURCES.yml").write_text(text.replace("id: hai", "id: mot"), "utf-8")
        done = federate(tmp_path)
    assert (done.status, done.out) == (1, "")
    assert "SOURCES.yml:24:10: lỗi [duplicate-source]" in done.err
    assert server.asked == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["SOURCES.yml"]


def test_plain_http_is_refused_without_internal(tmp_path: Path) -> None:
    with communes(tmp_path) as server:
        done = run("federate", "SOURCES.yml", "--siteurl", SITEURL, "--theme", ROOT / "theme", cwd=tmp_path)
    assert done.status == 1
    assert done.err.count("[insecure-source]") == len(NAMES)
    assert server.asked == []
