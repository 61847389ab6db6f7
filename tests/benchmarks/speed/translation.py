"""The same content for the other site generators: their front matter, the officers' text.

What is public, under which address and values, is taken from the open data of our own site, so that nobody publishes
another site. What is not public stays a draft to all.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.factory import markdown

FRONT = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)
NOT_YET = "2014-01-01"
"""The date of a draft, which no page shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An initiative as any site generator may know it; ``values`` are the ids of each aspect with pages of its own."""

    slug: str
    title: str
    summary: str
    date: str
    draft: bool
    values: Mapping[str, tuple[str, ...]]
    body: str


def open_data(site: Path) -> list[dict[str, Any]]:
    """The records that a site publishes, the newest first."""
    found: list[dict[str, Any]] = json.loads((site / "data" / "initiatives.json").read_text("utf-8"))["initiatives"]
    return found


def pages_of_values(site: Path) -> frozenset[str]:
    """The pages of every value that an initiative of our own site has, such as ``nam/2024``."""
    return frozenset(f"{prefix}/{value}" for record in open_data(site) for prefix, values in _values(record).items() for value in values)


def entries(content: Path, site: Path) -> Iterator[Entry]:
    """Every initiative of a content folder from which the site was built."""
    published = {record["slug"]: record for record in open_data(site)}
    for path in sorted((content / "initiatives").rglob("*.md")):
        yield _entry(path, published.get(path.stem))


def _entry(path: Path, record: Mapping[str, Any] | None) -> Entry:
    found = FRONT.fullmatch(path.read_text("utf-8"))
    assert found, path
    front = yaml.load(found[1], yaml.CSafeLoader)
    return Entry(
        slug=path.stem,
        title=front["title"],
        summary=front["summary"],
        date=record["published"] if record else NOT_YET,
        draft=record is None,
        values=_values(record) if record else {},
        body=found[2],
    )


def _values(record: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {
        "nam": (str(record["year"]),),
        "trang-thai": (record["status"]["id"],),
        "linh-vuc": (record["field"]["id"],),
        "don-vi": (record["lead_unit"]["id"],),
        "loai": (record["kind"]["id"],),
        "doi-tuong": tuple(term["id"] for term in record["beneficiaries"]),
    }


def for_hugo(entry: Entry) -> str:
    """A file with YAML, each aspect a taxonomy."""
    return markdown({**_known(entry), **entry.values}, entry.body)


def for_eleventy(entry: Entry) -> str:
    """A file with YAML, the aspects together, since a template can name no key with a hyphen."""
    return markdown({**_known(entry), "values": entry.values}, entry.body)


def _known(entry: Entry) -> dict[str, Any]:
    return {"title": entry.title, "summary": entry.summary, "date": entry.date, "draft": entry.draft}


def for_pelican(entry: Entry) -> str:
    """A file with headers: the field is its category, every other value a tag such as ``loai/model``."""
    tags = [f"{prefix}/{value}" for prefix, values in entry.values.items() if prefix != "linh-vuc" for value in values]
    known = {
        "Title": entry.title,
        "Summary": entry.summary,
        "Date": entry.date,
        "Slug": entry.slug,
        "Status": "draft" if entry.draft else "published",
        "Category": "".join(entry.values.get("linh-vuc", ())),
        "Tags": ", ".join(tags),
    }
    return "".join(f"{key}: {value}\n" for key, value in known.items() if value) + f"\n{entry.body}"


def translate(content: Path, site: Path, folder: Path, written: Callable[[Entry], str]) -> None:
    """Write every initiative into a folder, as one of the site generators reads it."""
    folder.mkdir(parents=True, exist_ok=True)
    for entry in entries(content, site):
        (folder / f"{entry.slug}.md").write_text(written(entry), "utf-8")
