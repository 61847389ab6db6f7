"""``initiatives new`` writes a file that passes, with help for every key."""

import re
import shutil
from pathlib import Path

import pytest

from initiatives.reading.model import Initiative
from initiatives.reading.shapes import keys_of
from initiatives.reading.skeleton import WAITING
from tests.cli.terminal import typed
from tests.commands import CONTENT, DAY, run, run_in_little_room


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the commune's settings and no initiative yet."""
    shutil.copytree(CONTENT / "settings", tmp_path / "content" / "settings")
    shutil.copytree(CONTENT / "calls", tmp_path / "content" / "calls")
    shutil.copytree(CONTENT / "documents", tmp_path / "content" / "documents")
    return tmp_path


def test_title_alone_makes_a_file_that_passes(place: Path) -> None:
    done = run("new", 'Đọc "lịch tàu": báo trước giờ nhận hồ sơ', cwd=place)
    path = place / "content" / "initiatives" / "2026" / "doc-lich-tau-bao-truoc-gio-nhan-ho-so.md"
    assert done.status == 0
    assert "SK-2026-001" in done.out
    assert run("check", cwd=place) == (0, "", "Không có lỗi.\n")
    assert 'title: "Đọc \\"lịch tàu\\": báo trước giờ nhận hồ sơ"' in path.read_text("utf-8")


@pytest.mark.parametrize("locale", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"LC_ALL": "C"}])
def test_names_and_titles_are_vietnamese_whatever_the_locale(place: Path, locale: dict[str, str]) -> None:
    (place / "content").rename(place / "nội dung")
    done = run("new", "Đọc lịch tàu", "--content", "nội dung", cwd=place, **locale)
    assert (done.status, done.err) == (0, "")
    path = place / "nội dung" / "initiatives" / "2026" / "doc-lich-tau.md"
    assert 'title: "Đọc lịch tàu"' in path.read_text("utf-8")
    assert run("check", "nội dung", cwd=place, **locale) == (0, "", "Không có lỗi.\n")
    assert run("lạ", cwd=place, **locale).err.startswith("Dùng sai lệnh: lệnh hoặc tham số không có: lạ\n")


def test_file_that_cannot_be_written_whole_is_not_there_at_all(place: Path) -> None:
    done = run_in_little_room(500, "new", "Sổ tay một cửa", cwd=place)
    assert (done.status, done.out) == (1, "")
    assert "tệp lớn hơn mức hệ thống cho phép" in done.err
    assert not list((place / "content" / "initiatives" / "2026").iterdir())


def test_every_key_is_there_or_waits_in_a_comment(place: Path) -> None:
    run("new", "Sổ tay một cửa", cwd=place)
    (path,) = (place / "content" / "initiatives" / "2026").iterdir()
    lines = path.read_text("utf-8").splitlines()
    written = {line.removeprefix("#").partition(":")[0] for line in lines}
    assert set(keys_of(Initiative)) - {"sample"} <= written


def test_examples_are_in_the_codes_of_the_commune(tmp_path: Path) -> None:
    place = tmp_path / "xã"
    units, criteria = ("--units", "Văn phòng; Phòng Kinh tế"), ("--criteria", "Tính mới=40; Hiệu quả=60")
    assert run("init", place, "--commune", "xã Minh Châu", "--province", "tỉnh An Bình", *units, *criteria).status == 0
    assert run("new", "Sổ tay một cửa", cwd=place).status == 0
    (path,) = (place / "content" / "initiatives" / "2026").iterdir()
    waiting = dict(re.findall(r"^#(\w+): (.*?)  #", path.read_text("utf-8"), re.MULTILINE))
    assert {key: waiting[key] for key in ("partner_units", "scores", "score_changes")} == {
        "partner_units": "[phong-kinh-te]",
        "scores": "[{unit: van-phong, date: 2024-03-08, criteria: {tinh-moi: 40, hieu-qua: 60}}]",
        "score_changes": '[{unit: van-phong, criterion: tinh-moi, date: 2024-03-12, before: 39, after: 40, reason: "…"}]',
    }


@pytest.mark.parametrize("key", WAITING)
def test_waiting_keys_read_once_uncommented(place: Path, key: str) -> None:
    """The example of each key is itself right in form: uncommenting it gives no problem of form or value."""
    run("new", "Sổ tay một cửa", cwd=place)
    (path,) = (place / "content" / "initiatives" / "2026").iterdir()
    text = path.read_text("utf-8")
    path.write_text(text.replace(f"\n#{key}:", f"\n{key}:"), "utf-8")
    found = run("check", "--format", "json", cwd=place).out
    assert not any(f'"{code}"' in found for code in ("yaml-syntax", "unknown-key", "wrong-type", "not-a-date", "bad-slug", "empty-value"))


def test_flags_are_understood_by_code_and_by_label(place: Path) -> None:
    coded = ("--kind", "mô hình", "--field", "Cải cách tài chính công", "--unit", "phong-kinh-te", "--group", "can bo")
    free = ("--call", "cchc-2026", "--beneficiary", "doanh nghiệp", "--role", "Kế toán", "--summary", "Một câu.")
    done = run("new", "Thu phí chợ bằng mã", *coded, *free, cwd=place)
    assert done.status == 0, done.err
    (path,) = (place / "content" / "initiatives" / "2026").iterdir()
    known = [line.partition("  #")[0] for line in path.read_text("utf-8").splitlines()[1:15]]
    assert known == [
        "code: SK-2026-001",
        'title: "Thu phí chợ bằng mã"',
        'summary: "Một câu."',
        "kind: model",
        "field: public-finance",
        "call: cchc-2026",
        "lead_unit: phong-kinh-te",
        "authors:",
        '  - role: "Kế toán"',
        "    group: cadre",
        "    share: 100",
        "beneficiaries: [businesses]",
        "status: draft",
        "# Những dòng dưới đây chờ đến lúc: bỏ dấu # ở đầu dòng rồi sửa ví dụ thành nội dung thật.",
    ]


def test_second_file_takes_the_next_code_and_never_overwrites(place: Path) -> None:
    assert run("new", "Sổ tay một cửa", cwd=place).status == 0
    again = run("new", "Sổ tay MỘT CỬA", cwd=place)
    assert (again.status, again.err.splitlines()[0]) == (2, "Dùng sai lệnh: đã có hồ sơ với tên tệp 'so-tay-mot-cua.md'")
    assert "SK-2026-002" in run("new", "Sổ tay hai cửa", cwd=place).out


def test_a_word_that_never_ends_gives_a_file_too(place: Path) -> None:
    assert run("new", "Đ" * 100, cwd=place).status == 0
    assert [path.name for path in (place / "content" / "initiatives").rglob("*.md")] == [f"{'d' * 80}.md"]


def test_a_title_that_windows_keeps_for_a_device_gives_a_file_that_passes(place: Path) -> None:
    assert run("new", "CON", cwd=place).status == 0
    assert [path.name for path in (place / "content" / "initiatives").rglob("*.md")] == ["sang-kien-con.md"]
    assert run("check", cwd=place).status == 0


@pytest.mark.parametrize("title", ["???", "x" * 301])
def test_unusable_title_is_refused(place: Path, title: str) -> None:
    assert run("new", title, cwd=place).status == 2
    assert not (place / "content" / "initiatives").exists()


def test_unknown_answer_names_the_choices(place: Path) -> None:
    done = run("new", "Sổ tay", "--kind", "zzz", cwd=place)
    assert done.status == 2
    assert "chọn một trong: `solution` (giải pháp)" in done.err


@pytest.mark.parametrize("call", ["cchc-2027", "Cuộc thi năm 2027"])
def test_the_call_of_another_year_is_never_meant(place: Path, call: str) -> None:
    done = run("new", "Sổ tay", "--call", call, cwd=place)
    assert (done.status, (place / "content" / "initiatives").exists()) == (2, False)
    assert done.err.startswith(f"Dùng sai lệnh: không hiểu '{call}' ở --call; ý bạn là `")


def test_the_call_that_waits_in_a_comment_is_the_newest(place: Path) -> None:
    assert run("new", "Sổ tay", cwd=place).status == 0
    (path,) = (place / "content" / "initiatives").rglob("*.md")
    assert "\n#call: cchc-2026  # " in path.read_text("utf-8")


def test_questions_are_answered_by_number_or_name_and_asked_again_where_not_understood(place: Path) -> None:
    answers = ("Một câu.", "2", "abc", "9", "tài chính công", "", "Kế toán", "", "doanh nghiệp")
    done = typed("new", "Thu phí chợ bằng mã", answer="\n".join(answers), cwd=place, SOURCE_DATE_EPOCH=DAY)
    assert done.status == 0, done.out
    assert "Lĩnh vực:\n  1. Cải cách thể chế\n  2. Cải cách thủ tục hành chính\n" in done.out
    assert done.out.count("Chưa hiểu «abc»: gõ số từ 1 đến 6, hoặc tên như ở trên.") == done.out.count("Chưa hiểu «9»") == 1
    assert "Đợt phát động:" not in done.out
    known = _known(place)
    assert (known["kind"], known["field"], known["beneficiaries"]) == ("model", "public-finance", "[businesses]")
    assert (known["role"], known["group"]) == ('"Kế toán"', "civil-servant")


@pytest.mark.parametrize(("answer", "call"), [("", "cchc-2026"), ("không thuộc đợt nào", None)])
def test_call_that_takes_proposals_is_asked_for(place: Path, answer: str, call: str | None) -> None:
    path = place / "content" / "calls" / "cchc-2026.md"
    path.write_text(path.read_text("utf-8").replace("deadline: 2026-10-30", "deadline: 2026-12-30"), "utf-8")
    done = typed("new", "Thu phí chợ bằng mã", answer="\n" * 7 + answer, cwd=place, SOURCE_DATE_EPOCH=DAY)
    assert done.status == 0, done.out
    assert _known(place).get("call") == call


def _known(place: Path) -> dict[str, str]:
    """The values of the one new file that are no comments."""
    (path,) = (place / "content" / "initiatives" / "2026").iterdir()
    return dict(re.findall(r"^[ -]*(\w+): (.*?)(?:  #.*)?$", path.read_text("utf-8"), re.MULTILINE))
