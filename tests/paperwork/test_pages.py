"""The papers as they come out of the printer: LibreOffice lays them out, poppler reads the pages."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest

from initiatives.cli.pdf import office, to_pdf
from initiatives.judging.world import World
from initiatives.paperwork.kinds import KINDS, written
from initiatives.reading.files import Settings
from initiatives.reading.formalities import Narrative
from tests.conftest import Once
from tests.factory import EVIDENCE
from tests.paperwork.papers import CASES, FIXED, changed, files, fixed, many, request, world_of

COUNTS = (0, 1, 3, 300)
LENGTHS = range(0, 30, 2)
"""Lines that an officer adds, so that the signature meets the end of a page at one of them."""
HOSTILE = "Một cửa & “ba không” <nhanh> 'gọn' \"rõ\" {{ tên }}"


@dataclass(frozen=True)
class Printed:
    """The pages of a paper as texts, and the faces of its letters."""

    pages: list[str]
    faces: set[str]

    @property
    def text(self) -> str:
        """All pages, white space collapsed."""
        return " ".join(" ".join(self.pages).split())


def _year(world: World, kind: str = "periodic") -> bytes:
    return next(iter(dict(written(KINDS[kind], request(world, period="2024"), "x", FIXED, "content")).values()))


def _longer(lines: int) -> World:
    """A commune whose officer wrote so many lines of proposals."""
    told = Narrative(proposals="\n".join(f"Kiến nghị thứ {i}." for i in range(lines + 1)))
    source = fixed().settings.source
    return replace(fixed(), narratives={"2024": Settings(data=told, source=source)})


def _papers(folder: Path) -> Iterator[tuple[str, bytes]]:
    for case in CASES:
        yield from ((Path(name).stem, data) for name, data in files(case).items() if name.endswith(".docx"))
    for count in COUNTS:
        world = many(folder / str(count), count, published=EVIDENCE["published"])
        for kind in ("periodic", "reward", "evidence"):
            yield f"{kind}-of-{count}", _year(world, kind)
    yield from ((f"longer-{lines}", _year(_longer(lines))) for lines in LENGTHS)
    one = fixed().by_code["SK-2024-003"].data
    yield "hostile", _year(world_of(fixed(), changed(one, title=HOSTILE)))


def _print(folder: Path) -> None:
    """Print every paper, in one call of LibreOffice."""
    program = office() or pytest.fail("no LibreOffice; Debian: apt-get install libreoffice-writer-nogui")
    papers = []
    for name, data in _papers(folder):
        papers.append(folder / f"{name}.docx")
        papers[-1].write_bytes(data)
    assert to_pdf(program, papers, folder)


@pytest.fixture(scope="module")
def printed(once: Once) -> dict[str, Printed]:
    """Every paper as it was printed, by its name."""
    for tool in ("pdftotext", "pdffonts"):
        assert shutil.which(tool), "no poppler; Debian: apt-get install poppler-utils"
    return {paper.stem: _printed(paper) for paper in once("printed", _print).glob("*.pdf")}


def _printed(pdf: Path) -> Printed:
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode()
    fonts = subprocess.run(["pdffonts", pdf], check=True, capture_output=True).stdout.decode().splitlines()[2:]
    faces = {re.sub(r"^\w+\+|-\w+$|MT$", "", line.split()[0]) for line in fonts}
    return Printed(pages=text.split("\f")[:-1], faces=faces)


def test_one_face_serves_all_letters(printed: dict[str, Printed]) -> None:
    faces = {name: paper.faces for name, paper in printed.items() if len(paper.faces) != 1}
    assert faces == {}, "Times New Roman, or Tinos in its place: apt-get install fonts-croscore"
    assert {face for paper in printed.values() for face in paper.faces} <= {"Tinos", "TimesNewRoman", "TimesNewRomanPS"}


def test_numbers_of_pages_begin_with_the_second(printed: dict[str, Printed]) -> None:
    """Each section counts its own pages: none on its first, then 2, 3 …; an appendix begins again."""
    for name, paper in printed.items():
        first_lines = [page.lstrip("\n").split("\n")[0].strip() for page in paper.pages]
        numbers = [int(line) if line.isdecimal() else 1 for line in first_lines]
        assert numbers[0] == 1, name
        assert all(after in (before + 1, 1) for before, after in pairwise(numbers)), (name, numbers)


@pytest.mark.parametrize("lines", LENGTHS)
def test_signature_is_never_alone_on_a_page(printed: dict[str, Printed], lines: int) -> None:
    (page,) = (page for page in printed[f"longer-{lines}"].pages if "TM. ỦY BAN NHÂN DÂN" in page)
    assert "Nơi nhận:" in page
    assert "xem xét, tổng hợp./." in " ".join(page.split())


def test_lengths_reach_beyond_a_page(printed: dict[str, Printed]) -> None:
    assert len({len(printed[f"longer-{lines}"].pages) for lines in LENGTHS}) > 1


@pytest.mark.parametrize("count", COUNTS)
def test_none_one_and_many(printed: dict[str, Printed], count: int) -> None:
    paper = printed[f"periodic-of-{count}"]
    codes = [f"SK-2024-{i:03d}" for i in range(1, count + 1)]
    assert all(code in paper.text for code in codes)
    assert ("Phụ lục" in paper.text) == bool(count)
    heads = sum(1 for page in paper.pages if "Mã hồ sơ" in page)
    pages = sum(1 for page in paper.pages if re.search(r"SK-2024-\d{3}", page))
    assert heads == pages, "the heading of a list is repeated on each of its pages"


@pytest.mark.parametrize("count", COUNTS)
def test_reward_of_none_one_and_many(printed: dict[str, Printed], count: int) -> None:
    paper = printed[f"reward-of-{count}"]
    titles = paper.text.count("152/QĐ-UBND")
    assert "TỜ TRÌNH" in paper.text
    assert titles == count
    assert ("Hình thức" in paper.text) == bool(count)
    assert paper.text.count("./.") == 1


def test_names_with_signs_of_markup_are_printed_as_they_are(printed: dict[str, Printed]) -> None:
    text = printed["hostile"].text
    assert "Một cửa & “ba" in text
    assert "<nhanh>" in text
    assert "{{ tên }}" in text


def test_leaflet_and_score_sheet_fit_one_page(printed: dict[str, Printed]) -> None:
    singles = [name for name in printed if name.startswith(("to-gioi-thieu", "phieu-cham"))]
    assert len(singles) == 5
    assert [name for name in singles if len(printed[name].pages) != 1] == []


def test_every_paper_with_an_end_has_it_once(printed: dict[str, Printed]) -> None:
    ended = [name for name in printed if name.startswith(("bao-cao", "to-trinh", "bien-ban", "bieu-duong"))]
    assert len(ended) == 9
    assert {name: printed[name].text.count("./.") for name in ended} == dict.fromkeys(ended, 1)
