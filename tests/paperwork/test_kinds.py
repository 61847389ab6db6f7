"""Every kind of paper, whole: its text in Word, its cells in Excel, and the same bytes each time."""

import zipfile
from io import BytesIO

import pytest

from initiatives.paperwork.kinds import KINDS, written
from tests.conftest import Golden
from tests.paperwork.papers import CASES, FIXED, GOLDEN, cells_of, files, fixed, request, text_of

READERS = {"docx": text_of, "xlsx": cells_of}


def test_every_kind_has_a_case() -> None:
    assert {kind for kind, _ in CASES.values()} == set(KINDS)


@pytest.mark.parametrize("case", CASES)
def test_whole_text(case: str, golden: Golden) -> None:
    found = files(case)
    assert {name.rpartition(".")[2] for name in found} <= set(READERS)
    golden(GOLDEN / f"{case}.txt", "".join(f"== {name} ==\n{READERS[name.rpartition('.')[2]](data)}" for name, data in found.items()))


@pytest.mark.parametrize("case", CASES)
def test_same_input_same_bytes(case: str) -> None:
    assert files(case) == files(case)


def test_no_paper_tells_when_or_by_whom_it_was_made() -> None:
    for case in CASES:
        for name, data in files(case).items():
            with zipfile.ZipFile(BytesIO(data)) as archive:
                assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}, name
                said = archive.read("docProps/core.xml").decode()
                app = archive.read("docProps/app.xml").decode()
            assert not any(word in said + app for word in ("python", "XlsxWriter", "docx")), name


def test_names_of_files_tell_kind_subject_and_unit() -> None:
    asked = request(fixed(), call="cchc-2026")
    names = [name for name, _ in written(KINDS["score-form"], asked, "cchc-2026", FIXED, "content")]
    assert names == [
        "phieu-cham-cchc-2026-van-phong-hdnd-ubnd.docx",
        "phieu-cham-cchc-2026-phong-kinh-te.docx",
        "phieu-cham-cchc-2026-phong-van-hoa-xa-hoi.docx",
        "phieu-cham-cchc-2026-trung-tam-phuc-vu-hanh-chinh-cong.docx",
    ]
