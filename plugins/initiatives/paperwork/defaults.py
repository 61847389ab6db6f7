"""Builds the default Word templates: ``python -m initiatives.paperwork.defaults`` writes them into ``templates/``."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from docx.document import Document

from initiatives.paperwork.archive import timeless
from initiatives.paperwork.forms import council, evidence, proposals, reports

TEMPLATES: dict[str, Callable[[], Document]] = {
    "bao-cao.docx": reports.periodic,
    "to-trinh.docx": proposals.reward,
    "bien-ban.docx": council.minutes,
    "bang-diem.docx": council.scores,
    "phieu-cham.docx": council.score_form,
    "minh-chung.docx": evidence.evidence,
    "bieu-duong.docx": proposals.commendation,
    "to-gioi-thieu.docx": evidence.leaflet,
}
"""The default templates by file name."""


def built(name: str) -> bytes:
    """A default template; the same program gives the same bytes."""
    buffer = BytesIO()
    TEMPLATES[name]().save(buffer)
    return timeless(buffer.getvalue())


def main(folder: Path) -> None:
    """Write every default template into a folder."""
    for name in TEMPLATES:
        (folder / name).write_bytes(built(name))


if __name__ == "__main__":
    main(Path(__file__).parent / "templates")
