"""A person's name or a whole dossier goes out of the content with a trace; nothing of it is left in the next site."""

from pathlib import Path

from tests.commands import ROOT, run
from tests.factory import PDF, codes, content, draft, earned, initiative
from tests.factory import problems as found_in
from tests.site.builds import build, tree, unpacked

AUTHORS = [{"name": "Zq Văn Gỡ", "role": "Công chức", "group": "civil-servant", "share": "100"}]
NOVELTY = [{"like": "SK-2024-002", "decision": "different", "reason": "Khác."}]
OWN, SHARED = {"file": "zqrieng.pdf", "title": "Zqtệp"}, {"file": "chung.pdf", "title": "Chung"}
DOSSIER = earned("approved", code="SK-2024-777", title="Zqtên hồ sơ", authors=AUTHORS, novelty=NOVELTY, attachments=[OWN, SHARED])
FILES: dict[str, str | bytes] = {
    "zqgo.md": initiative(DOSSIER),
    "khac.md": initiative(earned("approved", code="SK-2024-002", title="Hồ sơ khác", attachments=[SHARED])),
    "zqrieng.pdf": PDF,
    "chung.pdf": PDF,
}


def everything(folder: Path, output: Path, kept: Path | None = None) -> str:
    """Every name and byte of the site built from a folder, of which results may be kept."""
    done = build(folder, output, INITIATIVES_RESULTS=str(kept or ""))
    assert done.status == 0, done.err
    return "\n".join(f"{name}\n{data.decode('utf-8', 'replace')}" for name, data in unpacked(tree(output))).lower()


def test_a_persons_name_is_taken_out(tmp_path: Path) -> None:
    folder = content(tmp_path, FILES)
    done = run("redact", "SK-2024-777", "--person", "Zq Văn Gỡ", "--reason", "Người ấy yêu cầu", "--content", folder, cwd=ROOT)
    assert (done.status, done.err) == (0, "")
    assert "đã gỡ tên ở 1 chỗ" in done.out
    assert "git filter-repo" in done.out
    assert found_in(folder) == []
    assert "Zq Văn Gỡ" not in (folder / "initiatives/2024/zqgo.md").read_text("utf-8")
    trace = (folder / "settings" / "redactions.csv").read_text("utf-8")
    assert trace == "Ngày,Mã hồ sơ,Đã gỡ,Lý do\n2026-11-23,SK-2024-777,tên một người,Người ấy yêu cầu\n"


def test_a_dossier_is_taken_out_with_its_own_files_and_nothing_of_it_is_left(tmp_path: Path) -> None:
    folder = content(tmp_path, FILES)
    kept = tmp_path / "results.sqlite3"
    assert "zqgo" in everything(folder, tmp_path / "trước", kept)
    assert "Zqtên hồ sơ".encode() in kept.read_bytes()
    done = run("redact", "SK-2024-777", "--reason", "Đăng nhầm", "--content", folder, cwd=ROOT, INITIATIVES_RESULTS=str(kept))
    assert (done.status, done.err) == (0, "")
    assert not kept.exists()
    left = sorted(path.name for path in (folder / "initiatives" / "2024").iterdir())
    assert left == ["chung.pdf", "khac.md"]
    site = everything(folder, tmp_path / "sau")
    assert [word for word in ("zqgo", "zqtên", "zqrieng", "zqtệp", "zq văn gỡ", "sk-2024-777") if word in site] == []


def test_kept_results_that_cannot_be_removed_are_named(tmp_path: Path) -> None:
    folder = content(tmp_path / "xã", FILES)
    done = run("redact", "SK-2024-777", "--reason", "Đăng nhầm", "--content", folder, cwd=ROOT, INITIATIVES_RESULTS=str(tmp_path))
    assert (done.status, done.err) == (0, "")
    assert f"{tmp_path}: chưa xóa được (" in done.out


def test_what_cannot_be_done_changes_nothing(tmp_path: Path) -> None:
    folder = content(tmp_path, FILES)
    before = tree(folder)
    wrong = (
        ("SK-2024-999", "--reason", "x"),
        ("SK-2024-777",),
        ("SK-2024-777", "--person", "Không Có", "--reason", "x"),
        ("SK-2024-777", "--person", "Zq Văn Gỡ", "--reason", "Ông Zq Văn Gỡ yêu cầu"),
    )
    assert [run("redact", *words, "--content", folder, cwd=ROOT).status for words in wrong] == [2, 2, 2, 2]
    assert tree(folder) == before


def test_nothing_goes_where_the_trace_cannot_be_written(tmp_path: Path) -> None:
    folder = content(tmp_path, FILES)
    (folder / "settings" / "redactions.csv").mkdir()
    before = tree(folder)
    done = run("redact", "SK-2024-777", "--reason", "Đăng nhầm", "--content", folder, cwd=ROOT)
    assert (done.status, done.out) == (1, "")
    assert "không ghi được tệp" in done.err
    assert tree(folder) == before


def test_a_code_that_was_taken_out_is_not_given_again(tmp_path: Path) -> None:
    folder = content(tmp_path, FILES)
    assert run("redact", "SK-2024-777", "--reason", "Đăng nhầm", "--content", folder, cwd=ROOT).status == 0
    (folder / "initiatives/2024/moi.md").write_text(initiative(draft(code="SK-2024-777")), "utf-8")
    assert codes(found_in(folder)) == ["redacted-code"]
