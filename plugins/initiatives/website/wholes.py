"""What a line must not break: numbers of decisions and documents, codes of initiatives.

Browsers break after ``/`` and ``-``, so that ``31/QĐ-UBND`` would end one line and begin the next. A class keeps it whole;
joining characters would be copied along and hide the number from a search.
"""

import re

from markupsafe import Markup, escape

_WHOLE = re.compile(
    r"\b\d{1,5}(?:/\d{4})?/[A-ZĐ]{1,8}(?:-[A-ZĐ]{1,8}){0,3}\b"  # 31/QĐ-UBND, 09/2019/NĐ-CP
    r"|\b\d{1,5}-[A-ZĐ]{1,4}/[A-ZĐ]{1,4}\b"  # 11-QĐ/TU, as the Party numbers
    r"|\b[A-Z]{2,4}-\d{4}-\d{3,4}\b"  # SK-2024-003
)
_TAG = re.compile(r"(<[^>]*>)")


def whole(text: str) -> Markup:
    """``text``, escaped if it is not markup already, with every number and code held together."""
    return Markup("".join(part if part.startswith("<") else _WHOLE.sub(_held, part) for part in _TAG.split(escape(text))))


def _held(found: re.Match[str]) -> str:
    return f'<span class="whole">{found[0]}</span>'
