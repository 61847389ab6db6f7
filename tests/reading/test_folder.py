"""What lies in a content folder and would be passed over in silence is told; what nobody means to be read is not."""

import os
from pathlib import Path

import pytest

from initiatives.reading.folder import Enclosure, enclosures, is_inside, unread_files
from initiatives.reading.passages import PersonalPassage, personal_in
from initiatives.results import kept_in
from tests.factory import content, told


def unread(folder: Path) -> list[str]:
    """What is told of a folder's files."""
    return [line.replace(":1:1 ", " ") for line in told(unread_files(folder, "content"))]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("initiatives/2024/a.md", []),
        ("initiatives/2024/a.markdown", ["initiatives/2024/a.markdown unread-name"]),
        ("initiatives/2024/a.MD", ["initiatives/2024/a.MD unread-name"]),
        ("initiatives/2024/a.md.txt", ["initiatives/2024/a.md.txt unread-name"]),
        ("initiatives/2024/a.md.docx", ["initiatives/2024/a.md.docx unread-name"]),
        ("initiatives/2024/a.txt", []),
        ("initiatives/2024/a.md~", []),
        ("initiatives/2024/.a.md", []),
        ("initiatives/2024/~$t-cua.md", []),
        ("settings/~$mmune.yml", []),
        ("settings/known/~$danh-muc.xlsx", []),
        (".git/a.md", []),
        ("./a.md", ["a.md unread-place"]),
        ("sang-kien/a.md", ["sang-kien/a.md unread-place"]),
        ("sang-kien/a.pdf", []),
        ("settings/commune.yaml", ["settings/commune.yaml unread-name"]),
        ("settings/khac.yml", ["settings/khac.yml unread-settings"]),
        ("settings/commune.yml.txt", ["settings/commune.yml.txt unread-name"]),
        ("settings/Commune.yml", ["settings/Commune.yml unread-settings"]),
        ("settings/commune - Copy.yml", ["settings/commune - Copy.yml unread-settings"]),
        ("settings/redactions.csv", []),
        ("settings/known/a.csv", []),
        ("settings/known/a.xlsx", ["settings/known/a.xlsx unread-workbook"]),
        ("settings/known/a.csv.TXT", ["settings/known/a.csv.TXT unread-name"]),
        ("settings/known/a.CSV", ["settings/known/a.CSV unread-name"]),
        ("settings/known/a.yml", ["settings/known/a.yml unread-place"]),
        ("settings/reports/a.csv", ["settings/reports/a.csv unread-place"]),
        ("settings/known/a.md", ["settings/known/a.md unread-place"]),
        ("settings/known/cu/a.csv", ["settings/known/cu/a.csv unread-place"]),
        ("settings/reports/2024-nam.yml", []),
        ("settings/reports/2024-nam.json", ["settings/reports/2024-nam.json unread-name"]),
        ("settings/ghi-chu.txt", []),
    ],
)
def test_what_would_be_passed_over_is_told(tmp_path: Path, name: str, found: list[str]) -> None:
    assert unread(content(tmp_path, {name: "x"})) == found


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("initiatives/2024/mot-cua.md.txt", "mot-cua.md"),
        ("settings/Commune.yml", "commune.yml"),
        ("settings/commune.yml.txt", "commune.yml"),
        ("settings/known/tinh.csv.txt", "tinh.csv"),
        ("settings/reports/2024-H1.yml.txt", "2024-H1.yml"),
    ],
)
def test_a_name_that_would_be_read_is_offered(tmp_path: Path, name: str, wanted: str) -> None:
    (found,) = unread_files(content(tmp_path, {name: "x"}), "content")
    assert f"tệp thành `{wanted}`" in found.hint or f"đổi tên thành `{wanted}`" in found.hint


def test_short_cuts_are_told_where_they_lead_out(tmp_path: Path) -> None:
    folder = content(tmp_path, {"pages/a.md": "x"})
    (tmp_path / "ngoài").mkdir()
    (tmp_path / "ngoài" / "a.csv").write_text("x", "utf-8")
    (folder / "initiatives").mkdir()
    (folder / "initiatives" / "2023").symlink_to(tmp_path / "ngoài")
    (folder / "settings" / "known").mkdir()
    (folder / "settings" / "known" / "a.csv").symlink_to(tmp_path / "ngoài" / "a.csv")
    assert unread(folder) == ["initiatives/2023 linked-folder", "settings/known/a.csv outside-content"]


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = content(tmp_path, {"initiatives/2024/a.md": "x"})
    walk = os.walk
    refused = PermissionError(13, "no", str(folder / "initiatives"))
    monkeypatch.setattr(os, "walk", lambda top, onerror: (onerror(refused), walk(top, onerror=onerror))[1])
    assert [(one.code, one.message) for one in unread_files(folder, "content")] == [
        ("unreadable-file", "không đọc được tệp: không có quyền đọc")
    ]


def test_inside_is_where_a_path_really_leads(tmp_path: Path) -> None:
    folder = content(tmp_path, {"pages/a.md": "x"})
    (tmp_path / "content-khác").mkdir()
    (folder / "trong.md").symlink_to("pages/a.md")
    (folder / "ra.md").symlink_to("../content-khác")
    assert [is_inside(folder / name, folder) for name in ("pages/a.md", "trong.md", "ra.md", "../content-khác")] == [
        True,
        True,
        False,
        False,
    ]


def test_an_enclosure_tells_of_the_people_in_it(tmp_path: Path) -> None:
    folder = content(tmp_path, {"pages/a.txt": "Gọi bà A\n0912 345 678\n", "pages/b.txt": "chữ " * 600_000})
    assert enclosures(folder) == {
        "pages/a.txt": Enclosure(size=25, inside=True, personal=(PersonalPassage(kind="phone", where="dòng 2", text="0912 345 678"),)),
        "pages/b.txt": Enclosure(size=3_600_000, inside=True, fault="attachment-too-long"),
    }


def test_a_file_that_did_not_change_is_looked_into_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, looked = content(tmp_path, {"calls/a.txt": "Gọi 0912 345 678", "calls/b.txt": "yên"}), list[str]()

    def look(path: Path) -> tuple[PersonalPassage, ...]:
        looked.append(path.name)
        return personal_in(path)

    monkeypatch.setattr("initiatives.reading.folder.personal_in", look)
    for text in ("yên", "yên", "lặng"):
        (folder / "calls/b.txt").write_text(text, "utf-8")
        with kept_in(tmp_path / "kept.sqlite3", b"") as results:
            assert enclosures(folder, results) == enclosures(folder)
    assert [looked.count(name) for name in ("a.txt", "b.txt")] == [3 + 1, 3 + 2]


def test_nothing_is_kept_of_a_file_that_changed_while_it_was_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = content(tmp_path, {"calls/a.txt": "yên"})

    def saved_meanwhile(path: Path) -> tuple[PersonalPassage, ...]:
        path.write_text("Gọi 0912 345 678", "utf-8")
        return personal_in(path)

    with monkeypatch.context() as patched, kept_in(tmp_path / "kept.sqlite3", b"") as results:
        patched.setattr("initiatives.reading.folder.personal_in", saved_meanwhile)
        assert enclosures(folder, results)["calls/a.txt"].personal
    (folder / "calls/a.txt").write_text("yên", "utf-8")
    with kept_in(tmp_path / "kept.sqlite3", b"") as results:
        assert not enclosures(folder, results)["calls/a.txt"].personal
