"""What a built site holds, so that nobody wins by doing less."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.speed.translation import open_data


class Unequal(Exception):
    """A site that lacks what our own has; the message names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What all sites have in common, and the number of all pages and bytes."""

    initiatives: int
    values: int
    feed: int
    mapped: int
    records: int
    pages: int
    bytes: int

    @property
    def common(self) -> Mapping[str, int]:
        """What must be equal, by name."""
        return {
            "pages of initiatives": self.initiatives,
            "pages of values": self.values,
            "entries of the feed": self.feed,
            "initiatives in the sitemap": self.mapped,
            "records of the data": self.records,
        }


def count(site: Path, values: Iterable[str]) -> Counts:
    """Look at a site's files; ``values`` are the pages of values that must be there, such as ``nam/2024``."""
    files = [path for path in site.rglob("*") if path.is_file()]
    return Counts(
        initiatives=len(list(site.glob("sang-kien/*/index.html"))),
        values=sum((site / value / "index.html").is_file() for value in values),
        feed=(site / "feeds" / "atom.xml").read_text("utf-8").count("<entry>"),
        mapped=len({line for line in _mapped(site) if "/sang-kien/" in line}),
        records=len(open_data(site)),
        pages=sum(path.suffix == ".html" for path in files),
        bytes=sum(path.stat().st_size for path in files),
    )


def _mapped(site: Path) -> list[str]:
    """The addresses in the sitemap, posters left out: they are our own addition."""
    text = (site / "sitemap.xml").read_text("utf-8")
    return [part.partition("</loc>")[0] for part in text.split("<loc>")[1:] if "/to-ap-phich/" not in part.partition("</loc>")[0]]


def compare(name: str, found: Counts, ours: Counts) -> None:
    """Raise Unequal where a site has another number of anything that all have in common."""
    pairs = zip(ours.common.items(), found.common.values(), strict=True)
    if wrong := [f"{other} {what}, ours {number}" for (what, number), other in pairs if other != number]:
        raise Unequal(f"{name} built another site: {'; '.join(wrong)}")
