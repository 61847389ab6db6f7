"""People's personal data in a text: phone, ID and account numbers, e-mail addresses, birth dates, home addresses.

Law 91/2025/QH15 on personal data lets nobody publish them without consent, a law, an emergency or a contract; a
commune's initiatives need none of them. A number is judged by its form and by the words before it; what belongs to an
office (decision numbers, money, switchboards, the treasury, registered offices) is not personal.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

NEAR = 60
"""Characters before a number in which a word tells what it is."""
LONGEST_NUMBER = 26
"""Characters of a number with its separators."""
REGION = "VN"
CITIZEN_DIGITS, FORMER_ID_DIGITS, SHORTEST_ACCOUNT, SHORTEST_PHONE = 12, 9, 9, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """A piece of personal data: what it is (a key of ``KINDS``), and where it starts and ends in the text."""

    kind: str
    start: int
    end: int


_SEPARATED = re.compile(
    r"(?<![\w.,/-])\(?\+?\d(?:[ .()-]{0,3}\d){7,17}"
    r"(?![\w/]|,\d| ?(?:đồng|đ\b|vnd|vnđ|lượt|byte|m2|trang|hồ sơ|người|hộ)\b)",
    re.IGNORECASE,
)
"""Eight digits and more, however they are grouped, that count nothing."""
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64} ?(?:@|\[a\]|\(a\)|\[at\]) ?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_OFFICIAL = re.compile(r"\.gov\.vn$|\.chinhphu\.vn$|\.example$", re.IGNORECASE)
"""Mailboxes of the state; ``.example`` belongs to nobody (RFC 2606)."""

_ID_WORDS = re.compile(r"cccd|cmnd|cmt\b|căn cước|chứng minh|định danh|\bcc\b|giấy tờ", re.IGNORECASE)
_PROVINCES = range(1, 97)
"""The first three digits of a citizen's number (Thông tư 59/2021/TT-BCA, phụ lục I)."""

_BANKS = (
    r"vietcombank|vcb|agribank|nh nông nghiệp|bidv|vietinbank|techcom(?:bank)?|sacombank|acb|mb bank|mbbank|vpbank|tpbank|hdbank|shb"
    r"|vib|msb|nam a bank|seabank|ocb|eximbank|lpbank|kienlongbank"
)
_ACCOUNT_WORDS = re.compile(rf"\bstk\b|\btk\b|tài khoản|thẻ atm|\batm\b|chuyển khoản|\b(?:{_BANKS})\b", re.IGNORECASE)
_BANK_AFTER = re.compile(rf"^[\s,(-]*(?:tại |ở |ngân hàng |nh )*(?:{_BANKS})\b", re.IGNORECASE)
_PHONE_LABEL = re.compile(r"(?:điện thoại|\bđt|\bsđt|zalo|gọi)\W{0,3}$", re.IGNORECASE)
_TREASURY = re.compile(r"kho bạc", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\d)\d(?:[ .-]?\d){5,18}(?!\d)")

_DAY = r"(?:mồng |mùng )?\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|tháng \d{1,2} năm \d{4})"
_BORN = re.compile(
    rf"(?:ngày,? tháng,? năm sinh|(?<!khai )ngày sinh(?! hoạt| nhật)|năm sinh|\bdob\b)[^.;\d]{{0,40}}(?:{_DAY}|\d{{4}})"
    rf"|(?<!khai )(?<!hoạt )(?<!phát )(?<!vệ )(?<!hy )(?<!học )\b(?:n\.)?sinh(?: ngày)?:? (?!hoạt|nhật|viên|học|thái|sản|kế)[^.;\d]{{0,20}}"
    rf"{_DAY}",
    re.IGNORECASE,
)
_YEAR_OF_BIRTH = re.compile(r"(?:(?<=[,(] )|(?<=\())(?:sinh năm|s\.n\.|SN|NS) \d{4}|(?<=[^\W\d_] )sinh năm \d{4}")
_COHORT = re.compile(r"(?:người|trẻ|trẻ em|công dân|thanh niên|học sinh|nam|nữ|những ai|ai|đoàn viên|cán bộ|đợt) $", re.IGNORECASE)

_NUMBERED = r"(?:số(?: nhà)? \d+|nhà số \d+|\d+(?:/\d+)+\w?|\d+ [A-ZĐ]\w+|tổ(?: dân phố)? \d+|xóm \d+|ấp \d+|thôn [A-ZĐ]\w*|căn hộ \d+)"
_RESIDENCE = (
    r"thường trú|tạm trú|cư trú|hộ khẩu|hktt|chỗ ở|nơi ở|\bngụ\b|\btrú (?:tại|ở)|nhà ở\b|sống tại"
    r"|địa chỉ (?:nhà|thường|người|liên hệ)|nhà riêng"
)
_RESIDENCE_SIGNS = ("trú", "hộ khẩu", "hktt", "chỗ ở", "nơi ở", "ngụ", "nhà", "sống tại", "địa chỉ", "số ", "kiệt", "hẻm", "ngõ")
_LABELLED = re.compile(rf"(?:{_RESIDENCE})[^.;:\d]{{0,40}}:\s*(?:\w+,? ){{0,3}}?{_NUMBERED}", re.IGNORECASE)
_PERSON = r"(?:\b(?:ông|bà|anh|chị|cô|chú|bác|cụ|em|cháu|người nhận|người nộp|chủ hộ|tác giả)\b[^.;]{0,60}?)"
_LIVES = re.compile(rf"{_PERSON}(?P<place>(?:{_RESIDENCE})[^.;\d]{{0,25}}?{_NUMBERED})", re.IGNORECASE)
_HOUSE = re.compile(rf"{_PERSON}(?:số nhà|số|nhà số|kiệt|hẻm|ngõ) \d+\w*[^.;\d]{{0,12}}(?:đường|ngõ|ngách|hẻm|thôn|kiệt)", re.IGNORECASE)
_HOUSE_OF_ONE = re.compile(r"(?:số nhà|nhà số) \d+", re.IGNORECASE)
_OFFICE = re.compile(
    r"trụ sở|ubnd|ủy ban|nhà văn hóa|sinh hoạt cộng đồng|trạm y tế|trường|chợ|bưu điện|cơ quan|trung tâm|phòng họp|gắn biển", re.IGNORECASE
)


def personal_data(text: str, allowed: Iterable[str] = ()) -> list[Find]:
    """All personal data in a text, in order, but what is ``allowed``: numbers and mailboxes of offices, reasoned exceptions."""
    lowered = text.casefold().replace("ı", "i")
    found = [one for signs, look in _LOOKS if signs(lowered) for one in look(text)]
    exempt = [_plain(one) for one in allowed] if found else []
    kept = [one for one in found if not any(_same(_plain(text[one.start : one.end]), other) for other in exempt)]
    return sorted(_without_doubles(kept), key=lambda one: one.start)


def _plain(text: str) -> str:
    """Letters and digits alone, so that grouping does not matter."""
    return "".join(filter(str.isalnum, text.lower()))


def _same(found: str, allowed: str) -> bool:
    return bool(allowed) and (found in allowed or allowed in found)


def _without_doubles(found: list[Find]) -> Iterator[Find]:
    """Each place once: the first look that knew it."""
    taken: list[Find] = []
    for one in found:
        if not any(one.start < other.end and other.start < one.end for other in taken):
            taken.append(one)
            yield one


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())


def _before(text: str, at: int) -> str:
    """What stands before a number and may say what it is: the same sentence, not farther than ``NEAR``."""
    return re.split(r"[;\n]|(?<=\D)[.] ", text[max(0, at - NEAR) : at])[-1]


def _emails(text: str) -> Iterator[Find]:
    for match in _EMAIL.finditer(text):
        if not _OFFICIAL.search(match.group()):
            yield Find(kind="email", start=match.start(), end=match.end())


def _ids(text: str) -> Iterator[Find]:
    """Twelve digits that begin as a citizen's number does, nine where a word before them says so."""
    for match in _SEPARATED.finditer(text):
        digits = _digits(match.group())
        if len(digits) not in (CITIZEN_DIGITS, FORMER_ID_DIGITS):
            continue
        said = _before(text, match.start())
        meant = bool(_ID_WORDS.search(said)) and not _ACCOUNT_WORDS.search(said)
        is_citizen = len(digits) == CITIZEN_DIGITS and int(digits[:3]) in _PROVINCES and digits[0] == "0"
        if (is_citizen and not _ACCOUNT_WORDS.search(said)) or (meant and len(digits) == FORMER_ID_DIGITS):
            yield Find(kind="id", start=match.start(), end=match.end())


def _accounts(text: str) -> Iterator[Find]:
    """A number that a word before it, or a bank's name after it, makes a bank account; the treasury's are the state's."""
    for match in _NUMBER.finditer(text):
        if len(_digits(match.group())) < SHORTEST_ACCOUNT:
            continue
        said = _before(text, match.start())
        words = _ACCOUNT_WORDS.search(said) or _BANK_AFTER.search(text[match.end() :])
        grouped = re.fullmatch(r"\d{1,3}(?:\.\d{3})+", match.group())
        if words and not grouped and not _PHONE_LABEL.search(said) and not _TREASURY.search(said):
            yield Find(kind="account", start=match.start(), end=match.end())


def _phones(text: str) -> Iterator[Find]:
    """Mobile numbers in the forms of libphonenumber, the eleven digits of before 2018, and landlines said to be a home's."""
    for match in _SEPARATED.finditer(text):
        digits = _digits(match.group())
        if len(digits) < SHORTEST_PHONE or len(match.group()) > LONGEST_NUMBER:
            continue
        if _is_persons_phone(digits, _before(text, match.start())):
            yield Find(kind="phone", start=match.start(), end=match.end())


def _is_persons_phone(digits: str, said: str) -> bool:
    if re.fullmatch(r"01[2689]\d{8}", digits):
        return True
    import phonenumbers  # noqa: PLC0415 - slow to load, and most folders hold no number so long

    try:
        number = phonenumbers.parse(f"+{digits}" if digits.startswith("84") else digits, REGION)
    except phonenumbers.NumberParseException:
        return False
    if not phonenumbers.is_valid_number_for_region(number, REGION):
        return False
    kind = phonenumbers.number_type(number)
    return kind == phonenumbers.PhoneNumberType.MOBILE or (kind == phonenumbers.PhoneNumberType.FIXED_LINE and "nhà riêng" in said.lower())


def _births(text: str) -> Iterator[Find]:
    for pattern in (_BORN, _YEAR_OF_BIRTH):
        for match in pattern.finditer(text):
            if not _COHORT.search(text[: match.start()]):
                yield Find(kind="birth", start=match.start(), end=match.end())


def _addresses(text: str) -> Iterator[Find]:
    for pattern in (_LABELLED, _LIVES, _HOUSE, _HOUSE_OF_ONE):
        for match in pattern.finditer(text):
            start, end = match.span("place" if "place" in pattern.groupindex else 0)
            if not _OFFICE.search(text[max(0, start - NEAR) : end]):
                yield Find(kind="address", start=start, end=end)


def _any(*signs: str) -> Callable[[str], object]:
    return lambda lowered: any(sign in lowered for sign in signs)


_MANY_DIGITS = re.compile(r"\d(?:\D{0,3}\d){5}").search
_LOOKS: tuple[tuple[Callable[[str], object], Callable[[str], Iterator[Find]]], ...] = (
    (_any("@", "[a", "(a"), _emails),
    (_MANY_DIGITS, _ids),
    (_MANY_DIGITS, _accounts),
    (_MANY_DIGITS, _phones),
    (_any("sinh", "dob", "s.n.", "sn ", "ns "), _births),
    (_any(*_RESIDENCE_SIGNS), _addresses),
)
"""The looks, each with what nothing that it finds is without, in small letters: most lines have nothing of it."""

KINDS = {
    "phone": "số điện thoại riêng",
    "id": "số định danh, căn cước hoặc chứng minh nhân dân",
    "account": "số tài khoản ngân hàng",
    "email": "thư điện tử riêng",
    "birth": "ngày hoặc năm sinh",
    "address": "địa chỉ nhà riêng",
}
"""What each kind is called in messages."""
