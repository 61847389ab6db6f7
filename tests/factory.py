"""Small content folders for the tests, built from dicts and strings, and short forms of what is wrong with them."""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import settings

from initiatives.judging.world import InitiativeEntry, World
from initiatives.reading.commune import Commune
from initiatives.reading.files import Entry, Settings, read_entry, read_settings
from initiatives.reading.folder import markdown_files
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Problem
from initiatives.registry import Registry, load

steady = settings(deadline=None, derandomize=True)
"""Property tests look at the same examples on every machine, however slow it is."""

ROOT = Path(__file__).parents[1]
BASE = ROOT / "tests" / "problems" / "base" / "content"
COMMUNE = (BASE / "settings" / "commune.yml").read_text("utf-8")
"""A small commune: two scoring units until 30/6/2025, another from 01/7/2025; the rubric of 2024 asks for 70 points."""
TODAY = date(2026, 11, 23)

PLAN = ("Nội dung", "Đối tượng áp dụng", "Phương pháp thực hiện", "Lợi ích mang lại")
EVIDENCE: dict[str, Any] = {
    "submitted": "2024-02-26",
    "scores": [
        {"unit": "van-phong", "date": "2024-03-07", "criteria": {"novelty": "25", "application": "25", "effect": "34"}},
        {"unit": "tu-phap-ho-tich", "date": "2024-03-08", "criteria": {"novelty": "24", "application": "26", "effect": "33"}},
    ],
    "approval": {"number": "31/QĐ-UBND", "date": "2024-03-15", "signer": "Chủ tịch UBND xã"},
    "published": "2024-03-18",
    "pilot": {"from": "2024-03-20", "to": "2024-03-31"},
    "application": {"from": "2024-04-01", "scope": "Toàn xã"},
    "evaluation": {
        "date": "2024-11-20",
        "conclusion": "Nhanh hơn trước.",
        "measures": [{"name": "Thời gian chờ", "unit": "phút", "before": "90", "after": "12,5"}],
    },
    "recognition": {"number": "152/QĐ-UBND", "date": "2024-12-05", "level": "commune"},
    "replications": [{"place": "Thôn Đông", "from": "2024-09-01"}],
    "rewards": [{"form": "Giấy khen", "number": "160/QĐ-UBND", "date": "2024-12-10"}],
    "closure": {"date": "2025-01-10", "reason": "Không còn cần nữa."},
}
"""One of each piece of evidence, in the order of the dispatch."""

EARNED: dict[str, tuple[str, ...]] = {
    "draft": (),
    "submitted": ("submitted",),
    "under_review": ("submitted",),
    "revision": ("submitted",),
    "approved": ("submitted", "scores", "approval"),
    "piloting": ("submitted", "scores", "approval", "pilot"),
    "applied": ("submitted", "scores", "approval", "application"),
    "recognised": ("submitted", "scores", "approval", "application", "evaluation", "recognition"),
    "declined": ("submitted", "closure"),
    "withdrawn": ("closure",),
    "stopped": ("submitted", "closure"),
}
"""The least evidence that each status is earned by, as the dispatch and the domain have it; no copy of our own table."""


def markdown(front: Mapping[str, Any], body: str = "") -> str:
    """A Markdown file; values are written as JSON, which is YAML. A key whose value is None is left out."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items() if value is not None]
    return "\n".join(["---", *lines, "---", body])


def body(*titles: str) -> str:
    """A body with a sentence in each section."""
    return "\n".join(f"## {title}\n\nViết ở đây.\n" for title in titles)


def draft(**changes: Any) -> dict[str, Any]:
    """The front matter of a draft, some keys changed; None takes a key away."""
    keys: dict[str, Any] = {
        "code": "SK-2024-001",
        "title": "Nhắc lịch hẹn",
        "summary": "Nhắc người dân ngày đến nhận kết quả.",
        "kind": "solution",
        "field": "administrative-procedures",
        "lead_unit": "cong-an",
        "authors": [{"role": "Công chức Văn phòng - Thống kê", "group": "civil-servant", "share": "100"}],
        "beneficiaries": ["citizens"],
        "status": "draft",
        "submitted": "2024-02-26",
    }
    return {key: value for key, value in {**keys, **changes}.items() if value is not None}


def earned(status: str, **changes: Any) -> dict[str, Any]:
    """The front matter of an initiative that has the least evidence its status is earned by."""
    evidence = {key: EVIDENCE[key] for key in EARNED[status]}
    return draft(**{"submitted": None, **evidence, "status": status, **changes})


def initiative(front: Mapping[str, Any], text: str | None = None) -> str:
    """An initiative's whole file; without a text, with every section that any status demands."""
    return markdown(front, body(*PLAN, "Kết quả") if text is None else text)


def call(**changes: Any) -> str:
    """A call's whole file."""
    keys = {"title": "Đợt năm 2024", "summary": "Mời đề xuất.", "kind": "call", "organiser": "UBND xã", "year": "2024", **changes}
    return markdown(keys, "Ai cũng tham gia được.\n")


def document(**changes: Any) -> str:
    """An official document's whole file."""
    keys = {"kind": "dispatch", "number": "15/UBND", "year": "2024", "issuer": "UBND xã", "abstract": "Phát huy sáng kiến", **changes}
    return markdown(keys)


def page(text: str = "Trụ sở ở thôn Đông.\n", **changes: Any) -> str:
    """A plain page's whole file."""
    return markdown({"title": "Liên hệ", "summary": "Địa chỉ, giờ làm việc.", **changes}, text)


def package(main: str) -> bytes:
    """The smallest OpenXML file with this main part."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in ("[Content_Types].xml", main):
            archive.writestr(zipfile.ZipInfo(name), "<x/>")
    return buffer.getvalue()


DOCX, XLSX, PDF = package("word/document.xml"), package("xl/workbook.xml"), "%PDF-1.4\n"


def content(folder: Path, files: Mapping[str, str | bytes], commune: str = COMMUNE) -> Path:
    """A content folder with these files and the small commune's settings; a name without a folder is an initiative of 2024."""
    everything: dict[str, str | bytes] = {"settings/commune.yml": commune, **files}
    for name, text in everything.items():
        path = folder / "content" / (name if "/" in name else f"initiatives/2024/{name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "content"


def problems(folder: Path, as_of: date = TODAY, *, allow_samples: bool = True) -> list[Problem]:
    """What is wrong with a content folder; nothing where it is faultless."""
    found = load(folder, as_of, allow_samples=allow_samples)
    return [] if isinstance(found, Registry) else found


def codes(found: Iterable[Problem]) -> list[str]:
    """The codes of problems, in their order."""
    return [problem.code for problem in found]


def told(found: Iterable[Problem]) -> list[str]:
    """Problems with their places: ``pages/x.md:3:8 empty-value``."""
    places = ((problem.place, problem.code) for problem in found)
    return [f"{place.file.removeprefix('content/')}:{place.line}:{place.column} {code}" for place, code in places]


def marked(problem: Problem) -> str:
    """What the carets stand below."""
    place = problem.place
    return place.source[place.column - 1 : place.column - 1 + place.length]


def read(folder: Path, as_of: date = TODAY) -> World:
    """The world of a faultless content folder."""
    found = load(folder, as_of)
    assert isinstance(found, Registry), codes(found)
    return found.world


def entry_of(world: World, slug: str) -> InitiativeEntry:
    """The initiative with this slug."""
    return world.by_slug[slug]


def unjudged(folder: Path, as_of: date = TODAY) -> World:
    """The world of a content folder whose initiatives were read but not judged, for asking single rules."""
    found_settings = read_settings(folder / "settings" / "commune.yml", "content/settings/commune.yml", Commune)
    assert isinstance(found_settings, Settings), codes(found_settings)
    found = [read_entry(path, folder, Initiative, "content") for path in markdown_files(folder / "initiatives")]
    assert all(isinstance(entry, Entry) for entry in found), found
    return World(as_of=as_of, settings=found_settings, initiatives=tuple(entry for entry in found if isinstance(entry, Entry)))
