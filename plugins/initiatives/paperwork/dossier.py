"""The folder that goes with the evidence file: pages, attached documents, checksums and an index, to be read without a network."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from initiatives.judging.world import InitiativeEntry, World
from initiatives.paperwork.evidence import proof_files
from initiatives.paperwork.tables import Columns, Sheet, column
from initiatives.paperwork.workbook import workbook

CHECKSUMS = "SHA256SUMS"
"""Checked by ``sha256sum --check SHA256SUMS``."""
INDEX = "muc-luc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A file of the folder: where it lies in it, of which initiative, what it is, its bytes."""

    path: str
    code: str
    what: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """A file in the index; the size is in bytes."""

    index: int
    code: str
    what: str
    path: str
    size: int
    sha256: str


ITEM_COLUMNS: Columns = (
    column("TT", "index", 10, centred=True),
    column("Mã hồ sơ", "code", 27, centred=True),
    column("Nội dung", "what", 60),
    column("Tệp", "path", 70),
    column("Kích thước (byte)", "size", 25, centred=True),
    column("SHA-256", "sha256", 120),
)


def page_path(entry: InitiativeEntry) -> str:
    """Where an initiative's page lies in the folder."""
    return f"{entry.data.code}/trang-web.pdf"


def attached_paths(entry: InitiativeEntry, world: World) -> tuple[tuple[str, str], ...]:
    """Each attached document: where it lies below the content folder, and in this one."""
    return tuple((source, f"{entry.data.code}/dinh-kem/{source.rpartition('/')[2]}") for source in proof_files(entry, world))


def indexed(items: Sequence[Item], title: str) -> dict[str, bytes]:
    """Every file of the folder by its path: the items, the index for the browser and for Excel, the checksums of them all."""
    rows = [_row(i, item) for i, item in enumerate(items, 1)]
    files = {item.path: item.data for item in items}
    files[f"{INDEX}.html"] = _page(rows, title)
    files[f"{INDEX}.xlsx"] = workbook([Sheet(name="Mục lục", title=title, columns=ITEM_COLUMNS, rows=rows)])
    return {**files, CHECKSUMS: "".join(f"{sha256(data)}  {path}\n" for path, data in files.items()).encode()}


def sha256(data: bytes) -> str:
    """The checksum of a file, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _row(index: int, item: Item) -> ItemRow:
    return ItemRow(index=index, code=item.code, what=item.what, path=item.path, size=len(item.data), sha256=sha256(item.data))


def _page(rows: Sequence[ItemRow], title: str) -> bytes:
    environment = Environment(
        loader=PackageLoader("initiatives.paperwork"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("muc-luc.html").render(rows=rows, title=title, checksums=CHECKSUMS).encode()
