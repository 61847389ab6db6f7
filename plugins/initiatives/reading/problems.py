"""A problem, where it stands, and how it is shown to people and to machines."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

SHOWN_WIDTH = 100
"""Characters of a source line shown around the fault; officers' lines can be whole paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a value stands: file, line and column (from 1), the source line, and the value's length in it."""

    file: str
    line: int = 1
    column: int = 1
    source: str = ""
    length: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault: its code in the catalogue, its place, what is wrong and what would be right (Vietnamese)."""

    code: str
    place: Place
    message: str
    hint: str

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The order in which problems are reported: by file, line, column, code."""
        return (self.place.file, self.place.line, self.place.column, self.code, self.message)


def as_text(problem: Problem) -> str:
    """The problem as an officer reads it: place, source line with caret, hint."""
    place = problem.place
    lines = [f"{place.file}:{place.line}:{place.column}: lỗi [{problem.code}]"]
    if place.source:
        source, column, length = _window(place)
        lines.append(f"{place.line:>4} | {source}".rstrip())
        lines.append(f"     | {' ' * (column - 1)}{'^' * length} {problem.message}")
    else:
        lines.append(f"     | {problem.message}")
    lines.append(f"  gợi ý: {problem.hint}")
    return "\n".join(lines)


def _window(place: Place) -> tuple[str, int, int]:
    """The part of the source line around the fault, with the fault's column and length in that part."""
    text = place.source.replace("\t", " ")
    start = max(0, place.column - 1 - SHOWN_WIDTH // 2) if len(text) > SHOWN_WIDTH else 0
    shown = text[start : start + SHOWN_WIDTH]
    before = "…" if start else ""
    after = "…" if start + SHOWN_WIDTH < len(text) else ""
    column = place.column - start + len(before)
    length = max(1, min(place.length, len(before + shown) - column + 1))
    return before + shown + after, column, length


def as_text_report(problems: Iterable[Problem]) -> str:
    """All problems, a blank line between them, and their number."""
    shown = sorted(problems, key=lambda problem: problem.order)
    blocks = [as_text(problem) for problem in shown]
    return "\n\n".join([*blocks, f"Có {len(blocks)} lỗi trong {len({p.place.file for p in shown})} tệp."])


def as_json_report(problems: Iterable[Problem]) -> str:
    """A JSON list of {code, severity, file, line, column, message, hint}; the severity is always ``error``."""
    return json.dumps([_as_record(p) for p in sorted(problems, key=lambda p: p.order)], ensure_ascii=False, indent=2)


def _as_record(problem: Problem) -> dict[str, str | int]:
    return {
        "code": problem.code,
        "severity": "error",
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "message": problem.message,
        "hint": problem.hint,
    }


def as_github_report(problems: Iterable[Problem]) -> str:
    """Workflow commands that mark the lines in a GitHub review."""
    return "\n".join(_as_annotation(p) for p in sorted(problems, key=lambda p: p.order))


def _as_annotation(problem: Problem) -> str:
    place = problem.place
    where = f"file={_escaped(place.file, ',:')},line={place.line},col={place.column},title={problem.code}"
    return f"::error {where}::" + _escaped(f"{problem.message}\n{problem.hint}")


def _escaped(text: str, more: str = "") -> str:
    """``text`` with the characters escaped that a workflow command would read as its own."""
    return "".join(f"%{ord(c):02X}" if c in "%\r\n" + more else c for c in text)


def as_gitlab_report(problems: Iterable[Problem]) -> str:
    """GitLab's code quality report, which marks the lines in a merge request: a subset of the Code Climate format."""
    return json.dumps([_as_gitlab(p) for p in sorted(problems, key=lambda p: p.order)], ensure_ascii=False, indent=1)


def _as_gitlab(problem: Problem) -> dict[str, object]:
    place = problem.place
    identity = f"{place.file}\0{place.line}\0{place.column}\0{problem.code}\0{problem.message}"
    return {
        "check_name": problem.code,
        "description": f"{problem.message} (gợi ý: {problem.hint})",
        "fingerprint": hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest(),
        "location": {"path": place.file, "lines": {"begin": place.line}},
        "severity": "critical",
    }


REPORTS: dict[str, Callable[[Iterable[Problem]], str]] = {
    "text": as_text_report,
    "json": as_json_report,
    "github": as_github_report,
    "gitlab": as_gitlab_report,
}
"""The formats of ``initiatives check --format``."""
