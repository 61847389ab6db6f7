"""How long, how large: a province, or a whole country, gathered from a local server by the real command.

    python -m tests.benchmarks.federation 65 100
    python -m tests.benchmarks.federation 3321 100 --questions

Prints one line a figure. The first run fetches everything, the second finds nothing new. With ``--questions`` the registers
are then read as a commune reads them, and the novelty check is asked about unknown initiatives.
"""

import argparse
import csv
import io
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random

from initiatives.judging.novelty.index import Index
from initiatives.judging.novelty.record import Record, known_record, typed_record
from initiatives.reading.known import COLUMNS, KnownInitiative
from tests.benchmarks.communes import SOURCES, write
from tests.benchmarks.wording import words
from tests.factory import ROOT

ASKED = 20
UNKNOWN = 900_000
"""From which initiative on the generator's words belong to no commune."""
_COMMAND = """
import initiatives.reading.frontmatter as reading
reading.LONGEST_HEADER, reading.MOST_NODES = 10**7, 10**6  # a whole country in one file, for the measurement alone
from initiatives.cli import main
main()
"""


@contextmanager
def served(folder: Path, port: int) -> Iterator[None]:
    """The folder on this machine's loopback, by a process of its own."""
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(2)
    try:
        yield
    finally:
        process.kill()
        process.wait()


def federated(folder: Path) -> str:
    """Time and memory of one run of the command."""
    options = ["--output", folder / "trang", "--store", folder / "kho", "--siteurl", "https://tinh.example", "--theme", ROOT / "theme"]
    command = [sys.executable, "-c", _COMMAND, "federate", str(folder / SOURCES), *map(str, options), "--internal"]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after, seconds = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return f"{seconds:.0f} s, {cpu:.0f} s of processors, peak {after.ru_maxrss / 1024:.0f} MB in one process"


def sizes(site: Path) -> Iterator[str]:
    """Files and bytes of each part of the site."""
    for part in ("", "xa", "nam", "known", "data", "pagefind"):
        found = [path.stat().st_size for path in (site / part).rglob("*") if path.is_file()]
        yield f"{part or 'whole site'}: {len(found)} files, {sum(found) / 1e6:.0f} MB"


def known(site: Path) -> Iterator[Record]:
    """The rows of all registers, as the novelty check reads them."""
    for path in sorted((site / "known").glob("*.csv")):
        for line, row in enumerate(csv.reader(io.StringIO(path.read_text("utf-8"))), 1):
            if line > 1:
                yield known_record(KnownInitiative(**dict(zip(COLUMNS, row, strict=True)), file=path.name, line=line))


def questions(site: Path) -> Iterator[str]:
    """How long the novelty check takes to be ready, and to answer."""
    start = time.perf_counter()
    index = Index(list(known(site)))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"novelty: {len(index.records)} known, ready after {time.perf_counter() - start:.0f} s, {used:.0f} MB"
    took = []
    for number in range(UNKNOWN, UNKNOWN + ASKED):
        told = words(number, 0, Random(number), 2026)
        asked = typed_record(f"{told.title}\n{told.summary}", date(2026, 11, 23))
        start = time.perf_counter()
        index.closest(asked, 3)
        took.append(time.perf_counter() - start)
    yield f"novelty: {ASKED} questions, {sorted(took)[ASKED // 2]:.3f} s in the middle, {max(took):.3f} s at most"


def main(arguments: list[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Measure the federation of many communes.")
    parser.add_argument("communes", type=int)
    parser.add_argument("count", type=int, help="public initiatives of each")
    parser.add_argument("--folder", type=Path, help="where; what is generated there already is taken as it is")
    parser.add_argument("--port", type=int, default=8810)
    parser.add_argument("--questions", action="store_true")
    wanted = parser.parse_args(arguments)
    folder = wanted.folder or ROOT / "build" / f"federation-{wanted.communes}-{wanted.count}"
    if not (folder / SOURCES).is_file():
        for _ in write(wanted.communes, wanted.count, folder, f"http://127.0.0.1:{wanted.port}"):
            pass
    with served(folder, wanted.port):
        for what in ("first run", "nothing new"):
            print(f"{what}: {federated(folder)}", flush=True)
    for line in (*sizes(folder / "trang"), *(questions(folder / "trang") if wanted.questions else ())):
        print(line, flush=True)


if __name__ == "__main__":
    main()
