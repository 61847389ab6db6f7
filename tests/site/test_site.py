"""Whole sites, built by the real Pelican: golden files, promised names, repeatable bytes, and all or nothing."""

import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

from initiatives.preview.pages import refreshed
from initiatives.publishing.verify import verify
from tests.commands import CONTENT, DAY, ROOT, run
from tests.conftest import Golden
from tests.preview.previews import previewing
from tests.site.builds import FIXED, UNKNOWN_TO_GIT, build, tree, unpacked

STORED = Path(__file__).parent / "golden"
WRITTEN = sorted(path.relative_to(FIXED).as_posix() for path in FIXED.rglob("*") if path.suffix in (".md", ".yml", ".csv"))
ONE_OF_EACH_KIND = {(name.partition("/")[0], Path(name).suffix): name for name in WRITTEN}
"""A file of each folder and ending; that every fault of every file is told is proved without building, in tests/bad_inputs."""
PACKED = (".xlsx", ".pdf")
"""Endings whose bytes are compared by other tests: archives depend on the machine's zlib, attachments are copies."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the fixed content."""
    output = tmp_path_factory.mktemp("site") / "output"
    done = build(FIXED, output, INITIATIVES_RESULTS="")
    assert (done.status, done.err) == (0, "")
    return output


def made(site: Path) -> dict[str, bytes]:
    """The files that the build itself makes, by their names in the golden folder; archives are unpacked, copies left out."""
    found = ((name.replace("!", "/"), data) for name, data in unpacked(tree(site)))
    return {name: data for name, data in found if not name.endswith(PACKED) and not name.startswith(("theme/", "pagefind/"))}


def test_every_file_is_golden(site: Path, golden: Golden) -> None:
    for name, data in made(site).items():
        golden(STORED / name, data)


def test_no_golden_file_is_left_over(site: Path) -> None:
    assert set(tree(STORED)) == set(made(site))


def test_the_theme_is_copied_unchanged(site: Path) -> None:
    assert tree(site / "theme") == tree(ROOT / "theme" / "static")


def test_attachments_are_copied_unchanged(site: Path) -> None:
    plan = "ke-hoach-tra-ket-qua-tai-nha.pdf"
    copied = site / "sang-kien" / "tra-ket-qua-tai-nha-nguoi-cao-tuoi" / plan
    assert copied.read_bytes() == (FIXED / "initiatives" / "2024" / plan).read_bytes()


def test_the_preview_serves_every_file_of_the_build(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages with the script that refreshes them; everything else byte for byte, the search index too."""
    for name, value in {**UNKNOWN_TO_GIT, "SOURCE_DATE_EPOCH": DAY}.items():
        monkeypatch.setenv(name, value)
    built = tree(site)
    with previewing(FIXED) as served:
        edition = served.preview.edition
        expected = {name: refreshed(data, edition) if name.endswith(".html") else data for name, data in built.items()}
        first = {"pagefind/pagefind.js": served.ask("/pagefind/pagefind.js").body}
        assert first | {name: served.ask(f"/{quote(name.removesuffix('index.html'))}").body for name in built} == expected


def test_the_real_content_builds_without_fault(tmp_path: Path) -> None:
    done = build(CONTENT, tmp_path / "output")
    assert (done.status, done.err) == (0, "")
    assert verify(tmp_path / "output") == []


def broken(folder: Path, name: str) -> Path:
    """A copy of the fixed content in which one file has a fault in its first line."""
    content = folder / "content"
    shutil.copytree(FIXED, content)
    path = content / name
    path.write_text("@" + path.read_text("utf-8"), "utf-8")
    return content


@pytest.mark.parametrize("name", ONE_OF_EACH_KIND.values())
def test_one_broken_file_stops_the_build_and_leaves_the_old_site(site: Path, tmp_path: Path, name: str) -> None:
    output = tmp_path / "output"
    shutil.copytree(site, output)
    content = broken(tmp_path, name)
    done = build(content, output)
    assert done.status == 1
    assert done.err.startswith(f"{content.as_posix()}/{name}:1:")
    assert "Traceback" not in done.err
    assert tree(output) == tree(site)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "output"]


def test_plain_pelican_refuses_a_broken_file_too(tmp_path: Path) -> None:
    content = broken(tmp_path, "pages/gioi-thieu.md")
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(tmp_path / "output"), "-s", str(ROOT / "pelicanconf.py")]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1
    assert "[missing-fence]" in done.stderr
    assert not list((tmp_path / "output").rglob("*.html"))


def test_production_refuses_samples(tmp_path: Path) -> None:
    done = build(FIXED, tmp_path / "output", "publishconf.py", SITEURL="https://xa.example/sang-kien")
    assert done.status == 1
    assert "[sample-in-production]" in done.err
    assert not (tmp_path / "output").exists()


def test_production_may_be_tried_with_samples(tmp_path: Path) -> None:
    address = "https://xa.example/sang-kien"
    done = build(FIXED, tmp_path / "output", "publishconf.py", SITEURL=f"{address}/", ALLOW_SAMPLES="1")
    assert (done.status, done.err) == (0, "")
    pages = b"".join(data for name, data in tree(tmp_path / "output").items() if name.endswith((".html", ".xml", ".json")))
    assert b"localhost" not in pages
    assert f"<loc>{address}/</loc>".encode() in pages


@pytest.mark.parametrize("siteurl", ["", "xa.example", "ftp://xa.example", "https://xa.example/?a=1", "https://[xa.example"])
def test_production_needs_its_address(tmp_path: Path, siteurl: str) -> None:
    done = build(FIXED, tmp_path / "output", "publishconf.py", SITEURL=siteurl, ALLOW_SAMPLES="1")
    assert done.status == 1
    assert done.err.startswith(f"Địa chỉ trang web (SITEURL) chưa đúng: «{siteurl}»")


def test_commune_without_initiatives_has_a_site(tmp_path: Path) -> None:
    shutil.copytree(FIXED / "settings", tmp_path / "content" / "settings")
    done = build(tmp_path / "content", tmp_path / "output")
    assert (done.status, done.err) == (0, "")
    assert verify(tmp_path / "output") == []


def test_missing_content_folder_is_told(tmp_path: Path) -> None:
    done = build(tmp_path / "khong-co", tmp_path / "output")
    assert done.status == 2
    assert "không có thư mục nội dung" in done.err
    assert not (tmp_path / "output").exists()


def test_missing_settings_file_is_wrong_use(tmp_path: Path) -> None:
    done = run("build", FIXED, "--output", tmp_path / "output", "--settings", tmp_path / "conf.py")
    assert done.status == 2
    assert "không có tệp thiết lập" in done.err
