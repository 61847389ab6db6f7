"""Changing values in a file's front matter while everything else stays as the officer wrote it.

Comments, order of keys, quoting, line ends, a BOM and the whole body are kept. Every result is read back: what would
not say exactly what was meant, or would lose a comment, is refused.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import yaml
from ruamel.yaml.error import YAMLError as RoundTripError

from initiatives.reading.decoding import decode
from initiatives.reading.frontmatter import Parsed, parse_markdown
from initiatives.reading.problems import Problem
from initiatives.reading.source import Loader, Path
from initiatives.reading.splicing import NoPlace, Splice, spliced

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_END = re.compile(r"[\r\n]*$")
_COMMENT = re.compile(r"#.*")
_AMBIGUOUS_DECIMALS = 3

Plain = Any
"""Plain data of a change: a text, or lists and mappings of texts."""


class Unchangeable(ValueError):
    """A file that cannot be changed without losing something, and why (Vietnamese); an officer has to do it by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A value to stand at ``path``; a position just behind the end of a list appends to it, what is absent is made."""

    path: Path
    value: Plain


def plain_number(value: Decimal) -> str:
    """A number as it is written in the files: ``24.5``; never with three decimals, which could be thousands."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{text}0" if len(text.partition(".")[2]) == _AMBIGUOUS_DECIMALS else text


def as_read(text: str) -> str:
    """A text as our reader reads it back: composed letters, plain spaces, nothing invisible. Raises Unchangeable if it would refuse it."""
    found = decode(text.encode("utf-8", "replace"), "")
    if isinstance(found, Problem):
        raise Unchangeable(found.message)
    return found.replace("\u00a0", " ")


def rewrite(text: str, changes: Iterable[Change], order: Sequence[str] = ()) -> str:
    """The text of a Markdown file with its front matter changed; new keys go where ``order`` puts them.

    Raises Unchangeable where the file cannot be changed without losing something.
    """
    for change in changes:
        text = _changed(text, change, order)
    return text


def _changed(text: str, change: Change, order: Sequence[str]) -> str:
    before = _parsed(text)
    wanted = _applied(before.data, change.path, _clean(change.value))
    try:
        splice = spliced(before.source.header, change.path, wanted, order)
    except (NoPlace, RoundTripError, yaml.YAMLError) as error:
        raise Unchangeable("phần thông tin viết theo lối lệnh này không sửa được") from error
    result = _pasted(text, splice)
    after = _parsed(result)
    if (after.data, after.body) != (wanted, before.body):
        raise Unchangeable("kết quả đọc lại không đúng như muốn ghi")
    if _comments(after.source.header) != _comments(before.source.header):
        raise Unchangeable("một ghi chú sau dấu # sẽ bị mất")
    return result


def _pasted(text: str, splice: Splice) -> str:
    """The text with new lines in its header; the fence is the first line of the file, and shows how lines end."""
    raw = _LINE.findall(text)
    end = _END.findall(raw[0])[0]
    return "".join([*raw[: splice.start + 1], *(f"{line}{end}" for line in splice.lines), *raw[splice.stop + 1 :]])


def _parsed(text: str) -> Parsed:
    clean = decode(text.encode(), "")
    found = [clean] if isinstance(clean, Problem) else parse_markdown(clean, "")
    if isinstance(found, list):
        raise Unchangeable(found[0].message)
    return found


def _clean(value: Plain) -> Plain:
    """Plain data with its texts as our reader reads them."""
    if isinstance(value, Mapping):
        return {key: _clean(inner) for key, inner in value.items()}
    if not isinstance(value, str):
        return [_clean(item) for item in value]
    return as_read(value)


def _applied(data: Any, path: Path, value: Plain) -> Any:
    """A copy of plain data with the value at the path."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(data or [])
        return [*items[:step], _applied(items[step] if step < len(items) else None, rest, value), *items[step + 1 :]]
    known = dict(data or {})
    return {**known, step: _applied(known.get(step), rest, value)}


def _comments(header: str) -> Counter[str]:
    """The comments of a header: what starts with ``#`` between two tokens."""
    lines, found, last = header.split("\n"), Counter[str](), (0, 0)
    for token in yaml.scan(header, Loader=Loader):
        found.update(_COMMENT.findall(_between(lines, last, (token.start_mark.line, token.start_mark.column))))
        last = (token.end_mark.line, token.end_mark.column)
    return found + Counter(_COMMENT.findall(_between(lines, last, (len(lines), 0))))


def _between(lines: list[str], start: tuple[int, int], stop: tuple[int, int]) -> str:
    """The text from one line and column up to another."""
    if start[0] >= stop[0]:
        return _line(lines, start[0])[start[1] : stop[1]]
    return "\n".join([_line(lines, start[0])[start[1] :], *lines[start[0] + 1 : stop[0]], _line(lines, stop[0])[: stop[1]]])


def _line(lines: list[str], at: int) -> str:
    """A line; the end of the text, where a scan stops, lies behind the last one."""
    return lines[at] if at < len(lines) else ""
