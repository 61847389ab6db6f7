"""What a file says of people beside its content: where a photo was taken, who wrote a document, who changed it last.

Files are published as they are, byte for byte, so that signatures stay valid and nothing is changed behind anybody's
back; a file that names somebody is refused, and ``initiatives clean`` writes it anew without.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree
from PIL import Image, ImageOps

_OFFICE = re.compile(r"\s*(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|văn phòng|phòng|sở|bộ|công an|trung tâm|đảng ủy)\b", re.IGNORECASE)
"""What a commune's office calls itself; its name in a document's properties names nobody."""
_NAMING = frozenset({"creator", "lastModifiedBy", "manager", "company", "initial-creator", "printed-by"})
_PROPERTIES = frozenset({"docProps/core.xml", "docProps/app.xml", "meta.xml"})
_SAID_OF_PICTURES = frozenset({"exif", "xmp", "photoshop", "comment", "XML:com.adobe.xmp", "Raw profile type exif"})
_KEPT_OF_PICTURES = frozenset({"icc_profile", "transparency", "dpi", "gamma"})
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_PDF_AUTHOR = re.compile(
    rb"/Author\s*(?:\(((?:\\.|[^()\\])*)\)|<([0-9A-Fa-f\s]*)>)"
    rb"|<dc:creator>.{0,400}?<rdf:li[^>]{0,100}>([^<]*)</rdf:li>",
    re.DOTALL,
)
_LONGEST_PDF = 50_000_000
"""Bytes looked at; scanned papers are smaller."""
_PDF_SIGNED = re.compile(rb"/ByteRange\s*\[")
JPEG_QUALITY = 92
"""Of a photo that had to be turned upright; another keeps its own."""


def names_somebody(path: Path) -> bool:
    """Whether the file's metadata could name a person or a place. Raises what its reader raises for a broken file."""
    look = _LOOKS.get(path.suffix.lower())
    return look(path) if look else False


def _picture_tells(path: Path) -> bool:
    with Image.open(path) as picture:
        text = getattr(picture, "text", {}) if picture.format == "PNG" else {}
        return bool(picture.getexif() or _SAID_OF_PICTURES & set(picture.info) or text)


def _package_tells(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        names = (name for name in archive.namelist() if name in _PROPERTIES)
        return any(True for name in names for _ in _named(etree.fromstring(archive.read(name), _PARSER)))


def _named(root: etree._Element) -> Iterator[etree._Element]:
    """The properties that name somebody who is no office."""
    for element in root.iter(etree.Element):
        if etree.QName(element).localname in _NAMING | {name.title() for name in _NAMING}:
            text = (element.text or "").strip()
            if text and not _OFFICE.match(text):
                yield element


def _pdf_tells(path: Path) -> bool:
    """A signed paper names its signer by law and may not be altered, so it is left alone."""
    with path.open("rb") as file:
        data = file.read(_LONGEST_PDF)
    if _PDF_SIGNED.search(data):
        return False
    return any(text.strip() and not _OFFICE.match(text) for text in map(_pdf_text, _PDF_AUTHOR.finditer(data)))


def _pdf_text(match: re.Match[bytes]) -> str:
    plain, digits, xmp = match.groups()
    if digits is not None:
        plain = bytes.fromhex("".join(digits.decode().split()).ljust(len(digits) % 2, "0"))
    raw = plain if plain is not None else xmp
    return raw.decode("utf-16" if raw.startswith((b"\xfe\xff", b"\xff\xfe")) else "utf-8", "replace")


def cleaned(path: Path) -> bytes:
    """The file's bytes without what names somebody; the same file gives the same bytes.

    Raises ValueError for a kind that cannot be written anew, and what its reader raises for a broken file.
    """
    clean = _CLEANERS.get(path.suffix.lower())
    if clean is None:
        raise ValueError(path.suffix)
    return clean(path)


def _clean_picture(path: Path) -> bytes:
    buffer = io.BytesIO()
    with Image.open(path) as picture:
        kind = picture.format or ""
        upright = ImageOps.exif_transpose(picture) if picture.getexif() else picture
        turned = upright.size != picture.size or picture.getexif().get(0x0112, 1) != 1
        quality: dict[str, int | str] = {"quality": JPEG_QUALITY if turned else "keep"} if kind == "JPEG" else {}
        fresh = upright if turned or kind != "JPEG" else picture
        fresh.info = {key: value for key, value in picture.info.items() if key in _KEPT_OF_PICTURES}
        fresh.save(buffer, kind, exif=b"", **({"comment": b""} if kind == "JPEG" else {}), **quality)
    return buffer.getvalue()


def _clean_package(path: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as written:
        for member in archive.infolist():
            data = archive.read(member)
            if member.filename in _PROPERTIES:
                root = etree.fromstring(data, _PARSER)
                for element in _named(root):
                    element.text = ""
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            fresh = zipfile.ZipInfo(member.filename, _EARLIEST)
            fresh.compress_type = member.compress_type
            written.writestr(fresh, data)
    return buffer.getvalue()


_PICTURES, _PACKAGES = (".jpg", ".jpeg", ".png", ".webp"), (".docx", ".xlsx", ".pptx", ".odt", ".ods")
_LOOKS: dict[str, Callable[[Path], bool]] = {
    **dict.fromkeys(_PICTURES, _picture_tells),
    **dict.fromkeys(_PACKAGES, _package_tells),
    ".pdf": _pdf_tells,
}
_CLEANERS: dict[str, Callable[[Path], bytes]] = {
    **dict.fromkeys(_PICTURES, _clean_picture),
    **dict.fromkeys(_PACKAGES, _clean_package),
}
CLEANABLE = tuple(_CLEANERS)
"""The endings of files that can be written anew; a PDF is made again by the program it came from."""
