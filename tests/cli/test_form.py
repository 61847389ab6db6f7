"""``initiatives form``: the officers' build, where it may go, and from what."""

import json
import shutil
from pathlib import Path

import pytest

from tests.commands import CONTENT, run


def test_the_build_is_written_and_the_same_twice(tmp_path: Path) -> None:
    found = []
    for name in ("một", "hai"):
        done = run("form", CONTENT, "--output", tmp_path / name, "--siteurl", "https://sangkien.example.vn/")
        assert (done.status, done.err) == (0, "")
        found.append(
            {path.relative_to(tmp_path / name).as_posix(): path.read_bytes() for path in (tmp_path / name).rglob("*") if path.is_file()}
        )
    assert found[0] == found[1]
    assert {"_headers", "quan-tri/index.html", "quan-tri/config.json", "quan-tri/huong-dan/index.html"} <= found[0].keys()
    config = json.loads(found[0]["quan-tri/config.json"])
    assert (config["site_url"], config["backend"]["name"]) == ("https://sangkien.example.vn", "github")


def test_the_citizens_site_never_gets_the_form(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "initiatives.json").touch()
    done = run("form", CONTENT, "--output", tmp_path)
    assert done.status == 2
    assert "trang quản trị phải ở thư mục riêng" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--repo", "sang-kien", "--repo phải có dạng chủ/tên"),
        ("--server", "git.xa.gov.vn", "--server phải là địa chỉ https://"),
        ("--sign-in", "http://dang-nhap.xa.gov.vn", "--sign-in phải là địa chỉ https://"),
        ("--docs", "/khong/co", "không có thư mục hướng dẫn"),
        ("--host", "bitbucket", "chọn một trong github, gitlab, gitea"),
    ],
)
def test_a_wrong_option_is_refused_before_anything_is_written(tmp_path: Path, option: str, value: str, said: str) -> None:
    done = run("form", CONTENT, "--output", tmp_path / "admin", option, value)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert not (tmp_path / "admin").exists()


def test_a_faulty_dossier_does_not_keep_officers_from_the_form_that_mends_it(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    (content / "initiatives" / "2024" / "hong.md").write_text("---\ntitle: [\n---\n", "utf-8")
    assert run("check", content).status == 1
    assert run("form", content, "--output", tmp_path / "admin").status == 0


def test_without_settings_there_is_no_form(tmp_path: Path) -> None:
    (tmp_path / "content" / "settings").mkdir(parents=True)
    (tmp_path / "content" / "settings" / "commune.yml").write_text("units: 1\n", "utf-8")
    done = run("form", "content", "--output", "admin", cwd=tmp_path)
    assert done.status == 1
    assert "content/settings/commune.yml" in done.err
    assert not (tmp_path / "admin").exists()
