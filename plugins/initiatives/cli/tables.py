"""Tables on the terminal, as wide as it is; wide enough to be read where there is none."""

import sys
from collections.abc import Iterable, Sequence

PIPED_WIDTH = 160
"""Columns of a table where there is no terminal to ask."""


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, ruled: bool = True) -> None:
    """Print rows below their headings, with lines between them where each holds much."""
    from rich.console import Console  # noqa: PLC0415 - slow to load, and not every command prints a table
    from rich.table import Table  # noqa: PLC0415

    table = Table(*columns, show_lines=ruled)
    for row in rows:
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else PIPED_WIDTH, highlight=False, markup=False).print(table)
