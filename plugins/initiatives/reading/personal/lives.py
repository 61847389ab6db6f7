"""When people were born and where they live, as far as words say so."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from initiatives.reading.personal.find import NEAR, Find

CAPITAL = f"[A-Z{''.join(letter for letter in map(chr, range(0xC0, 0x1EFA)) if letter.isupper())}]"
"""A capital letter of Vietnamese; ``(?-i:…)`` keeps it one where case does not matter elsewhere."""
_CAP = f"(?-i:{CAPITAL})"

_DAY = r"(?:mồng |mùng )?\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|tháng \d{1,2} năm \d{4})|\d{4}-\d{2}-\d{2}"
_DAY_IN_WORDS = r"\w+(?: \w+)? tháng \w+(?: \w+)? năm (?:một|hai) (?:nghìn|ngàn)"
_NOT_BORN = r"(?<!khai )(?<!hoạt )(?<!phát )(?<!vệ )(?<!hy )(?<!học )"
"""Words that end with ``sinh`` and speak of no birth."""
_YEAR_OF_BIRTH = re.compile(r"(?:(?:(?<=[,(] )|(?<=\())(?:sinh năm|s\.n\.|SN|NS)|(?<=[^\W\d_] )sinh năm) \d{4}")
_BIRTHS = (
    re.compile(rf"(?:ngày,? tháng,? năm sinh|(?<!khai )ngày sinh(?! hoạt| nhật)|năm sinh|\bdob\b)[^.;\d]{{0,40}}?(?:{_DAY}|\d{{4}})", re.I),
    re.compile(rf"(?:ngày sinh|năm sinh|sinh ngày)[^.;\d]{{0,30}}?{_DAY_IN_WORDS}", re.I),
    re.compile(rf"{_NOT_BORN}\b(?:n\.)?sinh(?: ngày)?:? (?!hoạt|nhật|viên|học|thái|sản|kế)[^.;\d]{{0,20}}?(?:{_DAY})", re.I),
    re.compile(rf"(?:chào đời|sinh nhật):?(?: vào)?(?: ngày)? (?:{_DAY})", re.I),
    re.compile(rf"(?:\bSN|\bNS|\bs\.(?:\s?n\.)?):? ?(?:{_DAY})"),
    re.compile(rf"\b(?:nam|nữ)(?: giới)?, (?:{_DAY})(?=[,;.)\s]|$)", re.I),
    _YEAR_OF_BIRTH,
)
_COHORT = re.compile(r"\b(?:người|trẻ|trẻ em|công dân|thanh niên|học sinh|nam|nữ|những ai|ai|đoàn viên|cán bộ|đợt) $", re.I)
"""Those who were born in a year are many, and nobody."""
_BOUND = re.compile(r"sinh (?:từ|trước|sau|trong)\b", re.I)
_TURNING = re.compile(r" trở (?:về|đi|lại|lên|trước|sau)\b", re.I)
"""So are those who were born before or after a day."""
_ANNIVERSARY = re.compile(r"kỷ niệm|nhân dịp|\bdịp|hồ chí minh|\bbác\b", re.I)
"""Birthdays of public persons that are kept by everybody."""


def births(text: str) -> Iterator[Find]:
    """Days and years of birth of somebody."""
    for pattern in _BIRTHS:
        for match in pattern.finditer(text):
            if not _is_of_many(text, match) and not _ANNIVERSARY.search(text[max(0, match.start() - NEAR) : match.end()]):
                yield Find(kind="birth", start=match.start(), end=match.end())


def _is_of_many(text: str, match: re.Match[str]) -> bool:
    if _BOUND.search(match.group()) or _TURNING.match(text, match.end()):
        return True
    return match.re is _YEAR_OF_BIRTH and bool(_COHORT.search(text[: match.start()]))


BIRTH_SIGNS = ("sinh", "dob", "s.n.", "s. ", "sn ", "sn:", "ns ", "ns:", "chào đời", "nam, ", "nữ, ", "nam giới, ", "nữ giới, ")
"""One of these stands, in small letters, where somebody's birth is told."""

_UNIT = rf"(?:tổ(?: dân phố)?|xóm|ấp|đội|khu phố|khóm|cụm|lô|phòng|căn hộ)(?: số)? (?:\d|{_CAP}\w*\d)"
_STREET = rf"\d+\w? {_CAP}\w+"
_NUMBERED = rf"(?:số(?: nhà)? \d+|nhà số \d+|\d+(?:/\d+)+\w?|{_UNIT}|(?:kiệt|hẻm|ngõ|ngách) \d+|{_STREET})"
_PLACE = rf"(?:{_NUMBERED}|(?:thôn|làng|bản|buôn|xóm) {_CAP}\w*)"
_RESIDENCE = (
    r"thường trú|tạm trú|cư trú|hộ khẩu|hktt|chỗ ở|nơi ở|\bngụ\b|hiện trú|\btrú (?:tại|ở)|nhà ở\b|sống (?:tại|ở)"
    r"|địa chỉ (?:nhà|thường|người|liên hệ|liên lạc của)|đ/c nhà|nhà riêng"
)
_SAME = rf"(?:[^.;]|(?<={_CAP})\.)"
"""What belongs to the same statement: a name's initial may end with a dot."""
_TITLE = r"(?:ông|bà|anh|chị|cô|chú|bác|cụ|em|cháu)"
_NAME = rf"(?:{_CAP}\w*\.?(?: {_CAP}\w*\.?){{0,4}})"
_WHO = rf"\b{_TITLE}\b|người (?:nhận|nộp)\b|chủ hộ|tác giả|người thụ hưởng|(?:công dân|người [\w ]{{2,20}}) {_NAME}"
_PERSON = rf"(?:(?:{_WHO}){_SAME}{{0,60}}?)"
_HOME = rf"(?:{_RESIDENCE})[^.;\d]{{0,25}}?{_PLACE}"
_THERE = rf"(?:ở|tại) (?:thôn [^.;,\d]{{1,20}}, )?{_NUMBERED}"
_ON_A_WAY = r"(?:số nhà|số|nhà số|kiệt|hẻm|ngõ) \d+\w*[^.;\d]{0,12}(?:đường|ngõ|ngách|hẻm|thôn|kiệt)"


class Told(NamedTuple):
    """A way to tell where somebody lives; its ``core`` is sought first, since it is found sooner, and hardly ever."""

    core: re.Pattern[str]
    whole: re.Pattern[str]


def _told(whole: str, core: str = "") -> Told:
    return Told(core=re.compile(core or whole, re.I), whole=re.compile(whole, re.I))


_RESIDENCE_SIGNS = ("trú", "hộ khẩu", "hktt", "chỗ ở", "nơi ở", "ngụ", "nhà ở", "sống tại", "sống ở", "địa chỉ", "đ/c nhà", "nhà riêng")
HOMES = (
    (_RESIDENCE_SIGNS, _told(rf"(?:{_RESIDENCE}){_SAME}{{0,40}}?(?::| là)\s*(?:\w+,? ){{0,3}}?{_PLACE}")),
    (_RESIDENCE_SIGNS, _told(rf"{_PERSON}(?P<place>{_HOME})", core=_HOME)),
    (("số ", "kiệt ", "hẻm ", "ngõ "), _told(_PERSON + _ON_A_WAY, core=_ON_A_WAY)),
    ((" ở ", " tại "), _told(rf"\b{_TITLE} {_NAME},? (?P<place>(?:(?:hiện|đang|nằm) )?{_THERE})", core=f" {_THERE}")),
    (("địa chỉ",), _told(rf"\b{_TITLE} {_NAME},? (?P<place>địa chỉ:? (?:tại |ở )?{_PLACE})")),
    (("nhà ",), _told(rf"\bnhà {_TITLE} {_NAME}[,:]? (?P<place>(?:ở |tại |nằm ở )?{_NUMBERED})")),
    (("số nhà ", "nhà số "), _told(r"(?:số nhà|nhà số) \d+")),
)
"""One of the signs stands, in small letters, where somebody's home is told so."""
_OFFICE = re.compile(
    r"trụ sở|ubnd|ủy ban|nhà văn hóa|sinh hoạt cộng đồng|trạm y tế|trường|chợ|bưu điện|cơ quan|trung tâm|phòng họp|gắn biển", re.I
)


def addresses(told: Told, text: str) -> Iterator[Find]:
    """Where somebody lives: a numbered place, or a hamlet that is called a residence; not where an office is."""
    if not told.core.search(text):
        return
    for match in told.whole.finditer(text):
        start, end = match.span("place" if "place" in told.whole.groupindex else 0)
        if not _OFFICE.search(text[max(0, start - NEAR) : end]):
            yield Find(kind="address", start=start, end=end)
