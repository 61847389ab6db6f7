"""A file holds what its ending says, and nothing that acts by itself or still shows who changed what."""

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from initiatives.reading.attachments import ACTIVE, BELIES, FILE_KINDS, TELLING, UNFINISHED, fault_of


def packed(**members: str) -> bytes:
    """An archive; ``__`` in a name stands for a slash."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("Types", "[Content_Types].xml"), text)
    return buffer.getvalue()


def word(**more: str) -> bytes:
    """A Word document with more in it."""
    return packed(**{"Types": "<T/>", "word__document.xml": "<w/>", **more})


def picture(kind: str) -> bytes:
    """A small picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (2, 2)).save(buffer, kind)
    return buffer.getvalue()


SOUND = {
    ".pdf": b"%PDF-1.7\n%%EOF\n",
    ".docx": word(),
    ".xlsx": packed(**{"Types": "<T/>", "xl__workbook.xml": "<w/>"}),
    ".pptx": packed(**{"Types": "<T/>", "ppt__presentation.xml": "<w/>"}),
    ".odt": packed(**{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<o/>"}),
    ".ods": packed(**{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<o/>"}),
    ".csv": "Tên,Số\n".encode(),
    ".txt": "Chữ".encode("utf-8-sig"),
    ".jpg": picture("JPEG"),
    ".jpeg": picture("JPEG"),
    ".png": picture("PNG"),
    ".webp": picture("WEBP"),
    ".mp3": b"ID3\x04" + b"\0" * 16,
    ".mp4": b"\0\0\0\x18ftypmp42",
}


def fault(folder: Path, ending: str, data: bytes) -> str:
    """What is said of a file with this ending and content."""
    (folder / f"a{ending}").write_bytes(data)
    return fault_of(folder / f"a{ending}")


def test_a_sound_file_of_every_kind_is_sound(tmp_path: Path) -> None:
    assert set(SOUND) == set(FILE_KINDS)
    assert [ending for ending, data in SOUND.items() if fault(tmp_path, ending, data)] == []
    assert fault(tmp_path, ".PDF", SOUND[".pdf"]) == ""


@pytest.mark.parametrize("ending", FILE_KINDS)
def test_no_kind_takes_a_page_for_itself(tmp_path: Path, ending: str) -> None:
    assert fault(tmp_path, ending, b"<!doctype html><script>alert(1)</script>") == BELIES


@pytest.mark.parametrize("ending", sorted(set(FILE_KINDS) - {".csv", ".txt"}))
def test_an_empty_file_is_none(tmp_path: Path, ending: str) -> None:
    assert fault(tmp_path, ending, b"") == BELIES


@pytest.mark.parametrize(
    ("ending", "data", "code"),
    [
        (".docx", SOUND[".xlsx"], BELIES),
        (".xlsx", word(), BELIES),
        (".docx", packed(**{"word__document.xml": "<w/>"}), BELIES),
        (".docx", word()[:-30], BELIES),
        (".png", SOUND[".jpg"], BELIES),
        (".jpg", SOUND[".jpg"][:20], BELIES),
        (".txt", b"a\0b", BELIES),
        (".csv", "Tên".encode("utf-16"), BELIES),
        (".csv", b"\xff,1\n", BELIES),
        (".pdf", b" " * 2000 + b"%PDF-1.4", BELIES),
        (".pdf", b"%PDF-1.4" + b" " * 65_500 + b"/S /JavaScript /JS (x)", ACTIVE),
        (".pdf", b"%PDF-1.4 /S/Launch", ACTIVE),
        (".docx", word(**{"word__vbaProject.bin": "x"}), ACTIVE),
        (".docx", word(**{"word__embeddings__oleObject1.bin": "x"}), ACTIVE),
        (".xlsx", packed(**{"Types": "<T/>", "xl__workbook.xml": "<w/>", "xl__activeX__activeX1.xml": "x"}), ACTIVE),
        (".odt", packed(**{"mimetype": "o", "content.xml": "<o/>", "Basic__Standard__script-lb.xml": "x"}), ACTIVE),
        (".docx", word(**{"word__document.xml": "<w:ins w:author='A'/>"}), UNFINISHED),
        (".docx", word(**{"word__comments.xml": "<w:comment w:author='A'/>"}), UNFINISHED),
        (".odt", packed(**{"mimetype": "o", "content.xml": "<text:tracked-changes/>"}), UNFINISHED),
        (".xlsx", packed(**{"Types": "<T/>", "xl__workbook.xml": "<w/>", "xl__comments1.xml": "x"}), UNFINISHED),
        (".docx", word(**{"docProps__core.xml": "<p><creator>Nguyễn Văn A</creator></p>"}), TELLING),
        (".docx", word(**{"docProps__core.xml": "<p><creator>"}), BELIES),
    ],
)
def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, ending: str, data: bytes, code: str) -> None:
    assert fault(tmp_path, ending, data) == code


def test_a_kind_that_is_never_published_is_not_looked_at(tmp_path: Path) -> None:
    assert fault(tmp_path, ".exe", b"MZ") == ""


def test_a_file_that_is_gone_is_broken(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "a.pdf") == BELIES
