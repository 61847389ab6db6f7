"""Fitting a converted body into its page: headings below the template's own, links relative, tables told apart."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from initiatives.reading.vietnamese import slugify
from initiatives.website.anchors import Anchors
from initiatives.website.links import Linker

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ALIGNED = {"right": "number", "center": "centre"}
"""Alignment as a class, since the page forbids inline styles."""

_OUTSIDE = re.compile(r"https?://[^/?#]", re.IGNORECASE)
_ELSEWHERE = re.compile(r"#|mailto:|tel:", re.IGNORECASE)
_PLACEHOLDER = re.compile(f"{STX}[^{ETX}]*{ETX}")


@dataclass(slots=True, kw_only=True)
class Job:
    """What must be known about the section in hand; it remembers the addresses and ids it gave out."""

    targets: dict[str, str]
    link: Linker
    anchors: Anchors
    prefix: str
    _written: set[str] = field(default_factory=set)
    _ids: set[str] = field(default_factory=set)

    def address(self, target: str) -> str | None:
        """Where a link as written leads; None where this site must not lead. An address given out stays itself."""
        if target in self._written or _OUTSIDE.match(target) or _ELSEWHERE.match(target):
            return target
        path, hash_, fragment = target.partition("#")
        if path not in self.targets:
            return None
        found = self.link(self.targets[path]) + hash_ + fragment
        self._written.add(found)
        return found

    def picture(self, target: str) -> str | None:
        """The address of a picture; only the site's own are shown."""
        return self.address(target) if target in self.targets or target in self._written else None

    def heading(self, text: str) -> str:
        """A new id for a heading."""
        name = self.anchors.claim("-".join(filter(None, (self.prefix, slugify(text) or "muc"))))
        self._ids.add(name)
        return name

    def heading_id(self, name: str) -> str | None:
        """``name`` if a heading was given it here and it is met for the first time."""
        if name not in self._ids:
            return None
        self._ids.remove(name)
        return name


class Fitter(Treeprocessor):
    """Markdown's own extension point: walks the finished tree of a section."""

    job: Job

    def run(self, root: Element) -> None:
        """Fit every heading, link, picture and cell."""
        level = 2
        for element in root.iter():
            if element.tag in HEADINGS:
                level = self._fit_heading(element, level)
            elif element.tag in _FITTERS:
                _FITTERS[element.tag](element, self.job)

    def _fit_heading(self, element: Element, above: int) -> int:
        """Sections are level 2, so what is inside starts at 3, and no level is skipped."""
        level = min(max(HEADINGS.index(element.tag) + 1, 3), above + 1)
        element.tag = f"h{level}"
        element.set("id", self.job.heading(_PLACEHOLDER.sub("", "".join(element.itertext()))))
        return level


def _fit_link(element: Element, job: Job) -> None:
    """What has no address here is left to the cleaner, which sees the final text of every link."""
    target = element.get("href", "")
    element.set("href", job.address(target) or target)
    if _OUTSIDE.match(target):
        element.set("rel", "external noopener noreferrer")


def _fit_picture(element: Element, job: Job) -> None:
    """A picture that is not the site's own is replaced by its description."""
    source = job.picture(element.attrib.pop("src", ""))
    if source is None:
        element.tag, element.text = "em", element.get("alt", "")
        element.attrib.clear()
    else:
        element.set("src", source)
        element.set("loading", "lazy")


def _fit_cell(element: Element, job: Job) -> None:
    align = element.attrib.pop("align", "")
    if align in ALIGNED:
        element.set("class", ALIGNED[align])
    if element.tag == "th":
        element.set("scope", "col")


_FITTERS: dict[str, Callable[[Element, Job], None]] = {"a": _fit_link, "img": _fit_picture, "td": _fit_cell, "th": _fit_cell}
