"""The programs of others that make PDFs: LibreOffice for papers, a browser for pages of the site."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

_OFFICES = ("soffice", "libreoffice", r"C:\Program Files\LibreOffice\program\soffice.exe")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "msedge", r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe")
_LONGEST = 300
"""Seconds that a program may take."""

_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont><pattern><patelt name="family"><string>Liberation Serif</string></patelt></pattern></rejectfont></selectfont>
</fontconfig>
"""
"""Where Times New Roman is missing, Tinos has all its measures and every Vietnamese letter; Liberation Serif lacks some."""


def office() -> str | None:
    """LibreOffice's program, where there is one."""
    return next((found for name in _OFFICES if (found := shutil.which(name))), None)


def browser() -> str | None:
    """A browser that can print, where there is one; the environment's ``CHROMIUM`` first."""
    names = (os.environ.get("CHROMIUM", ""), *_BROWSERS)
    return next((found for name in names if name and (found := shutil.which(name))), None)


def to_pdf(program: str, papers: Sequence[Path], folder: Path) -> bool:
    """Convert Word files into a folder, all in one call; whether every one came out."""
    with tempfile.TemporaryDirectory() as profile:
        fonts = Path(profile) / "fonts.conf"
        fonts.write_text(_FONTS, encoding="utf-8")
        apart = f"-env:UserInstallation={(Path(profile) / 'office').as_uri()}"  # an open LibreOffice would refuse a second one
        command = [program, apart, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, papers)]
        done = _run(command, FONTCONFIG_FILE=str(fonts))
    return done and all((folder / f"{paper.stem}.pdf").is_file() for paper in papers)


def print_page(program: str, page: Path, pdf: Path) -> bool:
    """Print a page of a built site; whether it came out."""
    sandbox = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []  # Chromium refuses to run as root with one
    with tempfile.TemporaryDirectory() as profile:
        quiet = ["--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", f"--user-data-dir={profile}"]
        done = _run([program, *quiet, *sandbox, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.resolve().as_uri()])
    return done and pdf.is_file()


def _run(command: Sequence[str], **environment: str) -> bool:
    try:
        done = subprocess.run(command, check=False, capture_output=True, timeout=_LONGEST, env={**os.environ, **environment})
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
