"""The small parts of the projection: terms, bodies, files."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from initiatives.judging.links import attached, attachments, destination
from initiatives.judging.references import name_on
from initiatives.judging.world import World
from initiatives.public import Body, PublicFile, Section, Term
from initiatives.reading.files import Entry
from initiatives.reading.vietnamese import slugify
from initiatives.reading.vocabulary import Coded


def coded(value: Coded) -> Term:
    """A coded value with its Vietnamese label."""
    return Term(id=value.value, label=value.label)


def unit(slug: str, day: date, world: World) -> Term:
    """A unit by the name it had on a day."""
    return Term(id=slug, label=name_on(slug, day, world.commune.units))


def subject(slug: str, day: date, world: World) -> Term:
    """A field by the name it had on a day."""
    return Term(id=slug, label=name_on(slug, day, world.commune.fields))


def body(entry: Entry[Any], world: World) -> Body:
    """The sections of a body, and where its links lead; a fragment behind ``#`` is the page's own affair."""
    sections = tuple(Section(title=s.title, anchor=slugify(s.title), markdown=s.markdown) for s in entry.sections)
    targets = {link.target.partition("#")[0] for link in entry.links}
    leads = ((target, destination(target, entry, world).path) for target in sorted(targets))
    return Body(sections=sections, targets=tuple((target, path) for target, path in leads if path))


def files(entry: Entry[Any], world: World) -> tuple[PublicFile, ...]:
    """The files published with an entry: those it names, then those its text links to, each once."""
    found: dict[str, PublicFile] = {}
    for file in (*_attached(entry, world), *_linked(entry, world)):
        found.setdefault(file.path, file)
    return tuple(found.values())


def _attached(entry: Entry[Any], world: World) -> Iterator[PublicFile]:
    for _, attachment in attachments(entry):
        where = attached(attachment.file, entry, world)
        yield PublicFile(title=attachment.title, path=where.path, source=where.source, size=world.enclosures[where.source].size)


def _linked(entry: Entry[Any], world: World) -> Iterator[PublicFile]:
    for link in entry.links:
        where = destination(link.target, entry, world)
        if where.source:
            title = where.source.rpartition("/")[2]
            yield PublicFile(title=title, path=where.path, source=where.source, size=world.enclosures[where.source].size)
