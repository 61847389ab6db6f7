"""The one-page leaflet of an initiative for the notice board, with a code to scan."""

from dataclasses import dataclass
from io import BytesIO

import segno

from initiatives.judging.world import is_public
from initiatives.paperwork.measures import measured
from initiatives.paperwork.people import lead_unit
from initiatives.paperwork.phrasing import NBSP, listed, on_day, sentence, within
from initiatives.paperwork.request import Request, Unwritable
from initiatives.paperwork.specimen import Picture
from initiatives.reading.collections import address
from initiatives.reading.commune import Contact
from initiatives.reading.model import Initiative
from initiatives.reading.vietnamese import capital

MOST_RESULTS = 3
"""Measures on a leaflet; it must fit one page."""
QR_WIDTH = 50
"""Millimetres; a phone reads it at arm's length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaflet:
    """Everything the template of the leaflet may name."""

    agency: str
    title: str
    summary: str
    facts: tuple[str, ...]
    results: tuple[str, ...]
    contact: str
    address: str
    qr: Picture
    sample: str


def leaflet(request: Request) -> Leaflet:
    """The leaflet of a public initiative."""
    entry, world = request.entry, request.world
    if entry is None or not is_public(entry.data):
        raise Unwritable("hồ sơ chưa được công khai nên chưa làm tờ giới thiệu")
    if not request.siteurl:
        raise Unwritable("thiếu địa chỉ trang web cho mã QR; thêm --siteurl https://…")
    data, page = entry.data, permanent(request.siteurl, address(entry.folder, entry.slug))
    contact = world.commune.contact
    return Leaflet(
        agency=world.administration.agency,
        title=data.title,
        summary=data.summary,
        facts=_facts(data, lead_unit(data, world)),
        results=tuple(sentence(text) for text in list(measured(data))[:MOST_RESULTS]),
        contact=f"{contact.address}. Điện thoại: {contact.phone.replace(' ', NBSP)}",
        address=page,
        qr=Picture(png=qr(page), width=QR_WIDTH),
        sample=_sample(data, contact),
    )


def _sample(data: Initiative, contact: Contact) -> str:
    """What on the leaflet is no true information yet; it hangs on a wall, where nobody can ask."""
    if data.sample:
        return "Tờ mẫu: sáng kiến này là dữ liệu mẫu."
    return "Tờ mẫu: địa chỉ, số điện thoại chưa phải thông tin thật." if contact.sample else ""


def permanent(siteurl: str, path: str) -> str:
    """The address of a page, which never changes."""
    return f"{siteurl.rstrip('/')}/{path}"


def qr(text: str) -> bytes:
    """A QR code as PNG with its quiet zone."""
    buffer = BytesIO()
    segno.make(text, error="m", micro=False).save(buffer, kind="png", scale=8, border=4)
    return buffer.getvalue()


def _facts(data: Initiative, unit: str) -> tuple[str, ...]:
    applied = data.application
    found = (
        f"Dành cho: {listed(one.label for one in data.beneficiaries)}",
        f"Nơi áp dụng: {applied.scope}" if applied else "",
        f"Áp dụng từ {on_day(applied.from_)}" if applied else "",
        f"Nơi làm theo: {listed(within(one.place) for one in data.replications)}" if data.replications else "",
        f"Đơn vị chủ trì: {unit}",
    )
    return tuple(map(capital, filter(None, found)))
