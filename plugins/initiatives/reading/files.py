"""Reading the files of a content folder: each once, into a typed entry or all of its problems."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from initiatives.reading.body import BodyLink, BodySection, links, open_comment, sections
from initiatives.reading.catalogue import problem
from initiatives.reading.decoding import decode
from initiatives.reading.folder import is_inside
from initiatives.reading.frontmatter import Parsed, parse_markdown, parse_yaml
from initiatives.reading.opening import read_bytes, read_text
from initiatives.reading.personal import Written, written_in
from initiatives.reading.problems import Place, Problem
from initiatives.reading.scalars import LONGEST_SLUG
from initiatives.reading.source import Source
from initiatives.reading.tangles import LONGEST_BODY, tangle
from initiatives.reading.validation import validate
from initiatives.reading.vietnamese import number, slugify

M = TypeVar("M", bound=BaseModel)

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))})
"""Names that Windows keeps for devices, with whatever ending (learn.microsoft.com: Naming Files, Paths, and Namespaces)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[M]):
    """One Markdown file, read: its typed front matter, its sections and links, and its source for places.

    ``file`` is its address as people are told it, ``folder`` where it lies below the content folder; ``personal`` is what looks
    like somebody's personal data in it, allowed or not.
    """

    file: str
    folder: str
    slug: str
    data: M
    sections: tuple[BodySection, ...]
    links: tuple[BodyLink, ...]
    personal: tuple[Written, ...]
    source: Source


def read_entry(path: Path, content: Path, model: type[M], label: str) -> Entry[M] | list[Problem]:
    """One Markdown file as an entry, or all of its problems; ``label`` is how people name the content folder."""
    relative = path.relative_to(content)
    data = read_inside(path, content, label)
    text = data if isinstance(data, Problem) else decode(data, f"{label}/{relative.as_posix()}")
    return [text] if isinstance(text, Problem) else entry_of(text, relative, model, label)


def read_inside(path: Path, content: Path, label: str) -> bytes | Problem:
    """The bytes of a file of the content folder, or why they cannot be had: a short cut may not lead out."""
    file = f"{label}/{path.relative_to(content).as_posix()}"
    if path.is_symlink() and not is_inside(path, content):
        return problem("outside-content", Place(file=file))
    return read_bytes(path, file)


def entry_of(text: str, relative: Path, model: type[M], label: str) -> Entry[M] | list[Problem]:
    """The text of a Markdown file that lies, or is to lie, at ``relative`` as an entry, or all of its problems."""
    parsed = parse_markdown(text, f"{label}/{relative.as_posix()}")
    return parsed if isinstance(parsed, list) else entry_from(parsed, relative, model)


def entry_from(parsed: Parsed, relative: Path, model: type[M]) -> Entry[M] | list[Problem]:
    """A file that was taken apart as an entry, or all of its problems."""
    problems = [*_misnamed(relative.stem, parsed.source), *_faulty_bodies(parsed)]
    data = validate(model, parsed)
    if isinstance(data, list):
        return problems + data
    return problems or _entry(relative, data, parsed)


def _entry(relative: Path, data: M, parsed: Parsed) -> Entry[M]:
    return Entry(
        file=parsed.source.file,
        folder=relative.parent.as_posix(),
        slug=relative.stem,
        data=data,
        sections=sections(parsed.body, parsed.body_line),
        links=tuple(links(parsed.body, parsed.body_line)),
        personal=tuple(written_in(parsed.source.text)),
        source=parsed.source,
    )


def _misnamed(stem: str, source: Source) -> list[Problem]:
    """A file name that cannot be an address, or no file's name on Windows."""
    wanted = slugify(stem)
    if stem in DEVICES:
        return [problem("windows-name", source.at(1), name=stem)]
    if stem == wanted and len(stem) <= LONGEST_SLUG:
        return []
    return [problem("bad-slug-name", source.at(1), name=f"{stem}.md", wanted=wanted[:LONGEST_SLUG].strip("-") or "ten-ngan-gon")]


def _faulty_bodies(parsed: Parsed) -> Iterator[Problem]:
    """A body too long to convert, a comment that nothing closes (it would hide the rest), or a tangle of brackets."""
    if len(parsed.body) > LONGEST_BODY:
        yield problem("body-too-long", parsed.source.at(parsed.body_line), length=number(len(parsed.body)), limit=number(LONGEST_BODY))
        return
    for code, look in (("unclosed-comment", open_comment), ("tangled-body", tangle)):
        found = look(parsed.body, parsed.body_line)
        if found:
            yield problem(code, parsed.source.at(*found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Generic[M]):
    """A settings file, read: its typed data and its source for places."""

    data: M
    source: Source


def read_settings(path: Path, file: str, model: type[M]) -> Settings[M] | list[Problem]:
    """A YAML settings file, or all of its problems."""
    if not path.is_file():
        return [problem("missing-settings", Place(file=file))]
    text = read_text(path, file)
    if isinstance(text, Problem):
        return [text]
    parsed = parse_yaml(text, file)
    if isinstance(parsed, list):
        return parsed
    data = validate(model, parsed)
    return data if isinstance(data, list) else Settings(data=data, source=parsed.source)
