"""The officers' guide as pages of their build, from the Markdown files of ``docs/``."""

import re
from collections.abc import Iterator, Mapping

from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify_unicode

from initiatives.form.pages import GuidePage

GUIDE = "huong-dan-can-bo.md"
"""The file that officers read first."""
HOME = "huong-dan/"
PICTURES = f"{HOME}pictures/"

_LINK = re.compile(r"(?P<before>\]\()(?P<name>[\w-]+\.md)(?P<anchor>#[\w-]*)?\)")
_PICTURE = re.compile(r"\]\(pictures/")
_HEADING = re.compile(r"^# (?P<title>.+)$", re.MULTILINE)


def address(name: str) -> str:
    """Where a file of ``docs/`` stands below the form."""
    return HOME if name == GUIDE else f"{HOME}{name.removesuffix('.md')}/"


def pages(texts: Mapping[str, str]) -> Iterator[GuidePage]:
    """The pages of the guide; ``texts`` are the Markdown files by name. A file without a heading raises ValueError."""
    for name, text in texts.items():
        found = _HEADING.search(text)
        if found is None:
            raise ValueError(f"{name} has no heading")
        yield GuidePage(path=f"{address(name)}index.html", title=found["title"], html=_html(text, address(name)))


def _html(text: str, path: str) -> str:
    """A page's text, its links and pictures leading from where the page now lies."""
    up = "../" * path.count("/")
    linked = _LINK.sub(lambda link: f"{link['before']}{up}{address(link['name'])}{link['anchor'] or ''})", text)
    placed = _PICTURE.sub(f"]({up}{PICTURES}", linked)
    anchors = TocExtension(slugify=slugify_unicode)  # as code hosts name the headings of the same file
    html = Markdown(extensions=["tables", anchors, "fenced_code", "sane_lists"], output_format="html").convert(placed)
    return html.replace("<table>", '<div class="wide" tabindex="0" role="group" aria-label="Bảng"><table>').replace(
        "</table>", "</table></div>"
    )
