"""The programs of others: found, used, and missed without a traceback."""

import sys
from pathlib import Path

import pytest

from initiatives.cli.pdf import browser, office, print_page, to_pdf
from tests.paperwork.papers import files


def test_programs_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", sys.executable)
    assert browser() == sys.executable
    monkeypatch.setenv("CHROMIUM", "")
    monkeypatch.setenv("PATH", "/khong-co-gi")
    assert (office(), browser()) == (None, None)


def test_papers_become_pdf_in_one_call(tmp_path: Path) -> None:
    program = office() or pytest.fail("no LibreOffice; Debian: apt-get install libreoffice-writer-nogui")
    papers = []
    for name, data in files("minutes-cchc-2024").items():
        if name.endswith(".docx"):
            papers += [tmp_path / name, tmp_path / f"bản {name}"]
            for paper in papers:
                paper.write_bytes(data)
    assert to_pdf(program, papers, tmp_path)
    assert all(paper.with_suffix(".pdf").read_bytes().startswith(b"%PDF-") for paper in papers)


def test_page_is_printed(tmp_path: Path, chromium: str) -> None:
    page = tmp_path / "trang web.html"
    page.write_text("<!doctype html><title>Một</title><p>Trả kết quả tại nhà", "utf-8")
    assert print_page(chromium, page, tmp_path / "trang.pdf")
    assert (tmp_path / "trang.pdf").read_bytes().startswith(b"%PDF-")


def test_program_that_fails_is_told_of(tmp_path: Path) -> None:
    assert not to_pdf("/khong-co", [tmp_path / "a.docx"], tmp_path)
    assert not print_page("/bin/false", tmp_path / "a.html", tmp_path / "a.pdf")
