"""Whom the properties of a Word, Excel, PowerPoint or OpenDocument file name. Importing this module loads lxml."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from initiatives.reading.offices import is_office

_NAMING = frozenset({"creator", "lastModifiedBy", "manager", "company", "initial-creator", "printed-by"})
_PROPERTIES = frozenset({"docProps/core.xml", "docProps/app.xml", "meta.xml"})
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def names_somebody(path: Path) -> bool:
    """Whether a property could name a person."""
    with zipfile.ZipFile(path) as archive:
        names = (name for name in archive.namelist() if name in _PROPERTIES)
        return any(True for name in names for _ in _named(etree.fromstring(archive.read(name), _PARSER)))


def _named(root: etree._Element) -> Iterator[etree._Element]:
    """The properties that name somebody who is no office."""
    for element in root.iter(etree.Element):
        if etree.QName(element).localname in _NAMING | {name.title() for name in _NAMING}:
            text = (element.text or "").strip()
            if text and not is_office(text):
                yield element


def cleaned(path: Path) -> bytes:
    """The file written anew, its properties naming nobody."""
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
