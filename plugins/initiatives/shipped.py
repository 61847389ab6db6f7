"""Where the files are that belong to every site and are no code: the theme, the workflows, the scripts.

They stand beside the package in a checkout, and inside it once it is installed from a wheel (see setup.py).
"""

from pathlib import Path

_HERE = Path(__file__).parent
_INSIDE = _HERE / "shipped"

CHECKOUT = None if _INSIDE.is_dir() else _HERE.parents[1]
"""The folder of the project's own checkout; None where the package was installed from a wheel."""
FOLDER = CHECKOUT or _INSIDE
"""The folder below which each of them has the same address as in the checkout."""
THEME = FOLDER / "theme"
"""Pelican's theme."""
DOCS = FOLDER / "docs"
"""The officers' guide, as Markdown files, and its pictures."""


def text(name: str) -> str:
    """The text of one of them; raises FileNotFoundError for a name that pyproject.toml does not list."""
    return (FOLDER / name).read_text("utf-8")
