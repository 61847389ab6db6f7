"""The folder of the evidence: the site's pages printed by a browser, attached documents, checksums, an index."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from initiatives.cli.content import working
from initiatives.cli.pdf import browser, print_page
from initiatives.judging.world import InitiativeEntry
from initiatives.paperwork.archive import timeless_pdf
from initiatives.paperwork.dossier import Item, attached_paths, indexed, page_path
from initiatives.paperwork.evidence import proven_initiatives
from initiatives.paperwork.request import Request
from initiatives.reading.collections import address
from initiatives.surroundings import label_of

PAPERS = {".docx": "Hồ sơ minh chứng (Word)", ".xlsx": "Hồ sơ minh chứng (Excel)"}


def evidence_folder(papers: Mapping[str, bytes], request: Request, subject: str, content: Path, site: Path) -> dict[str, bytes]:
    """Every file of the evidence by its path below the folder asked for."""
    entries = [entry for entry, _ in proven_initiatives(request.world, request.period)]
    items = [Item(path=name, code="", what=PAPERS[Path(name).suffix], data=data) for name, data in papers.items()]
    with working("Đang in các trang…"):
        items += [*_pages(entries, site), *_attached(entries, request, content)]
    home = f"minh-chung-{subject}"
    files = indexed(items, f"Mục lục hồ sơ minh chứng {request.period.words}")
    return {f"{home}/{path}": data for path, data in files.items()}


def _pages(entries: list[InitiativeEntry], site: Path) -> Iterator[Item]:
    """Each initiative's page as a PDF, where there are a built site and a browser."""
    program = browser()
    lacking = _lacking(entries, site, program)
    if lacking or program is None:
        click.secho(f"Chưa in trang web vào hồ sơ: {lacking}", fg="yellow", err=True)
        return
    with tempfile.TemporaryDirectory() as folder:
        for entry in entries:
            pdf = Path(folder) / f"{entry.slug}.pdf"
            if print_page(program, site / address(entry.folder, entry.slug) / "index.html", pdf):
                yield Item(path=page_path(entry), code=entry.data.code, what="Trang web của sáng kiến", data=timeless_pdf(pdf.read_bytes()))
            else:
                click.secho(f"Không in được trang của {entry.data.code}.", fg="yellow", err=True)


def _lacking(entries: list[InitiativeEntry], site: Path, program: str | None) -> str:
    """What is missing before pages can be printed, and what to do; nothing where all is there."""
    if not all((site / address(entry.folder, entry.slug) / "index.html").is_file() for entry in entries):
        return f"trang web ở {label_of(site)} chưa dựng hoặc đã cũ; chạy make html, hoặc chỉ rõ --site."
    return "" if program else "không thấy trình duyệt Chromium, Chrome hay Edge."


def _attached(entries: list[InitiativeEntry], request: Request, content: Path) -> Iterator[Item]:
    for entry in entries:
        for source, path in attached_paths(entry, request.world):
            yield Item(path=path, code=entry.data.code, what="Tài liệu đính kèm", data=(content / source).read_bytes())
