"""Writes a content folder of any number of realistic initiatives: the same number and seed, the same bytes.

    python -m tests.benchmarks.generator 1000 build/nghin

The folder passes ``initiatives check``. It has the project's own settings and pages, twelve years with a call and a plan
each, all statuses, score sheets, measures, and an approved plan as a file with each twenty-fifth public initiative.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from initiatives.reading.commune import Commune
from initiatives.reading.files import Settings, read_settings
from initiatives.reading.vietnamese import slugify
from tests.benchmarks.dossiers import STATUSES, Case, front_matter, submission_day
from tests.benchmarks.wording import words
from tests.factory import ROOT, markdown

CONTENT = ROOT / "content"
PLAN = CONTENT / "initiatives" / "2024" / "ke-hoach-tra-ket-qua-tai-nha.pdf"
LINKED = (
    "pages/gioi-thieu.md",
    "pages/lien-he.md",
    "pages/tiep-can.md",
    "calls/cuoc-thi-2023.md",
    "documents/bao-cao-4569-bc-snv-2023.md",
    "documents/cong-van-503-ubnd-nv-2024.md",
    "documents/cong-van-phat-huy-sang-kien-cchc-2024.md",
)
"""The project's own pages, and what they link to."""
YEARS = range(2014, 2026)
NEAR_COPY = "0.9"
"""The novelty check's threshold: words of a limited vocabulary recur, and only near copies would need an officer's decision."""
EACH_WITH_PLAN = 25
EACH_WITH_LINK = 5
REPORT_EACH = 1000


class File(NamedTuple):
    """A file to write below the content folder."""

    path: str
    data: bytes


def initiative(index: int, seed: int, commune: Commune) -> Iterator[File]:
    """The files of the initiative with this index, from 0; they depend on nothing but the arguments."""
    random, year = Random(f"{seed}:{index}"), YEARS[index % len(YEARS)]
    number = f"{year}-{index // len(YEARS) + 1:03d}"
    told = words(index, seed, random, year)
    status = random.choices(list(STATUSES), weights=list(STATUSES.values()))[0]
    case = Case(code=f"SK-{number}", status=status, submitted=submission_day(year, random), words=told)
    front = front_matter(case, commune, f"phat-dong-{year}", random)
    slug = slugify(f"{told.subject} {number}")
    if "approval" in front and index % EACH_WITH_PLAN == 0:
        front["approval"]["plan"] = f"ke-hoach-{number}.pdf"
        yield File(f"initiatives/{year}/ke-hoach-{number}.pdf", PLAN.read_bytes())
    yield File(f"initiatives/{year}/{slug}.md", markdown(front, _body(case, index)).encode())


def _body(case: Case, index: int) -> str:
    titles = list(case.words.sections) if case.status == "recognised" else list(case.words.sections)[:-1]
    sections = [f"## {title}\n\n{case.words.sections[title]}\n" for title in titles]
    year = case.submitted.year
    link = f"\nTheo [kế hoạch năm {year}](../../documents/ke-hoach-{year}.md).\n" if index % EACH_WITH_LINK == 0 else ""
    return "\n".join(sections) + link


def surroundings(year: int) -> Iterator[File]:
    """A year's call and its plan."""
    plan: dict[str, Any] = {
        "kind": "plan",
        "number": f"{year % 100 + 10}/KH-UBND",
        "date": f"{year}-01-15",
        "year": year,
        "issuer": "UBND xã Đại Lãnh",
        "abstract": f"Kế hoạch phát huy sáng kiến cải cách hành chính năm {year}",
        "sample": True,
    }
    call: dict[str, Any] = {
        "title": f"Phát động sáng kiến cải cách hành chính năm {year}",
        "summary": f"Mời cán bộ, công chức, người hoạt động không chuyên trách đề xuất cách làm mới trong năm {year}.",
        "kind": "call",
        "organiser": "UBND xã Đại Lãnh",
        "opens": f"{year}-01-20",
        "deadline": f"{year}-10-31",
        "year": year,
        "documents": [f"ke-hoach-{year}"],
        "sample": True,
    }
    text = "## Cách đăng ký\n\nViết hồ sơ theo bốn phần: nội dung, đối tượng áp dụng, phương pháp thực hiện, lợi ích mang lại.\n"
    yield File(f"documents/ke-hoach-{year}.md", markdown(plan, "Kế hoạch giao việc và thời hạn cho từng đơn vị.\n").encode())
    yield File(f"calls/phat-dong-{year}.md", markdown(call, text).encode())


def settings() -> bytes:
    """The project's own settings with the threshold of near copies."""
    text = (CONTENT / "settings" / "commune.yml").read_text("utf-8")
    return f"{text}\nnovelty: {{threshold: {NEAR_COPY}}}\n".encode()


def write(count: int, folder: Path, seed: int = 0) -> Iterator[int]:
    """Write a content folder with ``count`` initiatives, and tell after each how many are done.

    Raises FileExistsError where the folder holds something.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(folder)
    for name in LINKED:
        _put(folder, File(name, (CONTENT / name).read_bytes()))
    _put(folder, File("settings/commune.yml", settings()))
    for year in YEARS:
        for file in surroundings(year):
            _put(folder, file)
    found = read_settings(folder / "settings" / "commune.yml", "content/settings/commune.yml", Commune)
    assert isinstance(found, Settings), found
    for index in range(count):
        for file in initiative(index, seed, found.data):
            _put(folder, file)
        yield index + 1


def generate(count: int, folder: Path, seed: int = 0) -> Path:
    """Write a content folder with ``count`` initiatives; the folder, for the tests."""
    for _ in write(count, folder, seed):
        pass
    return folder


def _put(folder: Path, file: File) -> None:
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.data)


def main(arguments: list[str] | None = None) -> None:
    """The command: how many, where, and from which seed."""
    parser = argparse.ArgumentParser(description="Write a content folder of realistic sample initiatives.")
    parser.add_argument("count", type=int, metavar="N", help="how many initiatives")
    parser.add_argument("folder", type=Path, metavar="OUT_FOLDER", help="where; it must be empty or not exist")
    parser.add_argument("--seed", type=int, default=0, help="another seed, other words (default: 0)")
    wanted = parser.parse_args(arguments)
    try:
        for done in write(wanted.count, wanted.folder, wanted.seed):
            if done % REPORT_EACH == 0:
                print(f"\r{done} / {wanted.count}", end="", file=sys.stderr, flush=True)
    except FileExistsError:
        parser.error(f"{wanted.folder} is not empty")
    print(f"\r{wanted.count} initiatives in {wanted.folder}", file=sys.stderr)


if __name__ == "__main__":
    main()
