"""What many communes publish: their ``data/initiatives.json``, as their own sites would write it, and the SOURCES.yml of all.

    python -m tests.benchmarks.communes 65 40 build/tinh --address http://127.0.0.1:8800

The words are those of the generated initiatives; a commune's files depend on its number and the seed alone. Communes are
numbered, because no sourced list of a province's units after 2025 is at hand but for its length.
"""

import argparse
import json
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, cast

from initiatives.processes import spread
from initiatives.public import Body, Decree, PublicAuthor, PublicInitiative, PublicReplication, Term
from initiatives.reading.vietnamese import slugify
from initiatives.reading.vocabulary import Status, member
from initiatives.website.data import plain
from initiatives.website.formats import SCHEMA_VERSION
from initiatives.website.links import absolute
from tests.benchmarks.wording import Words, words

FIELDS = {
    "institutional-reform": "Cải cách thể chế",
    "administrative-procedures": "Cải cách thủ tục hành chính",
    "organisation": "Cải cách tổ chức bộ máy",
    "civil-service": "Cải cách chế độ công vụ",
    "public-finance": "Cải cách tài chính công",
    "digital-government": "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
}
"""The six contents of reform (Nghị quyết 76/NQ-CP)."""
STATUSES = {"recognised": 52, "applied": 28, "approved": 9, "piloting": 7, "stopped": 4}
"""Of a hundred public initiatives, how many are in which status."""
YEARS = range(2014, 2026)
UNIT = Term(id="van-phong", label="Văn phòng HĐND và UBND")
SOURCES = "SOURCES.yml"


def name_of(number: int) -> str:
    """The id of the commune with this number, from 1."""
    return f"xa-{number:04d}"


def initiative(number: int, index: int, seed: int = 0) -> PublicInitiative:
    """The ``index``-th public initiative of a commune."""
    year = YEARS[index % len(YEARS)]
    return _public(f"{year}-{index // len(YEARS) + 1:03d}", year, *_words(number, index, year, seed))


def _words(number: int, index: int, year: int, seed: int) -> tuple[Words, Random]:
    random = Random(f"{seed}:{number}:{index}")
    return words(number * 1000 + index, seed, random, year), random


def _public(code: str, year: int, told: Words, random: Random) -> PublicInitiative:
    approved = date(year, 2, 1) + timedelta(days=random.randrange(200))
    status = random.choices(list(STATUSES), weights=list(STATUSES.values()))[0]
    field = random.choice(list(FIELDS))
    slug = slugify(f"{told.subject} {code}")
    recognised = status == "recognised"
    return PublicInitiative(
        code=f"SK-{code}",
        slug=slug,
        path=f"sang-kien/{slug}/",
        title=told.title,
        summary=told.summary,
        year=year,
        kind=Term(id="initiative", label="sáng kiến"),
        field=Term(id=field, label=FIELDS[field]),
        status=Term(id=status, label=member(Status, status).label),
        sample=True,
        call=None,
        lead_unit=UNIT,
        partner_units=(),
        partners=(),
        partner_initiatives=(),
        authors=(PublicAuthor(role="Công chức Văn phòng", group=Term(id="civil-servant", label="công chức"), share=Decimal(100), name=""),),
        beneficiaries=(Term(id="citizens", label="người dân"),),
        milestones=(),
        score=None,
        approval=Decree(number=f"{random.randrange(10, 300)}/QĐ-UBND", date=approved, by="Chủ tịch UBND xã"),
        scope="Toàn xã",
        conclusion=told.sections["Kết quả"].partition("\n")[0] if recognised else "",
        measures=(),
        recognition=Decree(number=f"{random.randrange(10, 300)}/QĐ-UBND", date=date(year, 12, 5), by="cấp cơ sở") if recognised else None,
        rating="",
        replications=(PublicReplication(place=told.place, date=date(year, 12, 10)),) if recognised and random.random() < 0.3 else (),
        rewards=(),
        funding=None,
        stopped="",
        published=approved + timedelta(days=3),
        updated=date(year, 12, 10) if recognised else approved + timedelta(days=3),
        tags=(),
        body=Body(sections=(), targets=()),
        files=(),
    )


def published(number: int, count: int, site: str, seed: int = 0) -> bytes:
    """The whole ``initiatives.json`` of a commune; ``site`` is its address with a slash at the end."""
    about = {
        "schema_version": SCHEMA_VERSION,
        "commune": f"xã số {number}",
        "agency": f"Ủy ban nhân dân xã số {number}",
        "licence": "CC BY 4.0",
        "source": site,
        "updated": "2025-12-10",
    }
    lines = ",\n".join(json.dumps(_record(number, index, site, seed), ensure_ascii=False) for index in range(count))
    return f'{json.dumps(about, ensure_ascii=False)[:-1]}, "initiatives": [\n{lines}\n]}}\n'.encode()


def _record(number: int, index: int, site: str, seed: int) -> dict[str, Any]:
    """As the commune's site writes it; the paragraphs are plain, so that no Markdown is rendered a million times."""
    told, _ = _words(number, index, YEARS[index % len(YEARS)], seed)
    shown = cast(dict[str, Any], plain(initiative(number, index, seed), partial(absolute, site.rstrip("/"))))
    return shown | {"body": [{"title": title, "html": f"<p>{text}</p>"} for title, text in told.sections.items()]}


def sources(communes: int, address: str) -> str:
    """The SOURCES.yml of so many communes below one address."""
    fields = "".join(f'  - {{id: {id_}, name: "{name}"}}\n' for id_, name in FIELDS.items())
    rows = "".join(f"  - {{id: {name_of(n)}, name: xã số {n}, url: {address}/{name_of(n)}/}}\n" for n in range(1, communes + 1))
    return f"{HEAD}fields:\n{fields}communes:\n{rows}"


HEAD = """website:
  title: Sáng kiến cải cách hành chính toàn tỉnh (dữ liệu mẫu)
  description: Giải pháp, mô hình, sáng kiến mà các xã, phường, đặc khu đã công khai.
  licence: Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)
province:
  name: Khánh Hòa
  agency: Sở Nội vụ tỉnh Khánh Hòa
  parent: Ủy ban nhân dân tỉnh Khánh Hòa
contact:
  responsible: Giám đốc Sở
  address: Tỉnh Khánh Hòa
  phone: 0258 000 0000
  email: sonoivu@khanhhoa.example
  sample: true
"""


def write(communes: int, count: int, folder: Path, address: str, seed: int = 0) -> Iterator[int]:
    """Write what all communes publish and their SOURCES.yml; tells after each commune how many are done."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SOURCES).write_text(sources(communes, address), "utf-8")

    def one(number: int) -> int:
        path = folder / name_of(number) / "data" / "initiatives.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(published(number, count, f"{address}/{name_of(number)}/", seed))
        return number

    yield from spread(one, range(1, communes + 1))


def main(arguments: list[str] | None = None) -> None:
    """The command: how many communes, with how many initiatives each, and where."""
    parser = argparse.ArgumentParser(description="Write what many communes publish, as sample data.")
    parser.add_argument("communes", type=int)
    parser.add_argument("count", type=int, help="public initiatives of each")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--address", default="http://127.0.0.1:8800", help="where the folder will be served")
    parser.add_argument("--seed", type=int, default=0)
    wanted = parser.parse_args(arguments)
    for _ in write(wanted.communes, wanted.count, wanted.folder, wanted.address, wanted.seed):
        pass


if __name__ == "__main__":
    main()
