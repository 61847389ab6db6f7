"""The bridge to Pelican, run through Pelican's own command."""

import subprocess
import sys
from pathlib import Path

from tests.commands import ROOT
from tests.site.builds import FIXED, build, tree


def pelican(content: Path, output: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Run Pelican with the project's settings."""
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output), "-s", str(ROOT / "pelicanconf.py"), *more]
    return subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")


def test_plain_pelican_builds_the_site(tmp_path: Path) -> None:
    done = pelican(ROOT / "content", tmp_path, "--fatal=warnings")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "index.html").is_file()
    assert (tmp_path / "theme" / "css" / "site.css").is_file()


def test_pelicans_own_pages_and_feeds_are_silenced(tmp_path: Path) -> None:
    pelican(ROOT / "content", tmp_path)
    names = {path.name for path in tmp_path.iterdir()}
    assert not names & {"archives.html", "authors.html", "categories.html", "tags.html", "author", "category", "tag", "drafts", "pages"}


def test_problems_end_the_build_with_1_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    done = pelican(tmp_path / "content", tmp_path / "output")
    assert done.returncode == 1
    assert "[missing-settings]" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not list((tmp_path / "output").rglob("*.html"))


def test_a_new_stylesheet_gets_a_new_address(tmp_path: Path) -> None:
    """Browsers keep the stylesheet until the version in its address changes."""
    pelican(ROOT / "content", tmp_path)
    page = (tmp_path / "index.html").read_text("utf-8")
    version = page.partition("theme/css/site.css?v=")[2][:8]
    assert len(version) == 8
    assert int(version, 16) >= 0


def test_the_style_guide_is_for_development_alone(tmp_path: Path) -> None:
    guide = "mau-giao-dien"
    assert build(FIXED, tmp_path / "here").status == 0
    assert build(FIXED, tmp_path / "there", "publishconf.py", SITEURL="https://xa.example", ALLOW_SAMPLES="1").status == 0
    assert (tmp_path / "here" / guide / "index.html").is_file()
    assert [name for name, data in tree(tmp_path / "there").items() if guide in name or guide.encode() in data] == []
