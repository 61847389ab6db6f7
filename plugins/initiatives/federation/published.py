"""The frozen reader of ``data/initiatives.json``: a stranger's bytes become rows, or the problems that forbid it.

A pure function, so that any process on any machine may do it. It reads every 1.x of the format: new keys are passed over,
and a key it needs may never go. Texts stay texts: they are escaped where they are printed, and none becomes markup. Names
of what is shared (fields, statuses, kinds) are never taken from a commune.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from initiatives.federation.sources import DATA
from initiatives.reading.catalogue import problem
from initiatives.reading.decoding import decode
from initiatives.reading.problems import Place, Problem
from initiatives.reading.scalars import LONGEST_LINE, YEARS, refusal
from initiatives.reading.vietnamese import day
from initiatives.reading.vocabulary import SHOWN_STATUSES, Kind, Status

MOST_BYTES = 32_000_000
"""Bytes of one source once unpacked; a hundred initiatives with all their text have about 600,000."""
MOST_ROWS = 10_000
LONGEST_TEXT = 5_000
TOLD = 5
"""Problems of one source that are told; a file that is wrong is mostly wrong a thousand times."""
GZIP = "gzip"


def _clean(text: str) -> str:
    """A text on one line as a content file would hold it: what that reader refuses would spoil every register it came into."""
    found = decode(text.encode(), "")
    if isinstance(found, Problem):
        raise refusal("unwanted")
    return " ".join(found.split())


_Line = Annotated[str, StringConstraints(max_length=LONGEST_LINE), AfterValidator(_clean)]
_Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT), AfterValidator(_clean)]
_Title = Annotated[_Line, StringConstraints(min_length=1)]
_Slug = Annotated[str, StringConstraints(max_length=100, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
_Code = Annotated[str, StringConstraints(max_length=16, pattern=r"^[A-Z]{2,6}-[0-9]{4}-[0-9]{3,4}$")]
_Version = Annotated[str, StringConstraints(max_length=8, pattern=r"^1\.[0-9]{1,4}$")]
_Year = Annotated[int, Field(ge=YEARS.start, lt=YEARS.stop)]


class _Read(BaseModel):
    """An object of the file: types as JSON has them, other keys passed over."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class _Coded(_Read):
    id: _Slug


class _Named(_Read):
    label: _Line


class _KindTerm(_Read):
    id: Kind


class _StatusTerm(_Read):
    id: Status


class _Decree(_Read):
    number: _Line
    date: date


class _Initiative(_Read):
    url: Annotated[str, StringConstraints(max_length=400)]
    code: _Code
    slug: _Slug
    title: _Title
    summary: _Text
    year: _Year
    kind: _KindTerm
    field: _Coded
    status: _StatusTerm
    sample: bool
    lead_unit: _Named
    conclusion: _Text
    recognition: _Decree | None
    replications: Annotated[list[Any], Field(max_length=1000)]
    updated: date


class _Catalogue(_Read):
    schema_version: _Version
    initiatives: Annotated[list[_Initiative], Field(max_length=MOST_ROWS)]


class Row(NamedTuple):
    """An initiative as the province lists it; days are ISO 8601, ``recognised`` is empty where it is not."""

    code: str
    url: str
    title: str
    summary: str
    effect: str
    unit: str
    year: int
    kind: str
    field: str
    status: str
    sample: bool
    decision: str
    recognised: str
    replications: int
    updated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a source says: all of its rows, or, where anything is wrong, why none is taken."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def read(body: bytes, encoding: str, site: str, as_of: date) -> Reading:
    """The rows of a source from the bytes that were sent, packed or not; ``site`` is the only address they may speak of."""
    file = Place(file=f"{site}{DATA}")
    data = unpacked(body, encoding, file)
    if isinstance(data, Problem):
        return Reading(problems=(data,))
    try:
        found = _Catalogue.model_validate_json(data)
    except ValidationError as error:
        return Reading(problems=tuple(_told(error.errors(include_url=False), file)))
    faults = tuple(_faults(found.initiatives, site, as_of, file))[:TOLD]
    return Reading(problems=faults) if faults else Reading(rows=tuple(map(_row, found.initiatives)))


def unpacked(body: bytes, encoding: str, file: Place) -> bytes | Problem:
    """The bytes without their packing, never more than ``MOST_BYTES`` of them: a bomb is stopped while it unfolds."""
    data = body
    if encoding == GZIP:
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            data = unpacker.decompress(body, MOST_BYTES + 1)
        except zlib.error:
            return problem("source-encoding", file, reason="tệp nén bị hỏng")
        if len(data) <= MOST_BYTES and not unpacker.eof:
            return problem("source-encoding", file, reason="tệp nén bị cụt")
    elif encoding:
        return problem("source-encoding", file, reason="kiểu nén lạ")
    return problem("source-too-large", file, limit=f"{MOST_BYTES // 1_000_000} MB") if len(data) > MOST_BYTES else data


def _told(errors: list[ErrorDetails], file: Place) -> Iterator[Problem]:
    """What is wrong with the shape or the values, the first few; another version's other differences say nothing more."""
    version = next((error for error in errors if error["loc"] == ("schema_version",) and error["type"] != "missing"), None)
    if version:
        yield problem("source-version", file, value=str(version["input"]))
        return
    for error in errors[:TOLD]:
        if not error["loc"]:
            yield problem("source-not-json", file, reason=_SYNTAX.get(error["type"], "nội dung không phải một danh mục"))
        else:
            yield problem("source-value", file, where=_where(error["loc"]), fault=_FAULTS.get(error["type"], "giá trị không đúng kiểu"))


_SYNTAX = {"json_invalid": "không phải JSON, hoặc lồng nhau quá sâu"}
_FAULTS = {
    "missing": "thiếu",
    "string_too_long": "chữ dài quá",
    "too_short": "để trống",
    "too_long": "danh sách dài quá",
    "string_pattern_mismatch": "viết không đúng dạng",
    "unwanted": "có ký tự ẩn, ký tự đảo chiều hoặc chữ giả dạng",
    "enum": "mã không có trong danh mục",
}
"""Pydantic's error types, as people are told them."""
_PLACE = re.compile(r"^\w+$", re.ASCII)


def _where(loc: tuple[str | int, ...]) -> str:
    """``sáng kiến thứ 3, title``: which initiative, and the keys below it; only keys that the reader itself knows are named."""
    if len(loc) > 1 and loc[0] == "initiatives" and isinstance(loc[1], int):
        keys = [str(step) for step in loc[2:] if _PLACE.match(str(step))]
        return ", ".join([_nth(loc[1]), ".".join(keys)]) if keys else _nth(loc[1])
    return ".".join(map(str, loc))


def _nth(at: int) -> str:
    return f"sáng kiến thứ {at + 1}"


def _faults(found: list[_Initiative], site: str, as_of: date, file: Place) -> Iterator[Problem]:
    """Rules between values: own addresses, nothing twice, nothing that is not public, no day to come."""
    seen: set[str] = set()
    for at, one in enumerate(found):
        where = _nth(at)
        if one.url != f"{site}sang-kien/{one.slug}/":
            yield problem("source-foreign-address", file, where=where, value=one.url)
        for value in (one.code, one.slug):
            if value in seen:
                yield problem("source-duplicate", file, where=where, value=value)
            seen.add(value)
        if one.status.id not in SHOWN_STATUSES:
            yield problem("source-value", file, where=f"{where}, status", fault="trạng thái này không được công khai")
        latest = max(one.updated, one.recognition.date) if one.recognition else one.updated
        if latest > as_of:
            yield problem("source-future", file, where=where, value=day(latest))


def _row(one: _Initiative) -> Row:
    return Row(
        code=one.code,
        url=one.url,
        title=one.title,
        summary=one.summary,
        effect=one.conclusion,
        unit=one.lead_unit.label,
        year=one.year,
        kind=one.kind.id.value,
        field=one.field.id,
        status=one.status.id.value,
        sample=one.sample,
        decision=one.recognition.number if one.recognition else "",
        recognised=one.recognition.date.isoformat() if one.recognition else "",
        replications=len(one.replications),
        updated=one.updated.isoformat(),
    )
