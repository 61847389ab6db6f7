"""Personal data is found within what is attached to a page, in whatever kind of file, with the place where it stands."""

import datetime
import io
import zlib
from pathlib import Path

import docx
import openpyxl
import pytest

from initiatives.reading import passages
from initiatives.reading.passages import PersonalPassage, TooLong, personal_in
from tests.factory import codes, content, draft, initiative, problems, told

PHONE = "0912 345 678"


def word(folder: Path) -> Path:
    """A document with personal data in its text, in a table, in its header and in its footer."""
    made = docx.Document()
    made.add_paragraph("Danh sách người được hỗ trợ")
    made.add_paragraph(f"Bà A, điện thoại {PHONE}.")
    made.add_table(1, 2).cell(0, 1).text = "CCCD 056055001234"
    made.sections[0].header.paragraphs[0].text = "Ông B, sinh ngày 02/9/1955"
    made.sections[0].footer.paragraphs[0].text = "Gửi về bab@gmail.com"
    made.save(str(folder / "a.docx"))
    return folder / "a.docx"


def book(folder: Path) -> Path:
    """A workbook whose headings alone say what its numbers are, one of its sheets hidden."""
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Chi trả"
    for row in (["TT", "Họ tên", "Số tài khoản", "Số tiền"], [1, "Ông A", 4706215083916, 912345678], [2, "Bà B", "", 352000000]):
        sheet.append(row)
    hidden = made.create_sheet("Nháp")
    hidden.sheet_state = "hidden"
    for cells in (["Họ tên", "Ngày sinh", "Đăng ký"], ["Bà B", datetime.date(1955, 9, 2), datetime.date(2024, 3, 4)]):
        hidden.append(cells)
    made.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def paper(folder: Path, *lines: str) -> Path:
    """A PDF with a squeezed page of text, as every program writes it."""
    text = "BT /F1 12 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    stream = zlib.compress(text.encode())
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made = io.BytesIO(b"%PDF-1.4\n")
    made.seek(0, io.SEEK_END)
    places = []
    for number, data in enumerate(objects, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj\n%s\nendobj\n" % (number, data))
    start = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    made.writelines(b"%010d 00000 n \n" % place for place in places)
    made.write(b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    (folder / "a.pdf").write_bytes(made.getvalue())
    return folder / "a.pdf"


def found(path: Path) -> list[tuple[str, str, str]]:
    """What is found in a file."""
    return [(one.kind, one.where, one.text) for one in personal_in(path)]


def test_a_document_is_read_with_its_tables_header_and_footer(tmp_path: Path) -> None:
    assert sorted(found(word(tmp_path))) == [
        ("birth", "phần header1, đoạn 1", "sinh ngày 02/9/1955"),
        ("email", "phần footer1, đoạn 1", "bab@gmail.com"),
        ("id", "đoạn 4", "056055001234"),
        ("phone", "đoạn 2", PHONE),
    ]


def test_a_cell_is_read_with_its_heading_on_hidden_sheets_too(tmp_path: Path) -> None:
    assert found(book(tmp_path)) == [
        ("account", "trang tính «Chi trả», ô C2", "4706215083916"),
        ("birth", "trang tính «Nháp», ô B2", "Ngày sinh: 02/09/1955"),
    ]


def test_a_table_as_text_is_read_like_one(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("TT;Họ tên;CMND;Số tiền\n1;Ông A;225107864;912345678\n", "utf-8")
    assert found(tmp_path / "a.csv") == [("id", "dòng 2", "225107864")]


def test_squeezed_pages_are_read_and_a_label_belongs_to_the_value_below(tmp_path: Path) -> None:
    assert found(paper(tmp_path, "Ba A, 0912 345 678", "STK:", "4706215083916", "Tong cong 4706215083917")) == [
        ("phone", "trang 1", PHONE),
        ("account", "trang 1", "4706215083916"),
    ]


@pytest.mark.parametrize(
    ("name", "text"), [("a.txt", f"Gọi\n{PHONE}"), ("a.odt", None), ("a.mp3", f"Gọi {PHONE}"), ("a.pdf", f"Gọi {PHONE}")]
)
def test_what_has_no_text_or_cannot_be_opened_says_nothing(tmp_path: Path, name: str, text: str | None) -> None:
    (tmp_path / name).write_text(text or "", "utf-8")
    assert personal_in(tmp_path / name) == ((PersonalPassage(kind="phone", where="dòng 2", text=PHONE),) if name == "a.txt" else ())


def test_a_text_without_end_is_not_read_to_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "LONGEST", 10)
    (tmp_path / "a.txt").write_text("mười một chữ", "utf-8")
    with pytest.raises(TooLong):
        personal_in(tmp_path / "a.txt")


ATTACHED = initiative(draft(attachments=[{"file": "a.txt", "title": "Danh sách"}]), "[Bảng](b.txt)")
LINES: dict[str, str | bytes] = {"a.md": ATTACHED, "a.txt": f"Bà A {PHONE}\nÔng B 0905 111 222\n", "b.txt": "Trực: 0258 384 2111\n"}


def test_the_check_tells_of_each_place(tmp_path: Path) -> None:
    assert [line.rpartition(" ")[2] for line in told(problems(content(tmp_path, LINES)))] == ["attachment-personal"] * 2


def test_only_an_explicit_exception_lets_it_pass(tmp_path: Path) -> None:
    folder = content(tmp_path, LINES)
    settings = folder / "settings" / "commune.yml"
    allowed = f'publication:\n  disclosures:\n    - {{text: "{PHONE}", reason: "Bà A đồng ý bằng văn bản"}}\n'
    settings.write_text(settings.read_text("utf-8") + allowed, "utf-8")
    assert [one.message for one in problems(folder)] == ["trong tệp `a.txt`, dòng 2: có số điện thoại riêng"]


def test_a_file_that_nobody_publishes_may_say_what_it_likes(tmp_path: Path) -> None:
    assert codes(problems(content(tmp_path, {"a.md": initiative(draft()), "a.txt": f"Bà A {PHONE}\n"}))) == []
