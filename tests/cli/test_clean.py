"""Attachments are written anew without names and places, the same each time, and stay what they were."""

import io
import zipfile
from pathlib import Path

import docx
from PIL import Image

from tests.commands import run
from tests.factory import content, draft, initiative, told
from tests.factory import problems as found_in

ATTACHED = initiative(draft(attachments=[{"file": "anh.jpg", "title": "Ảnh"}, {"file": "mau.docx", "title": "Mẫu"}]))


def photo(orientation: int = 6) -> bytes:
    """A photo of a phone held upright: where it was taken, and by whom."""
    picture = Image.new("RGB", (40, 20), (200, 30, 30))
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = orientation, "Nguyen Van A"
    exif.get_ifd(0x8825)[1] = "N"
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", exif=exif, comment=b"zqghichu")
    return buffer.getvalue()


def document(author: str = "Nguyễn Văn A") -> bytes:
    """A Word document with its author's name."""
    made = docx.Document()
    made.add_paragraph("Đơn đề nghị")
    made.core_properties.author = made.core_properties.last_modified_by = author
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def folder_of(tmp_path: Path) -> Path:
    """A content folder whose attachments tell of people."""
    return content(tmp_path, {"a.md": ATTACHED, "initiatives/2024/anh.jpg": photo(), "initiatives/2024/mau.docx": document()})


def test_what_tells_of_people_is_refused_until_it_is_cleaned(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    assert [line.rpartition(" ")[2] for line in told(found_in(folder))] == ["attachment-metadata", "attachment-metadata"]
    done = run("clean", folder)
    assert (done.status, done.err) == (0, "")
    assert [line.partition(":")[0].rpartition("/")[2] for line in done.out.splitlines()] == ["anh.jpg", "mau.docx"]
    assert found_in(folder) == []
    again = run("clean", folder)
    assert (again.status, again.out, again.err) == (0, "", "Không tệp nào ghi kèm tên người hay nơi chụp.\n")


def test_cleaned_files_are_what_they_were_and_equal_each_time(tmp_path: Path) -> None:
    first, second = folder_of(tmp_path / "một"), folder_of(tmp_path / "hai")
    assert [run("clean", folder).status for folder in (first, second)] == [0, 0]
    for name in ("anh.jpg", "mau.docx"):
        bytes_of = [(folder / "initiatives" / "2024" / name).read_bytes() for folder in (first, second)]
        assert bytes_of[0] == bytes_of[1]
    with Image.open(first / "initiatives" / "2024" / "anh.jpg") as picture:
        assert (picture.size, dict(picture.getexif()), "comment" in picture.info) == ((20, 40), {}, False)
    assert docx.Document(str(first / "initiatives" / "2024" / "mau.docx")).paragraphs[0].text == "Đơn đề nghị"
    with zipfile.ZipFile(first / "initiatives" / "2024" / "mau.docx") as archive:
        assert all("Nguyễn Văn A".encode() not in archive.read(name) for name in archive.namelist())


def test_an_office_is_no_person(tmp_path: Path) -> None:
    dossier = initiative(draft(attachments=[{"file": "mau.docx", "title": "Mẫu"}]))
    assert found_in(content(tmp_path, {"a.md": dossier, "mau.docx": document("UBND xã Đại Lãnh")})) == []


def test_a_broken_file_is_named_and_left(tmp_path: Path) -> None:
    folder = content(tmp_path, {"initiatives/2024/hong.jpg": b"\xff\xd8\xff"})
    done = run("clean", folder)
    assert (done.status, done.out) == (1, "")
    assert done.err.endswith("hong.jpg: không đọc được, để nguyên\n")
    assert (folder / "initiatives" / "2024" / "hong.jpg").read_bytes() == b"\xff\xd8\xff"


def test_wrong_path_is_wrong_use(tmp_path: Path) -> None:
    assert run("clean", tmp_path / "khong-co").status == 2
