"""The collections of a content folder: which model reads each, and where its pages live on the site."""

from dataclasses import dataclass

from initiatives.reading.model import Initiative
from initiatives.reading.publications import Call, Document, Page
from initiatives.reading.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A folder of Markdown files: its model, and the first part of its pages' addresses."""

    model: type[Record]
    prefix: str


COLLECTIONS = {
    "initiatives": Collection(model=Initiative, prefix="sang-kien/"),
    "calls": Collection(model=Call, prefix="dot/"),
    "documents": Collection(model=Document, prefix="van-ban/"),
    "pages": Collection(model=Page, prefix=""),
}
"""By folder below the content folder. The addresses are permanent: published links rely on them."""

RESERVED = frozenset(
    {
        "sang-kien",
        "dot",
        "van-ban",
        "nam",
        "linh-vuc",
        "trang-thai",
        "loai",
        "doi-tuong",
        "tim-kiem",
        "pagefind",
        "don-vi",
        "so-do",
        "so-lieu",
        "mau-giao-dien",
        "viec-dang-cho",
        "nhung",
        "du-lieu",
        "data",
        "feeds",
        "theme",
        "index",
    }
)
"""Addresses at the root that plain pages may not take."""


def address(folder: str, slug: str) -> str:
    """The root-relative address of the page made from ``<folder>/<slug>.md``."""
    return f"{COLLECTIONS[folder.partition('/')[0]].prefix}{slug}/"
