"""The headed parts of a page that the site itself writes, those left out that have nothing to say."""

from collections.abc import Mapping
from dataclasses import dataclass

from initiatives.reading.vietnamese import slugify


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a page; ``kind`` names its template. The underscore of its anchor keeps it apart from officers' headings."""

    kind: str
    title: str

    @property
    def anchor(self) -> str:
        """The id of its heading."""
        return f"phan_{slugify(self.title)}"


def parts(kinds: Mapping[str, tuple[str, object]]) -> tuple[Part, ...]:
    """The parts that have something to show; ``kinds`` gives each kind its title and what it shows."""
    return tuple(Part(kind=kind, title=title) for kind, (title, shown) in kinds.items() if shown)
