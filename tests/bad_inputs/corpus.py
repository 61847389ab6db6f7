"""The corpus of bad inputs and their good twins: one YAML table per theme, each case an edit of a faultless content folder.

A case says ``what`` it is, which ``file`` it changes (the good initiative where it does not say), how, and what to
``expect``: ``accepted``, or every problem once as ``line code``, with its file before the line where that is another file.
What a case does to a file is one of ``MAKERS`` or an edit of the file's bytes (``EDITS``); ``files`` does it to more files.
"""

import base64
import io
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2.bccache import Bucket, BytecodeCache

from initiatives.projection.site import project
from initiatives.registry import Registry, load
from initiatives.website.output import Target
from initiatives.website.site import build
from tests.factory import BASE, TODAY
from tests.website.samples import target

HERE = Path(__file__).parent
GOOD = "initiatives/2024/nop-ho-so-tu-xa.md"
ACCEPTED = "accepted"
DEFAULTS = ("what", "file", "files", "expect", "escapes", "hides", "shows")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One input: ``steps`` are the files it changes and how.

    Of the site built from it, ``shows`` are texts that stand somewhere, ``hides`` those that stand nowhere, and ``escapes``
    those that stand in no page and no feed as they are.
    """

    theme: str
    what: str
    file: str
    steps: Mapping[str, Mapping[str, Any]]
    expect: tuple[str, ...]
    escapes: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How a test names it."""
        return f"{self.theme}: {self.what}"

    @property
    def is_good(self) -> bool:
        """Whether it must be accepted."""
        return not self.expect


def cases() -> Iterator[Case]:
    """Every case of every theme."""
    for path in sorted(HERE.glob("*.yml")):
        rows = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # every scalar stays the text that it is
        yield from (_case(path.stem, row) for row in rows)


def _case(theme: str, row: dict[str, Any]) -> Case:
    file = row.get("file", GOOD)
    own = {key: value for key, value in row.items() if key not in DEFAULTS}
    expect = row["expect"]
    return Case(
        theme=theme,
        what=row["what"],
        file=file,
        steps={**({file: own} if own else {}), **row.get("files", {})},
        expect=() if expect == ACCEPTED else tuple(expect),
        escapes=tuple(row.get("escapes", ())),
        hides=tuple(row.get("hides", ())),
        shows=tuple(row.get("shows", ())),
    )


# What a case does to a file -----------------------------------------------------------------------------------------------------------


def _replaced(data: bytes, edits: Mapping[str, str]) -> bytes:
    for old, new in edits.items():
        assert data.count(old.encode()) == 1, f"{old!r} stands {data.count(old.encode())} times"
        data = data.replace(old.encode(), new.encode())
    return data


def _raw(data: bytes, edits: Mapping[str, str]) -> bytes:
    for old, new in edits.items():
        assert data.count(old.encode()) == 1, f"{old!r} stands {data.count(old.encode())} times"
        data = data.replace(old.encode(), bytes.fromhex(new))
    return data


def _valued(data: bytes, keys: Mapping[str, str]) -> bytes:
    """Lines of the header that begin with a key, written anew; one that is not there stands after the last."""
    head, fence, body = data.decode().partition("\n---\n")
    lines = head.split("\n")
    for key, value in keys.items():
        at = next((i for i, line in enumerate(lines) if line.startswith(f"{key}:")), len(lines))
        lines[at : at + 1] = [f"{key}: {value}".rstrip(" ")]
    return ("\n".join(lines) + fence + body).encode()


def _without(data: bytes, key: str) -> bytes:
    """The file without the line of a key."""
    return b"".join(line for line in data.splitlines(keepends=True) if not line.startswith(f"{key}:".encode()))


def _filled(data: bytes, fills: Mapping[str, list[str]]) -> bytes:
    """A mark in the file, which stands for a text so many times."""
    for mark, (text, times) in fills.items():
        assert data.count(mark.encode()) == 1
        data = data.replace(mark.encode(), text.encode() * int(times))
    return data


def _packed(data: bytes, members: Mapping[str, str]) -> bytes:
    """An archive of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return buffer.getvalue()


EDITS: dict[str, Callable[[bytes, Any], bytes]] = {
    "text": lambda data, text: text.encode(),
    "hex": lambda data, digits: bytes.fromhex(digits),
    "base64": lambda data, text: base64.b64decode(text),
    "zip": _packed,
    "keys": _valued,
    "without": _without,
    "replace": _replaced,
    "raw": _raw,
    "body": lambda data, text: data + text.encode(),
    "fill": _filled,
    "encoding": lambda data, name: data.decode().encode(name),
    "line_ends": lambda data, end: data.replace(b"\n", end.encode()),
    "before": lambda data, digits: bytes.fromhex(digits) + data,
    "after": lambda data, digits: data + bytes.fromhex(digits),
    "cut": lambda data, length: data[: int(length)],
}
"""What makes new bytes of a file's own, in the order in which they are done."""


def _linked(path: Path, to: str) -> None:
    """A short cut; ``@`` is the folder that holds the content folder, and files there are made as they are named."""
    root = path
    while root.name != "content":
        root = root.parent
    outside = root.parent
    if to.startswith("@"):
        secret = outside / to[2:]
        if not secret.suffix:
            secret.mkdir(parents=True, exist_ok=True)
            secret /= "rieng.md"
        secret.write_text("---\ntitle: bí mật của máy\n---\n", "utf-8")
    path.symlink_to(to.replace("@", str(outside)))


def _bomb(path: Path, size: str) -> None:
    """A Word document that unpacks to so many bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open(zipfile.ZipInfo("word/document.xml"), "w", force_zip64=True) as member:
            for _ in range(int(size) // 10_000_000):
                member.write(bytes(10_000_000))


def _huge(path: Path, size: str) -> None:
    """A file of so many bytes, most of them a hole that takes no room on the disk."""
    with path.open("ab") as file:
        file.truncate(int(size))


MAKERS: dict[str, Callable[[Path, Any], object]] = {
    "fifo": lambda path, _: os.mkfifo(path),
    "folder": lambda path, _: path.mkdir(),
    "link": _linked,
    "hard_link": lambda path, to: path.hardlink_to(path.parent / to),
    "huge": _huge,
    "bomb": _bomb,
    "move": lambda path, to: (path.parent / to).parent.mkdir(parents=True, exist_ok=True) or path.rename(path.parent / to),
    "copy": lambda path, to: (path.parent / to).parent.mkdir(parents=True, exist_ok=True) or shutil.copy(path, path.parent / to),
    "remove": lambda path, _: path.unlink(),
    "mode": lambda path, mode: path.chmod(int(mode, 8)),
}
"""What is done to a file that is no edit of its bytes."""


NEW_THINGS = {"fifo", "folder", "link", "hard_link"}
"""What takes the place of a file."""


def content_of(case: Case, folder: Path) -> Path:
    """The content folder of a case, below ``folder``."""
    content = folder / "content"
    shutil.copytree(BASE, content)
    for name, step in case.steps.items():
        unknown = set(step) - set(EDITS) - set(MAKERS)
        assert not unknown, f"{case.name}: no such step {unknown}"
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        _edit(path, step)
        if NEW_THINGS & set(step):
            path.unlink(missing_ok=True)
        for key, make in MAKERS.items():
            if key in step:
                make(path, step[key])
    return content


def _edit(path: Path, step: Mapping[str, Any]) -> None:
    wanted = [key for key in EDITS if key in step]
    data = path.read_bytes() if path.is_file() else b""
    for key in wanted:
        data = EDITS[key](data, step[key])
    if wanted:
        path.write_bytes(data)


# What becomes of it -------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was said of a case, in the words of ``expect``, and the files of the site where nothing was said."""

    told: tuple[str, ...]
    site: Mapping[str, bytes]

    def text(self, *endings: str) -> str:
        """The names and contents of the site's files with these endings, as text."""
        chosen = ((name, data) for name, data in self.site.items() if name.endswith(endings or ("",)))
        return "\n".join(f"{name}\n{data.decode('utf-8', 'replace')}" for name, data in chosen)

    def faults(self, case: Case) -> list[str]:
        """The texts that should stand in the site and do not, and those that should not and do."""
        everything, marked_up = self.text(), self.text(".html", ".xml")
        unwanted = [text for text in case.hides if text in everything] + [text for text in case.escapes if text in marked_up]
        return [text for text in case.shows if text not in everything] + unwanted


class _Compiled(BytecodeCache):
    """The templates, compiled once for all cases."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._codes:
            bucket.bytecode_from_string(self._codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key] = bucket.bytecode_to_string()


@cache
def compiled_target() -> Target:
    """Where all of them publish; the templates are compiled once."""
    there = target()
    there.environment.bytecode_cache = _Compiled()
    return there


def outcome(case: Case, content: Path) -> Outcome:
    """Read, judge and, where nothing is wrong, build the whole site in memory."""
    found = load(content, TODAY)
    if not isinstance(found, Registry):
        return Outcome(told=tuple(dict.fromkeys(_told(case, one.place.file, one.place.line, one.code) for one in found)), site={})
    files = build(project(found), compiled_target())
    return Outcome(told=(), site={file.path: getattr(file, "content", b"") for file in files})


def _told(case: Case, file: str, line: int, code: str) -> str:
    own = file.removeprefix("content/")
    return f"{line} {code}" if own == case.file else f"{own}:{line} {code}"
