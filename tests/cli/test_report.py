"""``initiatives report`` as officers use it: what it writes, what it says, what it refuses."""

import hashlib
import shutil
from pathlib import Path

import pytest

from tests.commands import ROOT, run
from tests.paperwork.papers import FIXED, SITEURL, files, text_of

HINT = "\n  gợi ý: xem initiatives report --help\n"


def told(*names: str, out: Path) -> str:
    """What the command says of the files it made."""
    return "".join(f"Đã làm {out / name}\n" for name in names)


def test_report_is_written_and_named(tmp_path: Path) -> None:
    done = run("report", "periodic", "--period", "2024-h1", "--out", tmp_path / "mới", "--content", FIXED)
    assert done == (0, told("bao-cao-2024-H1.docx", "bao-cao-2024-H1.xlsx", out=tmp_path / "mới"), "")
    written = (tmp_path / "mới" / "bao-cao-2024-H1.docx").read_bytes()
    assert written == files("periodic-2024-H1")["bao-cao-periodic-2024-H1.docx"]


def test_number_and_day_are_filled_in(tmp_path: Path) -> None:
    done = run("report", "reward", "--period", "2024", "--number", "7", "--date", "06/12/2024", "--out", tmp_path, "--content", FIXED)
    assert done.status == 0
    said = text_of((tmp_path / "to-trinh-2024.docx").read_bytes())
    assert "Số: 07/TTr-VP" in said
    assert "Đại Lãnh, ngày~06 tháng~12 năm~2024" in said


def test_day_is_read_as_officers_write_it(tmp_path: Path) -> None:
    for name, day in (("một", "2024-12-06"), ("hai", "6/12/2024")):
        assert run("report", "reward", "--period", "2024", "--date", day, "--out", tmp_path / name, "--content", FIXED).status == 0
    first, second = (tmp_path / name / "to-trinh-2024.docx" for name in ("một", "hai"))
    assert first.read_bytes() == second.read_bytes()


def test_paper_that_was_written_on_in_word_is_kept_until_replacing_is_asked(tmp_path: Path) -> None:
    arguments = ("report", "reward", "--period", "2024", "--out", tmp_path, "--content", FIXED)
    assert run(*arguments).status == run(*arguments).status == 0
    paper = tmp_path / "to-trinh-2024.docx"
    made = paper.read_bytes()
    paper.write_bytes(b"written on")
    done = run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        f"Dùng sai lệnh: đã có {paper}, khác bản sắp ghi; giữ tệp ấy thì ghi --out thư mục khác, thay bằng bản mới thì thêm --replace{HINT}"
    )
    assert paper.read_bytes() == b"written on"
    assert run(*arguments, "--replace").status == 0
    assert paper.read_bytes() == made


def test_paper_that_cannot_be_written_leaves_the_others_unwritten(tmp_path: Path) -> None:
    (tmp_path / "to-trinh-2024.xlsx").mkdir()
    done = run("report", "reward", "--period", "2024", "--out", tmp_path, "--content", FIXED)
    assert (done.status, done.out) == (1, "")
    assert done.err == (
        f"{tmp_path / 'to-trinh-2024.xlsx'}:1:1: lỗi [unwritable-file]\n"
        "     | không ghi được tệp: ở đó đã có một thư mục cùng tên\n"
        "  gợi ý: đóng tệp ở chương trình khác, kiểm tra quyền ghi, rồi chạy lại\n\nCó 1 lỗi trong 1 tệp.\n"
        "Chưa ghi gì cả; mọi tệp còn nguyên.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["to-trinh-2024.xlsx"]


def test_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "ra").touch()
    done = run("report", "reward", "--period", "2024", "--out", tmp_path / "ra", "--content", FIXED)
    assert done == (1, "", f"Không mở được '{tmp_path / 'ra'}': ở đó đã có một tệp cùng tên.\n")


def test_same_command_same_bytes_in_other_surroundings(tmp_path: Path) -> None:
    for name, environment in (("một", {"TZ": "Asia/Ho_Chi_Minh", "PYTHONHASHSEED": "1"}), ("hai", {"TZ": "America/Lima", "LANG": "C"})):
        arguments = ("report", "scores", "--call", "cchc-2024", "--out", tmp_path / name, "--content", FIXED)
        done = run(*arguments, cwd=ROOT, **environment)
        assert done.status == 0
    first, second = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("một", "hai"))
    assert first == second
    assert sorted(first) == ["bang-diem-cchc-2024.docx", "bang-diem-cchc-2024.xlsx"]


def test_pdf_beside_word(tmp_path: Path) -> None:
    arguments = ("report", "leaflet", "--code", "SK-2024-003", "--siteurl", SITEURL, "--out", tmp_path, "--content", FIXED, "--pdf")
    assert run(*arguments) == (0, told("to-gioi-thieu-SK-2024-003.docx", "to-gioi-thieu-SK-2024-003.pdf", out=tmp_path), "")
    assert (tmp_path / "to-gioi-thieu-SK-2024-003.pdf").read_bytes().startswith(b"%PDF-")


def test_without_libreoffice_word_is_written_and_the_rest_explained(tmp_path: Path) -> None:
    arguments = ("report", "minutes", "--call", "cchc-2024", "--out", tmp_path, "--content", FIXED, "--pdf")
    done = run(*arguments, PATH="/khong-co-gi")
    assert (done.status, done.out) == (1, told("bien-ban-cchc-2024.docx", "bien-ban-cchc-2024.xlsx", out=tmp_path))
    assert done.err == (
        "Chưa làm được PDF: máy chưa có LibreOffice.\n"
        "  gợi ý: cài LibreOffice (Debian: libreoffice-writer) rồi chạy lại, hoặc mở tệp Word, chọn Lưu thành PDF.\n"
    )


def test_evidence_folder_with_pages_documents_and_checksums(tmp_path: Path, chromium: str) -> None:
    site = tmp_path / "site"
    assert run("build", FIXED, "--output", site).status == 0
    for name in ("một", "hai"):
        arguments = ("report", "evidence", "--period", "2024", "--siteurl", SITEURL, "--out", tmp_path / name, "--content", FIXED)
        done = run(*arguments, "--site", site, CHROMIUM=chromium)
        assert (done.status, done.err) == (0, "")
    found = _tree(tmp_path / "một" / "minh-chung-2024")
    assert found == _tree(tmp_path / "hai" / "minh-chung-2024")
    assert sorted(found) == [
        "SHA256SUMS",
        "SK-2024-001/trang-web.pdf",
        "SK-2024-002/dinh-kem/mau-cong-khai-tai-chinh-thon.pdf",
        "SK-2024-002/trang-web.pdf",
        "SK-2024-003/dinh-kem/ke-hoach-tra-ket-qua-tai-nha.pdf",
        "SK-2024-003/trang-web.pdf",
        "SK-2024-004/trang-web.pdf",
        "minh-chung-2024.docx",
        "minh-chung-2024.xlsx",
        "muc-luc.html",
        "muc-luc.xlsx",
    ]
    sums = {line[66:]: line[:64] for line in found.pop("SHA256SUMS").decode().splitlines()}
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in found.items()}
    assert all(data.startswith(b"%PDF-") for name, data in found.items() if name.endswith(".pdf"))


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_evidence_without_a_site_says_what_is_missing(tmp_path: Path) -> None:
    arguments = ("report", "evidence", "--period", "2024", "--out", tmp_path, "--content", FIXED, "--site", tmp_path / "chưa có")
    done = run(*arguments, SITEURL=SITEURL)
    assert done.status == 0
    assert done.err == (
        f"Chưa in trang web vào hồ sơ: trang web ở {tmp_path / 'chưa có'} chưa dựng hoặc đã cũ; chạy make html, hoặc chỉ rõ --site.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("periodic",), "báo cáo định kỳ cần --period"),
        (("minutes", "--period", "2024"), "biên bản họp xét chọn cần --call"),
        (("periodic", "--period", "2024", "--call", "cchc-2024"), "báo cáo định kỳ không dùng --call"),
        (
            ("periodic", "--period", "2024-13"),
            "không hiểu kỳ '2024-13'; viết như: 2024, 2024-H1, 2024-Q1, 2024-03, 2024-01-15..2024-03-31",
        ),
        (
            ("scores", "--call", "cchc-2042"),
            "không có đợt 'cchc-2042'; ý bạn là `cchc-2026` (Đợt phát động sáng kiến cải cách hành chính năm 2026)?",
        ),
        (("leaflet", "--code", "SK-1"), "không có hồ sơ 'SK-1'; xem mã hồ sơ bằng lệnh: initiatives status"),
        (("leaflet", "--code", "SK-2024-005"), "hồ sơ chưa được công khai nên chưa làm tờ giới thiệu"),
        (("evidence", "--period", "2024"), "thiếu địa chỉ trang web để ghi đường dẫn; thêm --siteurl https://…"),
        (("periodic", "--period", "2027"), "kỳ 2027 bắt đầu ngày 15/12/2026, chưa có số liệu"),
        (("periodic", "--period", "2024", "--date", "17/6"), "ngày '17/6' chưa đúng; viết như 2024-06-17 hoặc 17/06/2024"),
        (
            ("bao-cao",),
            "giá trị không đúng ở 'LOẠI': chọn một trong periodic, reward, evidence, minutes, scores, score-form, commendation, leaflet",
        ),
    ],
)
def test_wrong_use_writes_nothing_and_says_why(arguments: tuple[str, ...], complaint: str, tmp_path: Path) -> None:
    done = run("report", *arguments, "--out", tmp_path / "mới", "--content", FIXED)
    assert done == (2, "", f"Dùng sai lệnh: {complaint}{HINT}")
    assert not (tmp_path / "mới").exists()


def test_broken_template_gives_one_clear_line(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(FIXED, content)
    (content / "settings" / "templates").mkdir()
    (content / "settings" / "templates" / "bao-cao.docx").write_bytes(b"hong")
    done = run("report", "periodic", "--period", "2024", "--out", "ra", cwd=tmp_path)
    said = "mẫu content/settings/templates/bao-cao.docx: không phải tệp Word .docx, hoặc tệp đã hỏng"
    assert done == (1, "", f"{said}\n")
