"""``initiatives templates``: copy a template, restyle it, have it checked, and see it used."""

import shutil
from pathlib import Path

import docx
import pytest

from initiatives.paperwork.defaults import TEMPLATES
from tests.commands import run
from tests.paperwork.papers import FIXED, text_of


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the fixed content."""
    shutil.copytree(FIXED, tmp_path / "content")
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    """Change a template as an officer does in Word."""
    document = docx.Document(str(path))
    (paragraph,) = (one for one in document.paragraphs if old in one.text)
    paragraph.runs[0].text = paragraph.text.replace(old, new)
    document.save(str(path))


def test_defaults_are_faultless(place: Path) -> None:
    done = run("templates", "check", cwd=place)
    assert (done.status, done.err) == (0, "")
    assert sorted(done.out.splitlines()) == sorted(f"{name}: dùng được" for name in TEMPLATES)


def test_copied_template_is_edited_checked_and_used(place: Path) -> None:
    own = place / "content" / "settings" / "templates" / "bao-cao.docx"
    assert run("templates", "copy", "bao-cao.docx", cwd=place) == (0, "Đã chép content/settings/templates/bao-cao.docx\n", "")
    edit(own, "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "I. VIỆC CHỈ ĐẠO")
    done = run("templates", "check", cwd=place)
    assert (done.status, done.err, done.out.splitlines()[0]) == (0, "", "content/settings/templates/bao-cao.docx: dùng được")
    assert run("report", "periodic", "--period", "2024", "--out", "ra", cwd=place).status == 0
    assert "\nI. VIỆC CHỈ ĐẠO\n" in text_of((place / "ra" / "bao-cao-2024.docx").read_bytes())


def test_copy_never_overwrites(place: Path) -> None:
    assert run("templates", "copy", cwd=place).out.count("Đã chép") == len(TEMPLATES)
    own = place / "content" / "settings" / "templates" / "bao-cao.docx"
    own.write_bytes(b"mine")
    assert run("templates", "copy", "bao-cao.docx", cwd=place).out == "Giữ nguyên content/settings/templates/bao-cao.docx\n"
    assert own.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("old", "new", "status", "complaint"),
    [
        ("{{ opening }}", "{{ openning }}", 1, "content/settings/templates/bao-cao.docx: lỗi: không có trường openning"),
        ("{{ opening }}", "Kính báo cáo.", 0, "content/settings/templates/bao-cao.docx: cảnh báo: mẫu không dùng trường opening"),
        (
            "{{ opening }}",
            "{% if opening %}",
            1,
            "content/settings/templates/bao-cao.docx: lỗi: thẻ viết sai",
        ),
    ],
)
def test_faults_are_told(place: Path, old: str, new: str, status: int, complaint: str) -> None:
    run("templates", "copy", "bao-cao.docx", cwd=place)
    edit(place / "content" / "settings" / "templates" / "bao-cao.docx", old, new)
    done = run("templates", "check", cwd=place)
    assert done.status == status
    assert any(line.startswith(complaint) for line in done.err.splitlines()), done.err


def test_template_that_no_paper_uses_is_named(place: Path) -> None:
    folder = place / "content" / "settings" / "templates"
    folder.mkdir()
    (folder / "baocao.docx").touch()
    done = run("templates", "check", cwd=place)
    assert done.status == 1
    assert done.err.startswith("baocao.docx: không văn bản nào dùng mẫu tên này; các mẫu: bang-diem.docx, ")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("copy", "baocao.docx"), "không có mẫu 'baocao.docx'; các mẫu: bao-cao.docx, "),
        (("check", "--content", "khong-co"), "không có thư mục nội dung 'khong-co'"),
    ],
)
def test_wrong_use(place: Path, arguments: tuple[str, ...], complaint: str) -> None:
    done = run("templates", *arguments, cwd=place)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"Dùng sai lệnh: {complaint}")
