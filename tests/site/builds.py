"""Builds whole sites the officer's way, and looks at their files."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.commands import ROOT, Done, run

FIXED = Path(__file__).parent / "content"
"""A small content folder whose site is golden; the real one changes with every officer's edit."""


UNKNOWN_TO_GIT = {"GIT_CEILING_DIRECTORIES": str(FIXED.parent)}
"""The history of this project is not that of its fixed content."""


_SETTINGS = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
from pathlib import Path
from pelican import signals

THEME = {root!r} + "/theme"

class Another:
    def register():
        signals.finalized.connect(Another.act)

    def act(pelican):
        output = Path(pelican.output_path)
        {act}

PLUGINS = [*PLUGINS, Another]
"""


def settings_with_another_plugin(folder: Path, act: str) -> str:
    """A file of settings, in this folder, with a plugin that acts in the folder ``output`` when Pelican has written the site."""
    path = folder / "another.py"
    path.write_text(_SETTINGS.format(root=str(ROOT), act=act), "utf-8")
    return str(path)


def build(content: Path, output: Path, settings: str = "pelicanconf.py", **environment: str) -> Done:
    """Build a site with the project's own settings."""
    surroundings = {**UNKNOWN_TO_GIT, **environment}
    return run("build", content, "--output", output, "--settings", ROOT / settings, cwd=ROOT, **surroundings)


def built(content: Path, output: Path, settings: str = "pelicanconf.py", **environment: str) -> None:
    """Build a site that is known to be without fault."""
    done = build(content, output, settings, **environment)
    assert (done.status, done.err) == (0, ""), done.err


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder and its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def unpacked(files: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The files, and beside each archive what is packed in it; the search index with đ as the site writes it."""
    for name, data in files.items():
        yield name, data
        if data.startswith(b"\x1f\x8b"):
            plain = gzip.decompress(data)
            yield f"{name}!", plain if name.endswith(".pagefind") else plain.replace("ḏ".encode(), "đ".encode())
        if data.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                yield from ((f"{name}!{member}", archive.read(member)) for member in archive.namelist())


def write_entry(content: Path, name: str, header: dict[str, object], body: str = "") -> Path:
    """Write a Markdown file with front matter; JSON is YAML, so the header needs no other writer."""
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{json.dumps(header, ensure_ascii=False)}\n---\n{body}", "utf-8")
    return path
