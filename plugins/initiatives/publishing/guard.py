"""Compares a new site with the one it is to replace, so that a site which lost a large part of itself is not published unseen."""

from dataclasses import dataclass
from pathlib import Path

from initiatives.reading.vietnamese import number

MAY_LOSE = 10
"""Percent of its pages that a site may lose from one release to the next without anybody being asked."""
BYTES_MAY_LOSE = 50
"""Percent of its bytes: pictures and documents come and go, but never half of everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The size of a site: its pages, and the bytes of all its files."""

    pages: int
    size: int


def measure(site: Path) -> Measure:
    """Measure a site; one that does not exist has nothing."""
    files = [path for path in site.rglob("*") if path.is_file()]
    return Measure(pages=sum(path.suffix == ".html" for path in files), size=sum(path.stat().st_size for path in files))


def loss(old: Measure, new: Measure, may_lose: int) -> str | None:
    """What a new site lost beyond ``may_lose`` percent of the pages or half of the bytes, in Vietnamese; None where it may be published."""
    if _beyond(old.pages, new.pages, may_lose):
        return f"bản mới có {number(new.pages)} trang, bản đang đăng có {number(old.pages)} trang: mất hơn {may_lose} phần trăm"
    if _beyond(old.size, new.size, max(may_lose, BYTES_MAY_LOSE)):
        sizes = f"bản mới có {number(new.size)} byte, bản đang đăng có {number(old.size)} byte"
        return f"{sizes}: mất hơn {max(may_lose, BYTES_MAY_LOSE)} phần trăm"
    return None


def _beyond(old: int, new: int, percent: int) -> bool:
    return (old - new) * 100 > old * percent
