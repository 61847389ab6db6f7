"""Markdown bodies as safe HTML: Python-Markdown converts, ``fitting`` fits the result into the page, nh3 cleans it."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from itertools import count

import nh3
from markdown import Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markupsafe import Markup, escape

from initiatives.public import Body, Section
from initiatives.website.anchors import Anchors
from initiatives.website.fitting import ALIGNED, HEADINGS, Fitter, Job
from initiatives.website.links import ANYWHERE, Linker, absolute, placed

_PICTURE_WITHOUT_SOURCE = re.compile(r"<img(?![^>]* src=)[^>]*>")
_AFTER_ALL_OTHERS = -10

_ATTRIBUTES = {
    "a": {"href", "rel", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "loading"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    **{heading: {"id"} for heading in HEADINGS[2:]},
}
_TAGS = {
    *_ATTRIBUTES,
    *("b", "blockquote", "br", "caption", "code", "dd", "del", "dl", "dt", "em", "hr", "i", "ins", "li", "p", "pre"),
    *("strong", "sub", "sup", "table", "tbody", "tfoot", "thead", "tr", "ul"),
}
_DROPPED_WHOLE = {"form", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title"}
_SCHEMES = {"http", "https", "mailto", "tel"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A section of a body, ready for the page; ``anchor`` and ``title`` are empty before the first heading."""

    anchor: str
    title: str
    html: Markup


def sections(body: Body, link: Linker, anchors: Anchors) -> tuple[Prose, ...]:
    """The sections of a body in order, as the page with this linker holds them; their ids are the first of the page's ``anchors``."""
    unplaced, ids = _converted(body)
    for name in ids:
        anchors.claim(name)
    return tuple(replace(section, html=Markup(placed(section.html, link))) for section in unplaced)


@lru_cache(maxsize=1)
def _converted(body: Body) -> tuple[tuple[Prose, ...], tuple[str, ...]]:
    """The sections before they are placed on a page, and their ids, sections before headings.

    Kept for a moment only: the page and the open data ask for the same body one after the other.
    """
    anchors, targets, link = Anchors(), dict(body.targets), partial(absolute, ANYWHERE)
    named = [(section, anchors.claim(section.anchor) if section.title else "") for section in body.sections]
    prose = tuple(
        Prose(
            anchor=anchor,
            title=section.title,
            html=_converter().html(section, Job(targets=targets, link=link, anchors=anchors, prefix=anchor)),
        )
        for section, anchor in named
    )
    return prose, anchors.taken


class _Converter:
    """One Markdown instance and one cleaner, reused for every section."""

    def __init__(self) -> None:
        self._markdown = Markdown(extensions=[TableExtension(use_align_attribute=True), SaneListExtension(), FencedCodeExtension()])
        self._fitter = Fitter(self._markdown)
        self._markdown.treeprocessors.register(self._fitter, "fitter", _AFTER_ALL_OTHERS)
        self._cleaner = nh3.Cleaner(
            tags=_TAGS,
            clean_content_tags=_DROPPED_WHOLE,
            attributes=_ATTRIBUTES,
            attribute_filter=self._attribute,
            allowed_classes={cell: set(ALIGNED.values()) for cell in ("td", "th")},
            link_rel=None,
            url_schemes=_SCHEMES,
        )

    def html(self, section: Section, job: Job) -> Markup:
        """A section as HTML."""
        self._fitter.job = job
        converted = self._markdown.reset().convert(section.markdown)
        return Markup(_scrolling(_PICTURE_WITHOUT_SOURCE.sub("", self._cleaner.clean(converted)), section.title))

    def _attribute(self, element: str, attribute: str, value: str) -> str | None:
        """The last word on links, pictures and ids: raw HTML in a body has not passed the fitter."""
        job = self._fitter.job
        judge = {"href": job.address, "src": job.picture, "id": job.heading_id}.get(attribute)
        return judge(value) if judge else value


@cache
def _converter() -> _Converter:
    return _Converter()


def _scrolling(html: str, title: str) -> str:
    """Every table in a region that scrolls by itself and is reached by keyboard; cleaned tables have no attributes."""
    numbers = count(1)

    def region(_: re.Match[str]) -> str:
        label = escape(" ".join(filter(None, ("Bảng", str(next(numbers)), title and f"trong mục {title}"))))
        return f'<div class="scroll" role="region" tabindex="0" aria-label="{label}"><table>'

    return re.sub("<table>", region, html).replace("</table>", "</table></div>")
