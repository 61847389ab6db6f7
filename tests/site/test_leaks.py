"""Nothing internal reaches the site: a word planted in every internal place is sought in every byte and file name."""

import base64
import binascii
import html
import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from pydantic import BaseModel
from pypdfium2 import PdfDocument, PdfiumError

from initiatives.judging.lifecycle import PLAN_SECTIONS
from initiatives.reading.model import Initiative
from initiatives.reading.publications import Call, Document, Page
from initiatives.reading.record import is_internal
from initiatives.reading.shapes import keys_of, models_in
from initiatives.reading.vocabulary import Status
from tests.commands import ROOT, run
from tests.site.builds import FIXED, build, tree, unpacked, write_entry

UNITS = ("van-phong", "van-hoa-xa-hoi", "tai-chinh-ke-toan", "tu-phap-ho-tich")
POINTS = {"novelty": "26.0731", "application": "24.0917", "effect": "33.0853"}
BODY = "".join(f"## {title}\n\nChữ công khai.\n\n<!-- zqchuthich -->\n\n" for title in PLAN_SECTIONS)

INTERNAL = {
    "idea": "zqytuong",
    "scores": [
        {"unit": unit, "date": f"2024-03-0{day}", "criteria": {**POINTS, "novelty": "26.0731" if day == 3 else "25"}, "note": "zqnhanxet"}
        for day, unit in enumerate(UNITS, 3)
    ],
    "score_changes": [
        {"unit": UNITS[0], "criterion": "novelty", "date": "2024-03-09", "before": "21.0613", "after": "26.0731", "reason": "zqlydosua"}
    ],
    "selection": {"date": "2024-03-11", "outcome": "selected", "total": "82.45", "rank": "7", "reason": "zqlydochon"},
    "novelty": [{"like": "KB-2023-015", "decision": "different", "reason": "zqlydomoi"}],
    "funding": {"planned": "7654321", "spent": "4200000", "source": "Ngân sách xã"},
    "note": "zqghichu",
}
"""A value for every internal key of an initiative."""

SOUGHT = {
    "idea": ["zqytuong"],
    "scores": ["zqnhanxet", "26.0731", "26,0731", "2024-03-03", "03/03/2024"],
    "score_changes": ["21.0613", "21,0613", "2024-03-09", "09/03/2024", "zqlydosua"],
    "selection": ["2024-03-11", "11/03/2024", "zqlydochon"],
    "novelty": ["KB-2023-015", "zqlydomoi"],
    "funding": ["7654321", "7.654.321"],
    "note": ["zqghichu"],
}
"""What must not be found of each of them. The planted points are those of one sheet alone; the averages are public."""

ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,}")
COMMENTS = ["zqchuthich", "zqchuthichyaml", "zqtepla"]

PUBLIC: dict[str, object] = {
    "code": "SK-2024-701",
    "title": "Hồ sơ công khai",
    "summary": "Tóm tắt công khai.",
    "kind": "model",
    "field": "public-finance",
    "lead_unit": "van-phong",
    "authors": [{"role": "Công chức", "group": "civil-servant", "share": 100}],
    "beneficiaries": ["citizens"],
    "status": "approved",
    "submitted": "2024-02-26",
    "approval": {"number": "31/QĐ-UBND", "date": "2024-03-15", "signer": "Chủ tịch UBND xã"},
    **INTERNAL,
}
HIDDEN: dict[Status, dict[str, object]] = {
    Status.DRAFT: {"submitted": "2024-02-26"},
    Status.SUBMITTED: {"submitted": "2024-02-26"},
    Status.UNDER_REVIEW: {"submitted": "2024-02-26", "scores": INTERNAL["scores"]},
    Status.REVISION: {"submitted": "2024-02-26"},
    Status.DECLINED: {"submitted": "2024-02-26", "closure": {"date": "2024-04-01", "reason": "zqketthuc"}},
    Status.WITHDRAWN: {"submitted": "2024-02-26", "closure": {"date": "2024-04-01", "reason": "zqketthuc"}},
    Status.STOPPED: {"submitted": "2024-02-26", "closure": {"date": "2024-04-01", "reason": "zqketthuc"}},
}
"""Every status that is not public, with the evidence it demands."""


def hidden(number: int, status: Status, evidence: dict[str, object]) -> tuple[str, dict[str, object]]:
    """A non-public initiative with its own word in every place that holds words."""
    word = f"zqan{number}"
    header: dict[str, object] = {
        **PUBLIC,
        "code": f"SK-2024-88{number}",
        "status": status.value,
        "title": f"{word} tên",
        "summary": f"{word} tóm tắt",
        "partners": [f"{word} đơn vị"],
        "authors": [{"role": f"{word} chức danh", "group": "cadre", "share": 100, "name": f"{word} tên người"}],
        "tags": [f"{word}-tu-khoa"],
        "idea": f"{word}-y-tuong",
        "attachments": [{"file": f"{word}-tep.pdf", "title": f"{word} tệp"}],
    }
    for key in ("approval", "submitted", "scores", "score_changes", "selection"):
        header.pop(key)
    return word, {**header, **evidence}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with a word in every internal place."""
    content = tmp_path_factory.mktemp("leaks") / "content"
    shutil.copytree(FIXED / "settings", content / "settings")
    path = write_entry(content, "initiatives/2024/cong-khai.md", PUBLIC, BODY)
    path.write_text(path.read_text("utf-8").replace("---\n", "---\n# zqchuthichyaml\n", 1), "utf-8")
    (content / "initiatives" / "2024" / "zqtepla.pdf").write_bytes(b"%PDF-1.4 zqtepla")
    for number, (status, evidence) in enumerate(HIDDEN.items()):
        word, header = hidden(number, status, dict(evidence))
        write_entry(content, f"initiatives/2024/{word}-dia-chi.md", header, BODY.replace("Chữ công khai", f"{word} nội dung"))
        (content / "initiatives" / "2024" / f"{word}-tep.pdf").write_bytes(b"%PDF-1.4")
    call = {"title": "Đợt", "summary": "Đợt.", "kind": "call", "organiser": "UBND xã", "year": 2024, "note": "zqghichudot"}
    write_entry(content, "calls/dot.md", call)
    document = {"kind": "plan", "year": 2024, "issuer": "UBND xã", "abstract": "Kế hoạch", "note": "zqghichuvanban"}
    write_entry(content, "documents/ke-hoach.md", document)
    return content


@pytest.fixture(scope="module")
def output(planted: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built from it."""
    folder = tmp_path_factory.mktemp("leaks-site") / "output"
    done = build(planted, folder)
    assert (done.status, done.err) == (0, "")
    return folder


@pytest.fixture(scope="module")
def published(output: Path) -> str:
    """Every byte and file name of it, archives unpacked and disguises taken off, in lower case and composed letters."""
    return revealed(output)


def revealed(folder: Path, *, but: str = "/") -> str:
    """All that a folder says to somebody who looks closely, in all files but those below ``but``."""
    files = {name: data for name, data in tree(folder).items() if not name.startswith(but)}
    plain = "\n".join(f"{name}\n{data.decode('utf-8', 'replace')}" for name, data in [*unpacked(files), *printed(files)])
    return unicodedata.normalize("NFC", "\n".join([plain, *disguises(plain)])).lower()


def printed(files: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The text of PDF files, whose pages are squeezed, and what they say of themselves."""
    for name, data in files.items():
        if name.endswith(".pdf"):
            with suppress(PdfiumError), PdfDocument(data) as document:
                pages = [page.get_textpage().get_text_range() for page in document]
                yield name, "\n".join([*pages, *document.get_metadata_dict().values()]).encode()


def disguises(text: str) -> Iterator[str]:
    """The same text as readers of HTML, of addresses, of JSON and of base64 see it."""
    yield html.unescape(text)
    yield unquote(text)
    yield ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    for packed in BASE64.findall(text):
        with suppress(binascii.Error):
            yield base64.b64decode(packed + "=" * (-len(packed) % 4), altchars=b"-_" if "-" in packed or "_" in packed else None).decode(
                "utf-8", "replace"
            )


def internal_keys(model: type[BaseModel]) -> Iterator[str]:
    """The outermost keys of a model that are internal or hold something internal."""
    for key, field in keys_of(model).items():
        inner = (is_internal(one) for part in models_in(field.annotation) for one in keys_of(part).values())
        if is_internal(field) or any(inner):
            yield key


def test_every_internal_key_is_planted() -> None:
    assert set(internal_keys(Initiative)) == set(INTERNAL) == set(SOUGHT)
    assert [list(internal_keys(model)) for model in (Call, Document, Page)] == [["note"], ["note"], []]


def test_every_status_that_is_not_public_is_planted() -> None:
    public = {Status.APPROVED, Status.PILOTING, Status.APPLIED, Status.RECOGNISED}
    assert set(HIDDEN) == set(Status) - public


def test_the_search_would_find_what_is_public(published: str) -> None:
    assert all(word in published for word in ("hồ sơ công khai", "sk-2024-701", "chữ công khai", "25.27", "25,27"))


@pytest.mark.parametrize("word", [*(word for words in SOUGHT.values() for word in words), *COMMENTS, "zqghichudot", "zqghichuvanban"])
def test_internal_value_is_nowhere(published: str, word: str) -> None:
    assert word.lower() not in published


@pytest.mark.parametrize("number", range(len(HIDDEN)))
def test_hidden_initiative_is_nowhere(published: str, number: int) -> None:
    assert f"zqan{number}" not in published
    assert f"sk-2024-88{number}" not in published


def test_reason_of_a_hidden_end_is_nowhere(published: str) -> None:
    assert "zqketthuc" not in published


def test_the_preview_tells_of_hidden_initiatives_on_its_internal_page_alone(planted: Path, tmp_path: Path) -> None:
    assert build(planted, tmp_path / "xem", "previewconf.py").status == 0
    assert "zqan1 tên" in (tmp_path / "xem" / "viec-dang-cho" / "index.html").read_text("utf-8")
    rest = revealed(tmp_path / "xem", but="viec-dang-cho/")
    assert [word for word in (*COMMENTS, *(f"zqan{number}" for number in range(len(HIDDEN)))) if word in rest] == []


def test_the_form_holds_nothing_of_any_dossier(planted: Path, tmp_path: Path) -> None:
    done = run("form", planted, "--output", tmp_path / "admin", "--docs", ROOT / "docs", cwd=ROOT)
    assert (done.status, done.err) == (0, "")
    said = revealed(tmp_path / "admin")
    planted_words = (*(word for words in SOUGHT.values() for word in words), *COMMENTS, *(f"zqan{number}" for number in range(len(HIDDEN))))
    assert "sk-2026-001" in said
    assert [word for word in planted_words if word.lower() in said] == []


def test_time_stamps_tell_nothing_of_when_a_file_was_written(planted: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(planted, content)
    for number, path in enumerate(sorted(content.rglob("*"))):
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
    began = tmp_path / "mốc"
    began.touch()
    assert build(content, tmp_path / "output").status == 0
    assert [path for path in (tmp_path / "output").rglob("*") if path.stat().st_mtime < began.stat().st_mtime] == []


@pytest.mark.parametrize(
    "disguise",
    [
        lambda word: word,
        lambda word: unicodedata.normalize("NFD", word),
        lambda word: "".join(f"&#{ord(letter)};" for letter in word),
        lambda word: "".join(f"&#x{ord(letter):x};" for letter in word),
        quote,
        lambda word: "".join(f"%{byte:02x}" for byte in word.encode()),
        lambda word: "".join(f"\\u{ord(letter):04x}" for letter in word),
        lambda word: base64.b64encode(f"trước {word} sau".encode()).decode(),
        lambda word: base64.urlsafe_b64encode(f"trước {word} sau???>>>".encode()).decode().rstrip("="),
    ],
    ids=[
        "plain",
        "decomposed",
        "entities",
        "hexadecimal entities",
        "percent",
        "percent of every byte",
        "JSON",
        "base64",
        "base64 of addresses",
    ],
)
def test_a_word_in_disguise_would_be_found(tmp_path: Path, disguise: Callable[[str], str]) -> None:
    (tmp_path / "index.html").write_text(f"<p>{disguise('Zqrò rỉ')}</p>", "utf-8")
    assert "zqrò rỉ" in revealed(tmp_path)


def test_what_is_not_public_cannot_be_reached_by_guessing(output: Path) -> None:
    guesses = [
        f"sang-kien/zqan{number}-dia-chi/{name}" for number in range(len(HIDDEN)) for name in ("index.html", f"zqan{number}-tep.pdf", "")
    ]
    guesses += [
        "sang-kien/cong-khai/zqtepla.pdf",
        "settings/commune.yml",
        "initiatives/2024/cong-khai.md",
        "du-lieu/nhap.json",
        ".git/HEAD",
    ]
    assert (output / "sang-kien/cong-khai/index.html").is_file()
    assert [guess for guess in guesses if (output / guess).exists()] == []


def test_after_a_withdrawal_the_site_is_as_if_it_had_never_been(planted: Path, output: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(planted, content)
    with_it = {**PUBLIC, "code": "SK-2024-702", "title": "Zqrút tên", "summary": "Zqrút tóm tắt.", "published": "2024-03-18"}
    name = "initiatives/2024/zqrut.md"
    novelty = [*with_it["novelty"], {"like": "SK-2024-701", "decision": "different", "reason": "Khác."}]  # type: ignore[misc]
    write_entry(content, name, {**with_it, "novelty": novelty, "attachments": [{"file": "zqrut.pdf", "title": "Zqrút tệp"}]}, BODY)
    (content / "initiatives" / "2024" / "zqrut.pdf").write_bytes(b"%PDF-1.4 zqrut")
    site = tmp_path / "output"
    done = build(content, site)
    assert (done.status, "zqrút tên" in revealed(site)) == (0, True), done.err
    closed = {key: value for key, value in with_it.items() if key not in ("approval", "scores", "score_changes", "selection", "published")}
    closed |= {
        "status": "withdrawn",
        "closure": {"date": "2024-04-01", "reason": "Zqrút lý do"},
        "attachments": [{"file": "zqrut.pdf", "title": "Zqrút tệp"}],
    }
    write_entry(content, name, closed, BODY)
    done = build(content, site)
    assert done.status == 0, done.err
    assert {path: data for path, data in tree(site).items() if data != tree(output).get(path)} == {}
    assert tree(site).keys() == tree(output).keys()
