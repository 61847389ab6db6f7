"""What citizens may not see of a registry, as texts and files to be looked for in the finished site before it goes out.

Sought are, of every initiative that is not public: its code, its address, its title, summary and reasons; the names and
bytes of files that no public page publishes; and the internal notes of all. So that a chance likeness never stands in
the way of publishing: a text must be long or stand alone, and what a public file, the settings, the theme or this
software says itself is no secret.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from initiatives.judging.world import InitiativeEntry, World, is_public
from initiatives.projection.values import files
from initiatives.publishing.leaks import Secret, Secrets, SecretSearch
from initiatives.reading.collections import address
from initiatives.reading.files import Entry
from initiatives.reading.model import Initiative
from initiatives.reading.record import is_internal
from initiatives.reading.vietnamese import fold
from initiatives.registry import Registry

FEWEST_WORDS, FEWEST_LETTERS = 4, 20
"""A shorter title or note could be anybody's words."""
SHORTEST_NAME = 8
"""Letters of a file's name with its ending, for the same reason: ``1.jpg`` could be any file."""
_SOFTWARE = Path(__file__).parent


def withheld(registry: Registry, theme: Path) -> Secrets:
    """All that the site of a registry, in this theme, may not show; ``spared`` is left to whoever writes the site."""
    world = registry.world
    hidden = [entry for entry in world.initiatives if not is_public(entry.data)]
    shown = [entry for entry in world.everything if not isinstance(entry.data, Initiative) or is_public(entry.data)]
    published = {file.source for entry in shown for file in files(entry, world)}
    marks = list(_marks_of(hidden))
    words = [*_words_of(hidden), *_notes([*shown, *hidden]), *_names(world, published)]
    said = _said([*marks, *words], chain(_said_by(shown, world), published))
    said_by_itself = _said([one for one in words if one not in said], _said_by_itself(theme))
    return Secrets(
        texts=(*(one for one in marks if one not in said), *(one for one in words if one not in said | said_by_itself)),
        files=tuple(_private_files(registry, published)),
    )


def _said(sought: list[Secret], openly: Iterable[str]) -> set[Secret]:
    """Those of the texts that are said openly, also by whoever writes without marks."""
    search = SecretSearch(sought)
    return {one for text in openly for spelt in (text, fold(text)) for one in search.found(spelt.encode())}


def _marks_of(hidden: Iterable[InitiativeEntry]) -> Iterator[Secret]:
    """What names a dossier and nothing else, so that it is sought whatever the software itself says."""
    for entry in hidden:
        yield Secret(text=entry.data.code, what=f"mã của {_hidden(entry)}")
        yield Secret(text=address(entry.folder, entry.slug).rstrip("/"), what=f"địa chỉ của {_hidden(entry)}")


def _words_of(hidden: Iterable[InitiativeEntry]) -> Iterator[Secret]:
    for entry in hidden:
        closure = entry.data.closure
        texts = {"tên": entry.data.title, "tóm tắt": entry.data.summary, "lý do kết thúc": closure.reason if closure else ""}
        yield from (Secret(text=text, what=f"{what} của {_hidden(entry)}") for what, text in texts.items() if _is_telling(text))


def _hidden(entry: InitiativeEntry) -> str:
    return f"hồ sơ chưa công khai {entry.file}"


def _notes(entries: Iterable[Entry[Any]]) -> Iterator[Secret]:
    for entry in entries:
        telling = (text for text, internal in _texts(entry.data) if internal and _is_telling(text))
        yield from (Secret(text=text, what=f"ghi chú nội bộ của {entry.file}") for text in telling)


def _names(world: World, published: Iterable[str]) -> Iterator[Secret]:
    for source in sorted(world.enclosures.keys() - set(published)):
        name = source.rpartition("/")[2]
        if len(name) >= SHORTEST_NAME:
            yield Secret(text=name, what=f"tên tệp không được đăng {source}")


def _is_telling(text: str) -> bool:
    return len(text) >= FEWEST_LETTERS and len(text.split()) >= FEWEST_WORDS


def _texts(value: Any, *, internal: bool = False) -> Iterator[tuple[str, bool]]:
    """Every text of a record, and whether it is internal or stands within something internal."""
    if isinstance(value, BaseModel):
        for name, is_hidden in _fields(type(value)):
            yield from _texts(getattr(value, name), internal=internal or is_hidden)
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one, internal=internal)
    elif isinstance(value, str):
        yield value, internal


@cache
def _fields(kind: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """The fields of a kind of records, and whether each is internal."""
    return tuple((name, is_internal(field)) for name, field in kind.model_fields.items())


def _said_by(shown: Iterable[Entry[Any]], world: World) -> Iterator[str]:
    """What the settings and public files say openly, file by file."""
    yield world.settings.source.text
    for entry in shown:
        texts = (text for text, internal in _texts(entry.data) if not internal)
        yield "\n".join([*texts, *(f"{section.title}\n{section.markdown}" for section in entry.sections)])


def _said_by_itself(theme: Path) -> Iterator[str]:
    """What the software says in its own words, and what the theme's files are called, file by file."""
    for folder, pattern in ((_SOFTWARE, "*.py"), (theme, "*.*")):
        for path in filter(Path.is_file, folder.rglob(pattern)):
            yield f"{path.name}\n{path.read_text('utf-8', 'replace')}"


def _private_files(registry: Registry, published: Iterable[str]) -> Iterator[Secret]:
    """The files that no page publishes, but those that are equal to one that is, or empty."""
    enclosures, open_by_size = registry.world.enclosures, defaultdict(list)
    for source in published:
        open_by_size[enclosures[source].size].append(registry.content / source)
    for source in sorted(enclosures.keys() - set(published)):
        path, found = registry.content / source, enclosures[source]
        twins = open_by_size.get(found.size, ())
        if found.inside and found.size and not any(twin.read_bytes() == path.read_bytes() for twin in twins):
            yield Secret(text=str(path.resolve()), what=f"nội dung của tệp không được đăng {source}")
