"""Results of earlier builds, kept by what they were made from, so that the next build makes only what has changed.

A key is a digest of everything a result depends on: the values it was made from, the program's code and the libraries.
Nothing rests on time stamps, and with or without a store the results are equal. A store that is broken, busy or cannot be
written is as good as none; a result that is not whole is made again. Results are text in JSON: reading a store that
somebody else has written runs nothing.
"""

import hashlib
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")
R = TypeVar("R")

REMEMBERED = 32
"""Times the store is opened (a build does it thrice) until a result that nobody asks for is forgotten: people change to and fro."""
_LIBRARIES = (
    *("ahocorasick-rs", "bm25s", "jinja2", "lxml", "markdown", "markupsafe", "nh3", "numpy", "openpyxl"),
    *("phonenumbers", "pillow", "pydantic", "pypdfium2", "pyyaml", "segno", "viet-text-tools", "xlsxwriter"),
)
"""Those whose version could change a result that is kept."""
_SOURCES = (".py", ".txt", ".yml", ".json", ".html", ".xml", ".svg")
_BEGINNING = (
    "PRAGMA synchronous = OFF",  # a table that lost power is noticed and made anew, so nothing waits for the disk
    "BEGIN IMMEDIATE",
    "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, digest BLOB, value BLOB)",  # values one after the other, as they come
    "CREATE TABLE IF NOT EXISTS uses (key BLOB PRIMARY KEY, build INTEGER) WITHOUT ROWID",  # apart: the values stay where they are
)


def _itself(result: Any) -> Any:
    return result


@dataclass(frozen=True)
class Kind(Generic[R]):
    """A kind of results: its name, and the type in which pydantic writes and reads it.

    Results of another type are brought to this one by ``packed``, and made of it again by ``unpacked``.
    """

    name: str
    type: Any
    packed: Callable[[R], Any] = _itself
    unpacked: Callable[[Any], R] = _itself

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        return TypeAdapter(self.type)

    def written(self, result: R) -> bytes:
        """A result as it is kept."""
        return self._adapter.dump_json(self.packed(result))

    def read(self, value: bytes) -> R:
        """A result that was kept. Raises ValueError where it is none of this kind."""
        return self.unpacked(self._adapter.validate_json(value))


class Results:
    """What can be had without making it again; this one keeps nothing."""

    def of(self, kind: Kind[R], items: Sequence[T], origin: Callable[[T], str], make: Callable[[Sequence[T]], Iterable[R]]) -> Iterator[R]:
        """The result of each item, in order; ``make`` makes those of some items, in order.

        ``origin`` says of an item everything that its result depends on, but for the program itself; it is asked again
        when the result is made, so that nothing is kept of a file that was changed meanwhile.
        """
        yield from make(items)


class _Stored(Results):
    """Results kept in a table; ``foundation`` is what all of them rest on, ``spoilt`` becomes True if the table fails."""

    def __init__(self, table: sqlite3.Connection, foundation: bytes) -> None:
        self._table = table
        self._foundation = foundation
        self._asked: set[bytes] = set()
        self.spoilt = False
        self._there = {key for (key,) in self._run("SELECT key FROM results")}
        ((last,),) = self._run("SELECT coalesce(max(build), 0) FROM uses") or ((0,),)
        self._build = int(last) + 1

    def of(self, kind: Kind[R], items: Sequence[T], origin: Callable[[T], str], make: Callable[[Sequence[T]], Iterable[R]]) -> Iterator[R]:
        """See the class above."""
        keys = [self._key(kind, origin(item)) for item in items]
        self._asked.update(keys)
        missing = [key not in self._there for key in keys]
        made = iter(make([item for item, is_missing in zip(items, missing, strict=True) if is_missing]))
        for item, key, is_missing in zip(items, keys, missing, strict=True):
            found = None if is_missing else self._found(kind, key)
            if found is None:
                found = next(made) if is_missing else next(iter(make([item])))
                if self._key(kind, origin(item)) == key:
                    self._keep(kind, key, found)
            yield found

    def finish(self) -> None:
        """Note what this build asked for, and forget what was not asked for in a long time."""
        for key in self._asked:
            self._run("REPLACE INTO uses VALUES (?, ?)", key, self._build)
        for table in ("results", "uses"):
            self._run(f"DELETE FROM {table} WHERE key IN (SELECT key FROM uses WHERE build <= ?)", self._build - REMEMBERED)
        self._run("COMMIT")

    def _key(self, kind: Kind[R], origin: str) -> bytes:
        return hashlib.sha256(b"\0".join((self._foundation, kind.name.encode(), origin.encode("utf-8", "surrogatepass")))).digest()

    def _found(self, kind: Kind[R], key: bytes) -> R | None:
        """What is kept under a key, unless it is not whole."""
        for digest, value in self._run("SELECT digest, value FROM results WHERE key = ?", key):
            if isinstance(value, bytes) and digest == _digest(key, value):
                with suppress(ValueError):
                    return kind.read(value)
        return None

    def _keep(self, kind: Kind[R], key: bytes, result: R) -> None:
        with suppress(ValueError):  # a name that is no UTF-8 cannot be written
            value = kind.written(result)
            self._run("REPLACE INTO results VALUES (?, ?, ?)", key, _digest(key, value), value)

    def _run(self, command: str, *values: bytes | int) -> list[Any]:
        """The rows that a command gives; none, and never an error, once the table has failed."""
        try:
            return [] if self.spoilt else self._table.execute(command, values).fetchall()
        except sqlite3.Error:
            self.spoilt = True
            return []


def _digest(key: bytes, value: bytes) -> bytes:
    return hashlib.sha256(key + value).digest()


def kept(file: Path | None) -> AbstractContextManager[Results]:
    """The results kept in a file by this version of the program, or none where there is no file."""
    return kept_in(file, foundation()) if file else nullcontext(Results())


@cache
def foundation() -> bytes:
    """A digest of what every result rests on: this package, Python, and the libraries, as this process found them."""
    versions = [f"{name} {version(name)}" for name in _LIBRARIES]
    return hashlib.sha256("\n".join([sys.version, *versions, digest_of([Path(__file__).parent])]).encode()).digest()


def digest_of(folders: Iterable[Path]) -> str:
    """A digest of the code, data and templates in some folders: their names below the folder, and their bytes."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in _SOURCES):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


@contextmanager
def kept_in(path: Path, rests_on: bytes) -> Iterator[Results]:
    """The results kept in a file, which nobody else can use meanwhile; where it cannot be used, nothing is kept."""
    table = _opened(path)
    if table is None:
        yield Results()
        return
    with closing(table):
        stored = _Stored(table, rests_on)
        yield stored
        stored.finish()
    if stored.spoilt:
        _remove(path)


def _opened(path: Path) -> sqlite3.Connection | None:
    """The table of a file, held alone; a file that is no table at all is replaced, one that is in use is left alone."""
    for _ in range(2):
        try:
            return _begun(path)
        except (OSError, sqlite3.OperationalError):
            return None
        except sqlite3.DatabaseError:
            _remove(path)
    return None


def _begun(path: Path) -> sqlite3.Connection:
    """The table of a file, held alone. Where that fails nothing stays open, for Windows removes no open file."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # drafts are among what is compared
    with ExitStack() as undone:
        table = undone.enter_context(closing(sqlite3.connect(path, timeout=0, isolation_level=None)))
        for command in _BEGINNING:
            table.execute(command)
        undone.pop_all()
    return table


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
