"""The headed parts of a page, those left out that have nothing to say."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from initiatives.reading.vietnamese import slugify

NOTHING = Markup("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a page: ``kind`` names its template, ``anchor`` is the id of its heading, ``html`` the officer's own text in it."""

    kind: str
    anchor: str
    title: str
    html: Markup = NOTHING


def parts(kinds: Mapping[str, tuple[str, object]]) -> tuple[Part, ...]:
    """The parts that have something to show; ``kinds`` gives each kind its title and what it shows.

    For pages that the site itself writes: the underscore of an anchor keeps it apart from officers' headings.
    """
    return tuple(Part(kind=kind, anchor=f"phan_{slugify(title)}", title=title) for kind, (title, shown) in kinds.items() if shown)
