"""A site whose content is kept in git: the history of a page is told, and nothing of who, why and what was taken back."""

import shutil
from pathlib import Path

import pytest

from tests.git import git, save
from tests.site.builds import FIXED, build, tree, unpacked
from tests.website.markup import Markup

NAME = "initiatives/2024/tra-ket-qua-tai-nha-nguoi-cao-tuoi.md"
PAGE = "sang-kien/tra-ket-qua-tai-nha-nguoi-cao-tuoi/index.html"
TAKEN_BACK, WHY, WHO = "zqrutlai", "zqloighi", "zqnguoighi"
JUNE, JULY = "2026-06-01T08:00:00+07:00", "2026-07-02T08:00:00+07:00"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The fixed content, kept with a sentence that was taken back a month later."""
    content = tmp_path / "kho" / "content"
    shutil.copytree(FIXED, content)
    file = content / NAME
    now = file.read_text("utf-8")
    file.write_text(now + f"\n## {TAKEN_BACK}\n\nMột câu {TAKEN_BACK}.\n", "utf-8")
    git(content.parent, "init")
    save(content.parent, WHY, who=WHO, at=JUNE)
    file.write_text(now, "utf-8")
    save(content.parent, WHY, who=WHO, at=JULY)
    return content


def told(output: Path) -> str:
    """What a page says of its own changes."""
    text = Markup((output / PAGE).read_text("utf-8")).text
    return text.rpartition(" Tình trạng cập nhật ")[2].partition(" Chia sẻ, in, trích dẫn ")[0]


def test_the_page_tells_of_the_change_and_never_of_its_words(content: Path, tmp_path: Path) -> None:
    done = build(content, tmp_path / "ra", GIT_CEILING_DIRECTORIES="")
    assert (done.status, done.err) == (0, "")
    said = told(tmp_path / "ra")
    assert said.startswith("Thay đổi gần nhất: 02/07/2026.")
    assert "02/07/2026 Bỏ một mục" in said
    assert "Từ ngày 01/06/2026, mỗi lần sửa trang đều được lưu lại; các mốc trước đó lấy theo ngày ghi trong hồ sơ." in said
    files = dict(unpacked(tree(tmp_path / "ra")))
    assert [name for name, data in files.items() for word in (TAKEN_BACK, WHY, WHO) if word.encode() in data.lower()] == []


def test_a_shallow_clone_builds_what_no_repository_builds(content: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--depth", "1", f"file://{content.parent}", str(tmp_path / "nông"))
    assert build(tmp_path / "nông" / "content", tmp_path / "ra", GIT_CEILING_DIRECTORIES="").status == 0
    assert build(FIXED, tmp_path / "không git").status == 0
    assert tree(tmp_path / "ra") == tree(tmp_path / "không git")
    assert told(tmp_path / "ra").endswith("Ngày lấy theo các mốc ghi trong hồ sơ; các lần sửa lời văn không được lưu.")


def test_neither_a_draft_nor_its_earlier_versions_nor_who_saved_them_are_told(content: Path, tmp_path: Path) -> None:
    before, after = tmp_path / "trước", tmp_path / "sau"
    assert build(content, before, GIT_CEILING_DIRECTORIES="").status == 0
    draft = content / "initiatives" / "2024" / "zqnhap.md"
    hidden = (content / "initiatives" / "2024" / "thu-chuc-mung-chia-buon.md").read_text("utf-8").replace("SK-2024-005", "SK-2024-905")
    for number, words in enumerate(("zqbandau", "zqbansau")):
        draft.write_text(hidden.replace("title: ", f"title: {words} ", 1), "utf-8")
        save(content.parent, f"zqviec{number}", who=f"zqnguoi{number}", at=f"2026-07-1{number}T08:00:00+07:00")
    draft.unlink()
    save(content.parent, "zqviecxoa", who="zqnguoixoa", at="2026-07-20T08:00:00+07:00")
    assert build(content, after, GIT_CEILING_DIRECTORIES="").status == 0
    said = b"\n".join([*map(str.encode, tree(after)), *(data for _, data in unpacked(tree(after)))]).lower()
    assert [word for word in ("zqban", "zqviec", "zqnguoi", "zqnhap", "sk-2024-905") if word.encode() in said] == []
    assert tree(after) == tree(before)
