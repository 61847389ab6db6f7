"""Files without the hour they were made."""

import io
import zipfile

from initiatives.paperwork.archive import timeless, timeless_pdf


def packed(year: int) -> bytes:
    """An archive of two files made in a year."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in ("b.xml", "a.xml"):
            archive.writestr(zipfile.ZipInfo(name, (year, 2, 3, 4, 5, 6)), f"<{name}/>")
    return buffer.getvalue()


def test_archives_of_other_years_are_equal() -> None:
    assert packed(2024) != packed(2025)
    assert timeless(packed(2024)) == timeless(packed(2025))


def test_members_keep_their_order_and_bytes() -> None:
    with zipfile.ZipFile(io.BytesIO(timeless(packed(2024)))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {"b.xml": b"<b.xml/>", "a.xml": b"<a.xml/>"}
        assert archive.namelist() == ["b.xml", "a.xml"]


def test_pdf_loses_its_hour_and_no_byte_moves() -> None:
    pdf = b"%PDF-1.4\n<</CreationDate (D:20261123092558+00'00')\n/ModDate(D:20261123092558Z)>>\nstartxref 123"
    found = timeless_pdf(pdf)
    assert found == b"%PDF-1.4\n<</CreationDate (D:00000000000000+00'00')\n/ModDate(D:00000000000000Z)>>\nstartxref 123"
    assert len(found) == len(pdf)


def test_nodes_of_a_page_are_named_by_their_order() -> None:
    first = b"/ID (node00000213) /Names [(node00000213) 1 0 R (node00000215) 2 0 R]"
    later = first.replace(b"213", b"214").replace(b"215", b"216")
    assert timeless_pdf(first) == timeless_pdf(later) == b"/ID (node00000000) /Names [(node00000000) 1 0 R (node00000001) 2 0 R]"
