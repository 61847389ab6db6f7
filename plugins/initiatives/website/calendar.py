"""The dates of calls as a calendar (RFC 5545) that a phone can follow."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from initiatives.public import PublicCall, PublicSite
from initiatives.website.links import absolute
from initiatives.website.output import Output
from initiatives.website.page import CALENDAR

_STEPS = {"opens": "Bắt đầu", "deadline": "Hạn đăng ký", "decided": "Công bố kết quả"}
"""The dates of a call, and how the calendar names them."""
_ASK_AGAIN = "P1D"


def files(site: PublicSite, siteurl: str) -> Iterator[Output]:
    """The calendar; none where no call has a date, because a calendar must hold something."""
    if dated(site):
        yield Output(path=CALENDAR.path, content=_calendar(site, siteurl).to_ical())


def dated(site: PublicSite) -> bool:
    """Whether any call has a date."""
    return any(day for call in site.calls for day in days(call))


def days(call: PublicCall) -> Iterator[tuple[str, date]]:
    """The dates that a call states, by the name of the field."""
    for step in _STEPS:
        if day := getattr(call, step):
            yield step, day


def _calendar(site: PublicSite, siteurl: str) -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{site.commune.agency}//{site.commune.title}//VI")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{CALENDAR.title}: {site.commune.title}")
    calendar.add("x-published-ttl", _ASK_AGAIN)
    for call in site.calls:
        for step, day in days(call):
            calendar.add_component(_event(call, step, day, siteurl))
    return calendar


def _event(call: PublicCall, step: str, day: date, siteurl: str) -> Event:
    """A date as an event of a whole day; its id outlives a change of the date, and the clock is not asked when it was written."""
    event = Event()
    event.add("uid", f"{call.id}-{step}@{urlsplit(siteurl).hostname}")
    event.add("dtstamp", datetime.combine(min(day for _, day in days(call)), time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", f"{'[Mẫu] ' if call.sample else ''}{_STEPS[step]}: {call.title}")
    event.add("description", call.summary)
    event.add("url", absolute(siteurl, call.path))
    event.add("transp", "TRANSPARENT")
    return event
