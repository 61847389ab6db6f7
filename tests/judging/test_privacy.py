"""No personal data stands in any line of any file, nor in what it attaches; an exception is explicit, and the commune's own is none."""

import re
from pathlib import Path

import pytest

from tests.factory import COMMUNE, call, content, document, draft, earned, initiative, marked, page, problems, told

PHONE = "0912 345 678"


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"a.md": initiative(draft(summary=f"Gọi chị Hoa {PHONE}."))}, ["initiatives/2024/a.md:4:23 personal-data"]),
        ({"a.md": initiative(earned("approved", note=f"Chị Hoa {PHONE}"))}, ["initiatives/2024/a.md:14:16 personal-data"]),
        ({"a.md": initiative(draft()).replace("---\n", f"---\n# {PHONE}\n", 1)}, ["initiatives/2024/a.md:2:3 personal-data"]),
        ({"pages/a.md": page(f"Một dòng.\n\n<!-- {PHONE} -->\n")}, ["pages/a.md:7:6 personal-data"]),
        ({"calls/a.md": call(note=f"Hỏi {PHONE}")}, ["calls/a.md:7:12 personal-data"]),
        ({"documents/a.md": document(abstract=f"Về việc của {PHONE}")}, ["documents/a.md:6:24 personal-data"]),
        ({"pages/a.md": page("Trụ sở: 0258 384 2111, ubnd@dailanh.gov.vn\n")}, []),
    ],
)
def test_each_line_of_each_file_is_looked_at(tmp_path: Path, files: dict[str, str | bytes], found: list[str]) -> None:
    assert told(problems(content(tmp_path, files))) == found


def test_the_message_names_the_kind_and_stands_below_the_data(tmp_path: Path) -> None:
    (found,) = problems(content(tmp_path, {"pages/a.md": page("Bà E, sinh ngày 02/9/1955, ở gần.\n")}))
    assert (found.message, marked(found)) == ("đây là ngày hoặc năm sinh, không được ghi trong hồ sơ", "sinh ngày 02/9/1955")


def test_a_hundred_are_told_and_then_that_there_are_more(tmp_path: Path) -> None:
    found = problems(content(tmp_path, {"pages/a.md": page(f"Gọi {PHONE}.\n\n" * 150)}))
    assert [one.code for one in found] == ["personal-data"] * 100 + ["more-problems"]


@pytest.mark.parametrize(("written", "count"), [(PHONE, 0), ("0912345678", 0), ("0912 345 679", 1)])
def test_an_exception_is_for_one_number_however_it_is_written(tmp_path: Path, written: str, count: int) -> None:
    allowed = f'publication:\n  disclosures:\n    - {{text: "{PHONE}", reason: "Đồng ý bằng văn bản"}}\n'
    files = {"pages/a.md": page(f"Gọi {written}. [Bảng](a.txt)\n"), "pages/a.txt": f"Gọi {written}\n"}
    assert len(problems(content(tmp_path, files, COMMUNE + allowed))) == 2 * count


def test_what_the_commune_says_of_itself_is_its_own(tmp_path: Path) -> None:
    commune = re.sub(r"phone: .*", f"phone: {PHONE}", COMMUNE, count=1)
    assert PHONE in commune
    assert problems(content(tmp_path, {"pages/a.md": page(f"Gọi {PHONE}.\n")}, commune)) == []


def test_attachments_are_looked_at_where_they_are_named_and_where_they_are_linked(tmp_path: Path) -> None:
    front = draft(attachments=[{"file": "a.txt", "title": "A"}])
    files = {"x.md": initiative(front, "[b](b.csv)\n"), "a.txt": f"Bà A {PHONE}\n", "b.csv": f"Tên,Máy\nBà A,{PHONE}\n", "c.txt": PHONE}
    found = problems(content(tmp_path, files))
    assert [(one.code, one.message, marked(one)) for one in found] == [
        ("attachment-personal", "trong tệp `a.txt`, dòng 1: có số điện thoại riêng", '"a.txt"'),
        ("attachment-personal", "trong tệp `b.csv`, dòng 2: có số điện thoại riêng", "b.csv"),
    ]
