"""``SOURCES.yml``: the province, and the communes whose published data it gathers."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from initiatives.reading.catalogue import problem
from initiatives.reading.commune import Contact, Subject
from initiatives.reading.files import Settings, read_settings
from initiatives.reading.problems import Problem
from initiatives.reading.record import Record, key
from initiatives.reading.scalars import Line, Slug, refusal

DATA = "data/initiatives.json"
"""Where a commune's site publishes its initiatives."""
_SITE = re.compile(r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:/[A-Za-z0-9._~-]+)*/")
LONGEST_ADDRESS = 200


def _address(value: Any) -> str:
    """A commune's site as it is copied from a browser, with a slash at its end; the address of its data file means the site."""
    if not isinstance(value, str):
        raise refusal("wrong-type")
    scheme, separator, rest = value.strip().removesuffix(DATA).removesuffix("index.html").partition("://")
    host, slash, path = rest.partition("/")
    address = f"{scheme.lower()}{separator}{host.lower()}{slash}{path}"
    address = address if address.endswith("/") else f"{address}/"
    if len(address) > LONGEST_ADDRESS or not _SITE.fullmatch(address) or {"..", "."} & set(address.split("/")):
        raise refusal("bad-source-address", value=value)
    return address


SiteAddress = Annotated[str, BeforeValidator(_address), WithJsonSchema({"type": "string", "maxLength": LONGEST_ADDRESS})]
"""The address of a commune's site, such as ``https://sangkien.minhchau.example/``."""


class Title(Record):
    """The name of the province's site."""

    title: Annotated[Line, key("Tên trang", "Tên trang tổng hợp.", example="Sáng kiến cải cách hành chính tỉnh An Bình")]
    description: Annotated[Line, key("Giới thiệu", "Một câu giới thiệu trang.")]
    licence: Annotated[Line, key("Giấy phép dữ liệu", "Điều kiện dùng lại dữ liệu.")]


class Agency(Record):
    """Who publishes the summary."""

    name: Annotated[Line, key("Tên tỉnh", "Tên tỉnh, thành phố; ghi ở cột Tỉnh của danh mục.", example="An Bình")]
    agency: Annotated[Line, key("Cơ quan", "Cơ quan quản lý trang.", example="Sở Nội vụ tỉnh An Bình")]
    parent: Annotated[Line, key("Cơ quan chủ quản", "Cơ quan cấp trên.", example="Ủy ban nhân dân tỉnh An Bình")]


class SourceCommune(Record):
    """A commune and where its site is."""

    id: Annotated[Slug, key("Mã xã", "Mã riêng, không đổi; đứng trước mã hồ sơ trong danh mục.", example="minh-chau")]
    name: Annotated[Line, key("Tên xã", "Tên xã, phường, đặc khu.", example="xã Minh Châu")]
    url: Annotated[SiteAddress, key("Trang của xã", "Địa chỉ trang sáng kiến của xã.", example="https://sangkien.minhchau.example/")]


class Sources(Record):
    """The whole of ``SOURCES.yml``."""

    website: Annotated[Title, key("Trang web", "Tên và giới thiệu trang.")]
    province: Annotated[Agency, key("Tỉnh", "Tỉnh và cơ quan quản lý trang.")]
    contact: Annotated[Contact, key("Liên hệ", "Thông tin liên hệ của cơ quan.")]
    fields: Annotated[tuple[Subject, ...], key("Lĩnh vực", "Các nội dung cải cách hành chính; mã trùng với mã các xã đang dùng.")]
    communes: Annotated[tuple[SourceCommune, ...], key("Các xã", "Mỗi xã một dòng: mã, tên, địa chỉ trang.")]


def read_sources(path: Path, file: str, *, internal: bool) -> Sources | list[Problem]:
    """The sources, or every problem of the file with its line; plain ``http`` is for an ``internal`` network alone."""
    found = read_settings(path, file, Sources)
    if isinstance(found, list):
        return found
    return list(_faults(found, internal=internal)) or found.data


def _faults(found: Settings[Sources], *, internal: bool) -> Iterator[Problem]:
    """No two communes share an id or a site; each is reached so that nobody can alter what it says on the way."""
    seen: dict[str, str] = {}
    for at, commune in enumerate(found.data.communes):
        for name in ("id", "url"):
            value = getattr(commune, name)
            first = seen.setdefault(value, commune.name)
            if first is not commune.name:
                yield problem("duplicate-source", found.source.place(("communes", at, name)), value=value, other=first)
        if commune.url.startswith("http://") and not internal:
            yield problem("insecure-source", found.source.place(("communes", at, "url")))
    if not found.data.communes:
        yield problem("no-sources", found.source.place(("communes",), on_key=True))
