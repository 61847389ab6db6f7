"""The values of options as officers type them, read or refused in Vietnamese."""

from collections.abc import Callable
from datetime import date
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError

from initiatives.cli.speech import Misuse
from initiatives.reading.addresses import site_address
from initiatives.reading.scalars import Day
from initiatives.surroundings import today

_DAY: TypeAdapter[date] = TypeAdapter(Day)


class _Day(click.ParamType[date]):
    """A day as officers write it."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return _DAY.validate_python(value)
        except ValidationError:
            raise Misuse(f"ngày '{value}' chưa đúng; viết như 2024-06-17 hoặc 17/06/2024") from None


class _PastDay(_Day):
    """A day not later than today."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        found = super().convert(value, param, ctx)
        if found > today():
            raise Misuse(f"ngày '{value}' chưa tới")
        return found


class _SiteAddress(click.ParamType[str]):
    """The address of a site, without a slash at its end."""

    name = "address"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        found = site_address(value)
        if found is None:
            raise Misuse(f"địa chỉ trang '{value}' chưa đúng; viết như https://sangkien.xa.gov.vn")
        return found


class _Places(click.ParamType[int]):
    """A number of places, at least one."""

    name = "places"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if not str(value).isdecimal() or int(value) < 1:
            raise Misuse(f"số hồ sơ '{value}' chưa đúng; viết một số từ 1 trở lên")
        return int(value)


DAY, PAST_DAY, SITE_ADDRESS, PLACES = _Day(), _PastDay(), _SiteAddress(), _Places()


def siteurl_option(what: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option of a command that cannot do without the address of a site; ``what`` says whose, with an example."""
    return click.option("--siteurl", metavar="ĐỊA_CHỈ", type=SITE_ADDRESS, required=True, envvar="SITEURL", help=f"Địa chỉ {what}.")
