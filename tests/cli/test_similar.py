"""``initiatives similar``: a file or a text in, the three closest earlier initiatives out, for people and for machines."""

import json
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import CONTENT, ROOT, run
from tests.factory import content, draft, initiative

HEADER = "Mã,Tên,Đơn vị,Tỉnh,Năm,Tóm tắt,Nguồn,Nhóm\n"
ROWS = (
    "KB-2023-001,Trả kết quả tại nhà cho người cao tuổi,UBND xã A,Gia Lai,2023,Giao tận tay.,https://example.vn/a,\n"
    "KB-2023-002,Phòng họp không giấy,UBND xã B,Huế,2023,Đọc trên máy tính bảng.,https://example.vn/b,\n"
    "KB-2099-003,Trả kết quả tại nhà,UBND xã C,Huế,2099,Sau này mới có.,https://example.vn/c,\n"
)
OWN = "content/initiatives/2024/giao.md"
ALONE = """So với SK-2024-002 «Giao giấy tờ tận nơi cho cụ già»:

1. KB-2023-001  «Trả kết quả tại nhà» cho «người cao tuổi»
   mức giống 0,55, từ ngưỡng 0,45 trở lên: cần kết luận trước khi phê duyệt
   UBND xã A, Gia Lai, 2023
   https://example.vn/a
   Đã có: Giao «tận tay».
   Ở đây: «Giao giấy tờ tận nơi» cho «cụ già». Không mất tiền.
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a register and two initiatives of our own."""
    alike = draft(code="SK-2024-002", title="Giao giấy tờ tận nơi cho cụ già", summary="Không mất tiền.")
    files = {"giao.md": initiative(alike), "khac.md": initiative(draft()), "settings/known/a.csv": HEADER + ROWS}
    content(tmp_path, files)
    return tmp_path


def told(out: str) -> list[str]:
    """The codes of the look-alikes."""
    return [line.split()[1] for line in out.splitlines() if line[:1].isdigit()]


def test_file_is_compared_with_what_was_there_before(place: Path) -> None:
    done = run("similar", OWN, cwd=place)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(ALONE)
    assert set(told(done.out)) <= {"KB-2023-001", "KB-2023-002", "SK-2024-001"}


def test_decision_already_recorded_is_shown(place: Path) -> None:
    path = place / OWN
    entry = 'novelty: [{like: KB-2023-001, decision: improves, reason: "Có sổ giao."}]\n'
    path.write_text(path.read_text("utf-8").replace("status:", f"{entry}status:"), "utf-8")
    assert "mức giống 0,55, đã kết luận: cải tiến" in run("similar", OWN, cwd=place).out


@pytest.mark.parametrize(
    "text",
    [
        "Giao giấy tờ tận nơi cho cụ già",
        "GIAO GIAY TO TAN NOI CHO CU GIA",
        "Giao gia\u0302\u0301y to\u031b\u0300 ta\u0323\u0302n nơi cho cụ già",
    ],
)
def test_text_is_compared_with_everything_however_it_is_spelt(place: Path, text: str) -> None:
    assert told(run("similar", "--text", text, cwd=place).out)[:2] == ["SK-2024-002", "KB-2023-001"]


def test_json_says_the_same_and_where_the_wording_stands(place: Path) -> None:
    found = json.loads(run("similar", OWN, "--format", "json", cwd=place).out)[0]
    there, here = found["shared"].pop("there"), found.pop("shared")["here"]
    assert found == {
        "code": "KB-2023-001",
        "title": "Trả kết quả tại nhà cho người cao tuổi",
        "summary": "Giao tận tay.",
        "unit": "UBND xã A",
        "province": "Gia Lai",
        "year": "2023",
        "source": "https://example.vn/a",
        "score": 0.55,
        "above_threshold": True,
        "decision": None,
    }
    assert there[-1] == {"field": "summary", "start": 5, "end": 12, "text": "tận tay"}
    assert [span["text"] for span in here] == ["Giao giấy tờ tận nơi", "cụ già"]


def test_nothing_alike_is_said(place: Path) -> None:
    assert run("similar", "--text", "Xyz", cwd=place) == (0, "Không thấy sáng kiến có trước nào giống «Xyz».\n", "")
    assert run("similar", "--text", "Xyz", "--format", "json", cwd=place) == (0, "[]\n", "")


def test_fault_of_another_file_is_no_hindrance_and_of_the_file_itself_is(place: Path) -> None:
    (place / "content" / "initiatives" / "2024" / "hong.md").write_text("Quên hết.\n", "utf-8")
    done = run("similar", OWN, cwd=place)
    assert (done.status, done.err) == (0, "Chưa so với 1 tệp có lỗi; xem: initiatives check\n")
    assert done.out.startswith(ALONE)
    own = run("similar", "content/initiatives/2024/hong.md", cwd=place)
    assert (own.status, own.out) == (1, "")
    assert own.err.startswith("content/initiatives/2024/hong.md:1:1: lỗi [missing-fence]")


def test_undecided_look_alike_does_not_lock_the_command_that_explains_it(tmp_path: Path) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    path = tmp_path / "content" / "initiatives" / "2026" / "diem-tiep-nhan-theo-ngay-do.md"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "like: KB-2025-003" not in line), "utf-8")
    assert "[undecided-look-alike]" in run("check", cwd=tmp_path).err
    assert "KB-2025-003" in told(run("similar", path, cwd=tmp_path).out)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "ghi một tệp hồ sơ, hoặc --text với đoạn chữ cần so"),
        (["--text", " "], "ghi một tệp hồ sơ, hoặc --text với đoạn chữ cần so"),
        ([OWN, "--text", "x"], "ghi một tệp hồ sơ, hoặc --text với đoạn chữ cần so"),
        (["khong-co.md"], "không có tệp 'khong-co.md'"),
        (["ngoai.txt"], "'ngoai.txt' không nằm trong thư mục nội dung; muốn so chữ của nó thì dùng --text"),
        (
            ["content/settings/known/a.csv"],
            "'content/settings/known/a.csv' không phải hồ sơ sáng kiến; hồ sơ nằm trong thư mục initiatives",
        ),
    ],
)
def test_wrong_use(place: Path, arguments: list[str], complaint: str) -> None:
    (place / "ngoai.txt").write_text("x", "utf-8")
    assert run("similar", *arguments, cwd=place) == (2, "", f"Dùng sai lệnh: {complaint}\n  gợi ý: xem initiatives similar --help\n")


def test_folder_without_settings_says_so(tmp_path: Path) -> None:
    done = run("similar", "--text", "Dạy bơi", cwd=tmp_path)
    assert (done.status, done.out) == (1, "")
    assert "[missing-folder]" in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_terminal_shows_shared_wording_bold_and_underlined(place: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "initiatives.cli", "similar", "--text", "Họp không giấy"]
    environment = {"PYTHONPATH": str(ROOT / "plugins"), "PATH": "", "TERM": "xterm", "SOURCE_DATE_EPOCH": "1795392000"}
    done = subprocess.run(command, cwd=place, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.PIPE, check=True)
    with open(theirs, "wb"), open(ours, "rb", buffering=0) as screen:
        shown = screen.read(65536).decode()
    assert b"Traceback" not in done.stderr
    assert "\x1b[1m\x1b[4mkhông giấy\x1b[0m" in shown
    assert "«không" not in shown
