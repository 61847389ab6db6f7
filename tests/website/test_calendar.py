from dataclasses import replace
from datetime import UTC, date, datetime

from icalendar import Calendar

from initiatives.website.calendar import dated, files
from tests.website.samples import CALL, CONTEST, EMPTY, SITE, SITEURL

ADDRESS = f"{SITEURL}/dot/cchc-2024/"


def test_every_date_of_a_call_is_a_whole_day() -> None:
    (file,) = files(SITE, SITEURL)
    assert file.path == "feeds/lich.ics"
    calendar = Calendar.from_ical(file.content)
    events = calendar.walk("VEVENT")
    assert [(str(e["uid"]), str(e["summary"]), e.decoded("dtstart"), e.decoded("dtend")) for e in events] == [
        ("cchc-2024-opens@dailanh.example", f"[Mẫu] Bắt đầu: {CALL.title}", date(2024, 2, 15), date(2024, 2, 16)),
        ("cchc-2024-deadline@dailanh.example", f"[Mẫu] Hạn đăng ký: {CALL.title}", date(2024, 3, 31), date(2024, 4, 1)),
        ("cchc-2024-decided@dailanh.example", f"[Mẫu] Công bố kết quả: {CALL.title}", date(2024, 12, 5), date(2024, 12, 6)),
    ]
    assert {(e.decoded("dtstamp"), str(e["url"]), str(e["description"])) for e in events} == {
        (datetime(2024, 2, 15, tzinfo=UTC), ADDRESS, CALL.summary)
    }


def test_the_bytes_are_those_of_the_standard_and_repeatable() -> None:
    hostile = replace(SITE, calls=(replace(CALL, title="Đợt 1; hạn, nộp\nEND:VCALENDAR"),))
    (file,), (again,) = files(hostile, SITEURL), files(hostile, SITEURL)
    assert file == again
    assert file.content.count(b"\n") == file.content.count(b"\r\n")
    assert max(map(len, file.content.split(b"\r\n"))) <= 75
    assert file.content.count(b"\r\nEND:VCALENDAR") == 1
    assert next(str(e["summary"]) for e in Calendar.from_ical(file.content).walk("VEVENT")).endswith("hạn, nộp\nEND:VCALENDAR")


def test_a_moved_date_keeps_its_id() -> None:
    moved = replace(SITE, calls=(replace(CALL, deadline=date(2024, 4, 30)),))
    uids = [[str(e["uid"]) for f in files(site, SITEURL) for e in Calendar.from_ical(f.content).walk("VEVENT")] for site in (SITE, moved)]
    assert uids[0] == uids[1]


def test_without_dates_there_is_no_calendar() -> None:
    for site in (EMPTY, replace(SITE, calls=(CONTEST,))):
        assert (dated(site), list(files(site, SITEURL))) == (False, [])
