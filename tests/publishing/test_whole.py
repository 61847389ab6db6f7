"""A file that is cut off or broken is told from a whole one, by the kind of file."""

import gzip
import io
import zipfile

import pytest

from initiatives.publishing.whole import fault

ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><id>a</id><title>a</title><updated>2026-10-22T00:00:00+07:00</updated>{}</feed>"
ENTRY = "<entry><id>b</id><title>b</title><updated>2026-10-22T00:00:00+07:00</updated></entry>"


def archive() -> bytes:
    """A small archive, stored uncompressed so that its bytes can be damaged."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("sheet.xml", "<sheet>một ô</sheet>")
    return file.getvalue()


WHOLE = {
    ".html": b"<!doctype html><html><body></body></html>\n",
    ".json": b'{"a": 1}',
    ".xml": ATOM.format(ENTRY).encode(),
    ".csv": b'a,b\r\n1,"2\n3"\r\n',
    ".ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    ".xlsx": archive(),
    ".zip": archive(),
    ".gz": gzip.compress(b"abc"),
    ".pf_index": gzip.compress(b"abc"),
    ".svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ".css": b"body{}",
}


def named(suffix: str) -> str:
    """A file of this kind among an initiative's, but for tables, of which only the site's own must be whole."""
    return f"{'data' if suffix == '.csv' else 'sang-kien/mot-cua'}/tep{suffix}"


@pytest.mark.parametrize("suffix", WHOLE)
def test_whole_file_has_no_fault(suffix: str) -> None:
    assert fault(named(suffix), WHOLE[suffix]) is None


@pytest.mark.parametrize("suffix", WHOLE)
def test_empty_file_has_a_fault(suffix: str) -> None:
    assert fault(named(suffix), b"")


@pytest.mark.parametrize("suffix", sorted(set(WHOLE) - {".css"}))
def test_file_without_its_end_has_a_fault(suffix: str) -> None:
    assert fault(named(suffix), WHOLE[suffix][:-4])


@pytest.mark.parametrize(
    ("suffix", "data", "said"),
    [
        (".csv", b"a,b\r\n1\r\n", "bảng CSV có dòng thiếu ô"),
        (".csv", b"a,b\r\n\xff,1\r\n", "không phải CSV"),
        (".json", b"\xff", "không phải JSON"),
        (".xml", ATOM.format("<entry><id>b</id></entry>").encode(), "nguồn tin thiếu title, updated"),
        (".xml", b"<urlset/>", None),
        (".xlsx", archive().replace("một ô".encode(), "mất ô".encode()), "tệp nén bị hỏng"),
        (".docx", archive().replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"), "tệp nén bị hỏng"),
    ],
)
def test_broken_content_is_told(suffix: str, data: bytes, said: str | None) -> None:
    assert fault(named(suffix), data) == said


@pytest.mark.parametrize("table", ["Danh sách thôn\r\nThôn;Tỷ lệ\r\nĐông;8,5\r\n", 'a,b\r\n"c"d\r\n'])
def test_a_table_that_an_officer_attached_may_have_any_form(table: str) -> None:
    assert fault("sang-kien/mot-cua/bang.csv", table.encode()) is None
    assert fault("data/initiatives.csv", table.encode()) is not None
