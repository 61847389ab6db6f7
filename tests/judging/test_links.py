"""Where links and attachments lead, and whether they may."""

import unicodedata
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from initiatives.judging.links import Destination, attached, attachments, destination, unnamed_files
from initiatives.reading.attachments import FILE_KINDS
from tests.factory import (
    DOCX,
    EVIDENCE,
    PDF,
    PLAN,
    XLSX,
    body,
    call,
    codes,
    content,
    document,
    draft,
    earned,
    entry_of,
    initiative,
    page,
    problems,
    read,
)

FILES: dict[str, str | bytes] = {
    "a.md": initiative(earned("approved", code="SK-2024-001")),
    "nhap.md": initiative(draft(code="SK-2024-002")),
    "dung-som.md": initiative(earned("stopped", code="SK-2024-003")),
    "ke-hoach.pdf": PDF,
    "Kế hoạch (1).pdf": PDF,
    unicodedata.normalize("NFD", "Biên bản.pdf"): PDF,
    "bieu#2.pdf": PDF,
    "phu-luc/bang.xlsx": XLSX,
    "initiatives/2024/phu-luc/ke-hoach.pdf": PDF,
    "mau.docm": "x",
    "initiatives/2023/cu.pdf": PDF,
    "calls/dot.md": call(),
    "documents/cong-van.md": document(),
    "pages/lien-he.md": page(),
}
WITH_FILES = {name if name != "phu-luc/bang.xlsx" else f"initiatives/2024/{name}": text for name, text in FILES.items()}


def here(path: str, source: str) -> Destination:
    """A file published with the initiative ``a``."""
    return Destination(path=f"sang-kien/a/{path}", source=f"initiatives/2024/{source}")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://dichvucong.gov.vn/a?b=c#d", Destination()),
        ("http://example.vn", Destination()),
        ("mailto:ubnd@dailanh.example", Destination()),
        ("tel:02580000000", Destination()),
        ("#noi-dung", Destination()),
        ("javascript:alert(1)", Destination(refused="bad-link")),
        ("data:text/html,x", Destination(refused="bad-link")),
        ("file:///etc/passwd", Destination(refused="bad-link")),
        ("C:\\ke-hoach.pdf", Destination(refused="bad-link")),
        ("//example.vn/a", Destination(refused="bad-link")),
        ("http://[sai", Destination(refused="bad-link")),
        ("ke-hoach.pdf", here("ke-hoach.pdf", "ke-hoach.pdf")),
        ("./ke-hoach.pdf#page=2", here("ke-hoach.pdf", "ke-hoach.pdf")),
        ("K%E1%BA%BF%20ho%E1%BA%A1ch%20(1).pdf", here("Kế hoạch (1).pdf", "Kế hoạch (1).pdf")),
        ("Kế hoạch (1).pdf", here("Kế hoạch (1).pdf", "Kế hoạch (1).pdf")),
        ("phu-luc/bang.xlsx", here("bang.xlsx", "phu-luc/bang.xlsx")),
        ("{static}ke-hoach.pdf", here("ke-hoach.pdf", "ke-hoach.pdf")),
        ("{attach}/initiatives/2024/ke-hoach.pdf", here("ke-hoach.pdf", "ke-hoach.pdf")),
        ("Biên bản.pdf", here("Biên bản.pdf", unicodedata.normalize("NFD", "Biên bản.pdf"))),
        (quote(unicodedata.normalize("NFD", "Biên bản.pdf")), here("Biên bản.pdf", unicodedata.normalize("NFD", "Biên bản.pdf"))),
        ("bieu%232.pdf", Destination(refused="bad-file-name")),
        ("khong-co.pdf", Destination(refused="broken-link")),
        ("www.example.vn", Destination(refused="broken-link")),
        ("/lien-he/", Destination(refused="broken-link")),
        ("mau.docm", Destination(refused="attachment-kind")),
        ("../2023/cu.pdf", Destination(refused="attachment-outside")),
        ("../../../mat.pdf", Destination(refused="attachment-outside")),
        ("a.md", Destination(path="sang-kien/a/")),
        ("a.md#ket-qua", Destination(path="sang-kien/a/")),
        ("../../calls/dot.md", Destination(path="dot/dot/")),
        ("/documents/cong-van.md", Destination(path="van-ban/cong-van/")),
        ("{filename}/pages/lien-he.md", Destination(path="lien-he/")),
        ("|filename|/pages/lien-he.md", Destination(path="lien-he/")),
        ("khong-co.md", Destination(refused="broken-link")),
        ("nhap.md", Destination(refused="link-not-public")),
        ("dung-som.md", Destination(refused="link-not-public")),
    ],
)
def test_destination(tmp_path: Path, target: str, expected: Destination) -> None:
    world = read(content(tmp_path, WITH_FILES))
    assert destination(target, entry_of(world, "a"), world) == expected


@pytest.mark.parametrize(("kind", "held"), [(".pdf", PDF), (".docx", DOCX), (".XLSX", XLSX), (".mp4", "\0\0\0\x18ftypmp42")])
def test_safe_kinds_are_published(tmp_path: Path, kind: str, held: str | bytes) -> None:
    assert kind.lower() in FILE_KINDS
    front = draft(attachments=[{"file": f"tep{kind}", "title": "Tệp"}])
    assert problems(content(tmp_path, {"a.md": initiative(front), f"tep{kind}": held})) == []


@pytest.mark.parametrize("kind", [".exe", ".html", ".svg", ".js", ".docm", ".zip", ".md5"])
def test_unsafe_kinds_are_not(tmp_path: Path, kind: str) -> None:
    front = draft(attachments=[{"file": f"tep{kind}", "title": "Tệp"}])
    assert codes(problems(content(tmp_path, {"a.md": initiative(front), f"tep{kind}": "x"}))) == ["attachment-kind"]


@pytest.mark.parametrize(
    ("lies", "offered"),
    [("Ke-Hoach.PDF", True), ("ke_hoach.pdf", True), ("Kế hoạch.pdf", True), ("ke-hoach-2.pdf", False)],
)
def test_a_file_of_almost_the_same_name_is_told_of_where_one_is_missing(tmp_path: Path, lies: str, offered: bool) -> None:
    front = draft(attachments=[{"file": "ke-hoach.pdf", "title": "Tệp"}])
    (found,) = problems(content(tmp_path, {"a.md": initiative(front), lies: PDF}))
    meant = f"; ở đó có `{lies}`, tên phải giống hệt, kể cả chữ hoa, chữ thường"
    assert (found.code, found.hint) == (
        "missing-attachment",
        f"chép tệp vào thư mục `content/initiatives/2024` hoặc sửa tên tệp{meant if offered else ''}",
    )


def test_link_out_of_the_content_folder_is_no_way_out(tmp_path: Path) -> None:
    folder = content(tmp_path, {"a.md": initiative(draft(attachments=[{"file": "mat.pdf", "title": "Mật"}]), "[x](mat.pdf)")})
    (tmp_path / "mat.pdf").write_text("bí mật", "utf-8")
    (folder / "initiatives/2024/mat.pdf").symlink_to(tmp_path / "mat.pdf")
    assert codes(problems(folder)) == ["attachment-outside", "attachment-outside"]


@pytest.mark.parametrize(
    ("linked", "found"),
    [
        ("[x](khong-co.md) và [y](nhap.md)", ["broken-link", "link-not-public"]),
        ("[x](C:\\a.pdf)", ["bad-link"]),
        ("![ảnh](anh.svg)", ["broken-link"]),
        ("`[x](khong-co.md)`", []),
        ("<!-- [x](nhap.md) -->", []),
    ],
)
@pytest.mark.parametrize("where", ["b.md", "calls/b.md", "documents/b.md", "pages/b.md"])
def test_links_of_every_collection_are_looked_at(tmp_path: Path, linked: str, found: list[str], where: str) -> None:
    target = "../initiatives/2024/nhap.md" if "/" in where else "nhap.md"
    text = body(*PLAN) + linked.replace("nhap.md", target)
    fronts = {"b.md": initiative(earned("approved"), text), "calls/b.md": call() + text, "documents/b.md": document() + text}
    files = {where: fronts.get(where, page(text)), "nhap.md": initiative(draft(code="SK-2024-002"))}
    assert codes(problems(content(tmp_path, files))) == found


@pytest.mark.parametrize(
    ("front", "text", "found"),
    [
        ({}, "[x](a.pdf) [y](a.pdf) [z](./a.pdf)", []),
        ({}, "[x](a.pdf) [y](phu-luc/a.pdf)", ["same-attachment-name"]),
        ({}, "[x](a.pdf) [y](phu-luc/A.PDF)", ["same-attachment-name"]),
        ({"attachments": [{"file": "a.pdf", "title": "A"}]}, "[x](a.pdf)", []),
        ({"attachments": [{"file": "a.pdf", "title": "A"}]}, "[x](phu-luc/a.pdf)", ["same-attachment-name"]),
        ({"attachments": [{"file": "a.pdf", "title": "A"}, {"file": "a.pdf", "title": "B"}]}, "", ["repeated-value"]),
        ({"attachments": [{"file": "a.pdf", "title": "A"}, {"file": "phu-luc/a.pdf", "title": "B"}]}, "", ["same-attachment-name"]),
        ({"attachments": [{"file": "a.pdf", "title": "A"}, {"file": "phu-luc/A.PDF", "title": "B"}]}, "", ["same-attachment-name"]),
    ],
)
def test_no_two_files_are_published_under_one_name(tmp_path: Path, front: dict[str, Any], text: str, found: list[str]) -> None:
    pdfs = dict.fromkeys(("a.pdf", "initiatives/2024/phu-luc/a.pdf", "initiatives/2024/phu-luc/A.PDF"), PDF)
    assert codes(problems(content(tmp_path, {"x.md": initiative(draft(**front), text), **pdfs}))) == found


def test_the_plan_comes_before_the_other_files(tmp_path: Path) -> None:
    approval = {"number": "1", "date": "2024-03-15", "signer": "Chủ tịch", "plan": "phu-luc/ke-hoach.pdf"}
    front = earned("approved", approval=approval, attachments=[{"file": "mau.docx", "title": "Mẫu"}])
    world = read(content(tmp_path, {"x.md": initiative(front), "mau.docx": DOCX, "initiatives/2024/phu-luc/ke-hoach.pdf": PDF}))
    entry = entry_of(world, "x")
    assert [(path, one.file, one.title) for path, one in attachments(entry)] == [
        (("approval", "plan"), "phu-luc/ke-hoach.pdf", "Kế hoạch được phê duyệt"),
        (("attachments", 0, "file"), "mau.docx", "Mẫu"),
    ]
    assert attached("phu-luc/ke-hoach.pdf", entry, world).path == "sang-kien/x/ke-hoach.pdf"


@pytest.mark.parametrize("allowed", [True, False])
def test_samples_are_refused_where_they_are_not_allowed(tmp_path: Path, allowed: bool) -> None:
    files = {"a.md": initiative(draft(sample="true")), "calls/b.md": call(sample="true"), "documents/c.md": document(sample="true")}
    folder = content(tmp_path, {**files, "pages/d.md": page(sample="true"), "pages/e.md": page(sample="false")})
    found = problems(folder, allow_samples=allowed)
    assert [problem.place.file.rpartition("/")[2] for problem in found] == ([] if allowed else ["b.md", "c.md", "a.md", "d.md"])
    assert set(codes(found)) <= {"sample-in-production"}


def test_files_that_nobody_names_are_found(tmp_path: Path) -> None:
    named = {"approval": {**EVIDENCE["approval"], "plan": "ke-hoach.pdf"}, "attachments": [{"file": "mau.docx", "title": "Mẫu"}]}
    files: dict[str, str | bytes] = {
        "a.md": initiative(earned("approved", **named), body(*PLAN) + "\n[Sơ đồ](so-do.pdf)\n"),
        **dict.fromkeys(("ke-hoach.pdf", "so-do.pdf", "initiatives/2024/phu-luc/quen.pdf"), PDF),
        **dict.fromkeys(("mau.docx", "ho-so.docx", "~$ho-so.docx", ".an.docx"), DOCX),
        **dict.fromkeys(("ho-so.doc", "Thumbs.db", "ghi.tmp"), b"x"),
    }
    unnamed = ("ho-so.doc", "ho-so.docx", "phu-luc/quen.pdf")
    assert unnamed_files(read(content(tmp_path, files))) == tuple(f"initiatives/2024/{name}" for name in unnamed)
