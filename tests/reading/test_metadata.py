"""Who is named in a file's properties is seen in each kind of file; an office, and a signature, name nobody who must not be named."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import docx
import pytest
from PIL import Image, PngImagePlugin

from initiatives.reading.attachments import BROKEN
from initiatives.reading.metadata import CLEANABLE, cleaned, names_somebody


def picture(kind: str, **said: object) -> bytes:
    """A small picture that says this of itself."""
    buffer = io.BytesIO()
    Image.new("RGB", (2, 2)).save(buffer, kind, **said)
    return buffer.getvalue()


def exif(tag: int, value: object) -> Image.Exif:
    """One line of what a camera writes."""
    found = Image.Exif()
    found[tag] = value
    return found


def png(text: str) -> bytes:
    """A picture with a line of text in it."""
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", text)
    return picture("PNG", pnginfo=said)


def word(author: str, changed_by: str = "") -> bytes:
    """A document of somebody's."""
    made, buffer = docx.Document(), io.BytesIO()
    made.core_properties.author, made.core_properties.last_modified_by = author, changed_by
    made.save(buffer)
    return buffer.getvalue()


def package(name: str, text: str) -> bytes:
    """An archive with one file in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, text)
    return buffer.getvalue()


def paper(author: str) -> bytes:
    """A PDF whose objects are squeezed together, as newer programs write it."""
    catalog, pages, page = "<</Type/Catalog/Pages 3 0 R>>", "<</Type/Pages/Kids[4 0 R]/Count 1>>", "<</Type/Page/Parent 3 0 R>>"
    body, places = "", []
    for number, text in enumerate((f"<</Author({author})>>", catalog, pages, page), 1):
        places.append(f"{number} {len(body)}")
        body += f"{text} "
    head = " ".join(places) + " "
    packed = zlib.compress((head + body).encode())
    start = b"%PDF-1.5\n"
    held = b"5 0 obj<</Type/ObjStm/N 4/First %d/Length %d/Filter/FlateDecode>>stream\n%s\nendstream endobj\n" % (
        len(head),
        len(packed),
        packed,
    )
    rows = [(0, 0, 0), (2, 5, 0), (2, 5, 1), (2, 5, 2), (2, 5, 3), (1, len(start), 0), (1, len(start + held), 0)]
    table = b"".join(struct.pack(">BHB", *row) for row in rows)
    index = b"6 0 obj<</Type/XRef/Size 7/W[1 2 1]/Root 2 0 R/Info 1 0 R/Length %d>>stream\n%s\nendstream endobj\n" % (len(table), table)
    return start + held + index + b"startxref\n%d\n%%%%EOF\n" % len(start + held)


ODT = "<m xmlns:meta='m' xmlns:dc='d'><meta:initial-creator>{}</meta:initial-creator></m>"
XMP = "%PDF-1.4\n<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jpg", picture("JPEG", exif=exif(0x013B, "Nguyen Van A"))),
        ("a.jpeg", picture("JPEG", comment=b"Nguyen Van A")),
        ("a.webp", picture("WEBP", exif=exif(0x010F, "Phone"))),
        ("a.png", png("Nguyen Van A")),
        ("a.docx", word("Nguyễn Văn A")),
        ("a.docx", word("UBND xã", "Nguyễn Văn A")),
        ("a.odt", package("meta.xml", ODT.format("Nguyễn Văn A"))),
        ("a.xlsx", package("docProps/app.xml", "<P><Manager>Nguyễn Văn A</Manager></P>")),
        ("a.pdf", b"%PDF-1.4\n/Author (Nguyen Van A)"),
        ("a.pdf", rb"%PDF-1.4 /Author (Nguyen \(A\))"),
        ("A.PDF", b"%PDF-1.4 /Author <FEFF004E0067>"),
        ("a.pdf", b"%PDF-1.4 /Author <4E67 5>"),
        ("a.pdf", XMP.format("Nguyen Van A").encode()),
        ("a.pdf", paper("Nguyen Van A")),
    ],
)
def test_who_is_named_is_seen(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert names_somebody(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jpg", picture("JPEG", dpi=(72, 72))),
        ("a.png", picture("PNG")),
        ("a.webp", picture("WEBP")),
        ("a.docx", word("", "")),
        ("a.docx", word("Văn phòng HĐND và UBND xã")),
        ("a.odt", package("meta.xml", ODT.format(" "))),
        ("a.xlsx", package("xl/workbook.xml", "<creator>Nguyễn Văn A</creator>")),
        ("a.pdf", b"%PDF-1.4 /Author (UBND xa) /Title (Nguyen Van A)"),
        ("a.pdf", b"%PDF-1.4 /Author () /Creator (Word)"),
        ("a.pdf", b"%PDF-1.4 /ByteRange [0 1] /Author (Nguyen Van A)"),
        ("a.pdf", XMP.format("Ủy ban nhân dân xã").encode()),
        ("a.pdf", paper("UBND xa")),
        ("a.pdf", b"%PDF-1.5 /ObjStm"),
        ("a.txt", b"/Author (Nguyen Van A)"),
    ],
)
def test_who_names_nobody_is_left_alone(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert not names_somebody(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jpg", picture("JPEG", exif=exif(0x013B, "Nguyen Van A"), comment=b"Nguyen Van A")),
        ("a.png", png("Nguyen Van A")),
        ("a.webp", picture("WEBP", exif=exif(0x013B, "Nguyen Van A"))),
        ("a.docx", word("Nguyễn Văn A", "Trần Thị B")),
        ("a.odt", package("meta.xml", ODT.format("Nguyễn Văn A"))),
    ],
)
def test_a_cleaned_file_names_nobody_and_is_the_same_each_time(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    fresh = cleaned(tmp_path / name)
    assert fresh == cleaned(tmp_path / name)
    (tmp_path / name).write_bytes(fresh)
    assert not names_somebody(tmp_path / name)


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a.mp3"])
def test_what_cannot_be_written_anew_is_not(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"%PDF-1.4")
    assert not name.endswith(CLEANABLE)
    with pytest.raises(ValueError, match=name[1:]):
        cleaned(tmp_path / name)


@pytest.mark.parametrize("name", ["a.jpg", "a.docx"])
def test_a_broken_file_is_its_readers_affair(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"broken")
    with pytest.raises(BROKEN):
        names_somebody(tmp_path / name)
