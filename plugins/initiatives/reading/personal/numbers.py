"""Numbers and mailboxes of people: judged by their form, and by the words around them."""

import re
from collections.abc import Iterator

from initiatives.reading.personal.find import NEAR, Find, before

REGION = "VN"
LONGEST_PHONE = 26
"""Characters of a phone number with its separators."""
CITIZEN_DIGITS, FORMER_ID_DIGITS, SHORTEST_ACCOUNT, SHORTEST_PHONE = 12, 9, 9, 9

_SEPARATED = re.compile(
    r"(?:(?<![\w.,/-])|(?<=zalo\.me/)|(?<=wa\.me/))\(?\+?\d(?:[ .()-]{0,3}\d){7,17}"
    r"(?![\w/]|,\d| ?(?:đồng|đ\b|vnd|vnđ|lượt|byte|m2|trang|hồ sơ|người|hộ)\b)",
    re.IGNORECASE,
)
"""Eight digits and more, however they are grouped, that count nothing."""
LONG_NUMBER = re.compile(r"\d(?:[ .()a-z-]{0,3}\d){8}")
"""In small letters, nine digits that may be one number: no ID, account or phone is shorter."""

MAIL_SIGNS = ("@", "[a", "(a", "[ a", "( a")
"""One of these stands, in small letters, in every mailbox."""

_AT = r" ?(?:@|[\[(] ?(?:@|a|at|a còng) ?[\])]) ?"
_DOT = r"(?:\.| ?[\[(] ?(?:\.|chấm|dot) ?[\])] ?)"
_EMAIL = re.compile(rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]+(?:{_DOT}[\w-]+)+", re.IGNORECASE)
_OFFICIAL = re.compile(r"\.gov\.vn$|\.chinhphu\.vn$|\.example$", re.IGNORECASE)
"""Mailboxes of the state; ``.example`` belongs to nobody (RFC 2606)."""

_ID_WORDS = re.compile(r"cccd|cmnd|cmt(?:nd)?\b|căn cước|chứng minh|định danh|\bcc\b|giấy tờ", re.IGNORECASE)
_PROVINCES = range(1, 97)
"""The first three digits of a citizen's number (Thông tư 59/2021/TT-BCA, phụ lục I)."""

_BANKS = (
    r"vietcombank|vcb|agribank|nh nông nghiệp|bidv|vietinbank|techcom(?:bank)?|sacombank|acb|mb bank|mbbank|vpbank|tpbank|hdbank|shb"
    r"|vib|msb|nam a bank|seabank|ocb|eximbank|lpbank|lienvietpostbank|kienlongbank"
)
_NO_BANK = r"(?! định danh| dịch vụ| vneid| zalo| người dùng| đăng nhập)"
"""Accounts that hold no money."""
_ACCOUNT_WORDS = re.compile(rf"\bstk\b|\btk\b|tài khoản{_NO_BANK}|thẻ atm|\batm\b|chuyển khoản|\b(?:{_BANKS})\b", re.IGNORECASE)
_BANK_AFTER = re.compile(rf"^[\s,(–—-]*(?:tại |ở |ngân hàng |nh )*(?:{_BANKS})\b", re.IGNORECASE)
_PHONE_LABEL = re.compile(r"(?:điện thoại|\bđt|\bsđt|zalo|gọi)\W{0,3}$", re.IGNORECASE)
_DIALLED = re.compile(r"\(?(?:0|\+|84)")
"""How a number begins that is dialled; nine digits without a zero are a phone's only where somebody says so."""
_TREASURY = re.compile(r"kho bạc", re.IGNORECASE)
_TREASURY_FORM = re.compile(r"3\d{3}\.\d\.\d{7}(?:\.\d{5})?")
"""An account with the treasury: a kind of 3xxx, a check digit, the holder's code (Thông tư 18/2020/TT-BTC)."""
_NUMBER = re.compile(r"(?<![\d.])(?:\d(?:[ .-]?\d){5,18}|\d{3}[A-Z][ .-]?\d{6,10})(?![\d.]\d)")
_MONEY_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+")


def digits_of(text: str) -> str:
    """The digits of a text."""
    return "".join(letter for letter in text if letter.isdecimal())


def emails(text: str) -> Iterator[Find]:
    """Mailboxes that are not the state's, also those written for people alone: ``ten (a) gmail (chấm) com``."""
    for match in _EMAIL.finditer(text):
        if not _OFFICIAL.search(match.group()):
            yield Find(kind="email", start=match.start(), end=match.end())


def ids(text: str) -> Iterator[Find]:
    """Twelve digits that begin as a citizen's number does, nine where a word before them says so."""
    for match in _SEPARATED.finditer(text):
        digits = digits_of(match.group())
        if len(digits) not in (CITIZEN_DIGITS, FORMER_ID_DIGITS):
            continue
        said = before(text, match.start())
        of_money = bool(_ACCOUNT_WORDS.search(said))
        meant = bool(_ID_WORDS.search(said)) and not of_money
        is_citizen = len(digits) == CITIZEN_DIGITS and int(digits[:3]) in _PROVINCES and digits[0] == "0"
        if (is_citizen and not of_money) or (meant and len(digits) == FORMER_ID_DIGITS):
            yield Find(kind="id", start=match.start(), end=match.end())


def accounts(text: str) -> Iterator[Find]:
    """A number that a word before it, or a bank's name after it, makes a bank account; the treasury's are the state's."""
    for match in _NUMBER.finditer(text):
        written = match.group()
        if len(digits_of(written)) < SHORTEST_ACCOUNT:
            continue
        said = before(text, match.start())
        meant = _ACCOUNT_WORDS.search(said) or _BANK_AFTER.search(text[match.end() :])
        of_the_state = _TREASURY.search(said) or _TREASURY_FORM.fullmatch(written)
        something_else = _MONEY_GROUPS.fullmatch(written) or _PHONE_LABEL.search(said)
        if meant and not of_the_state and not something_else:
            yield Find(kind="account", start=match.start(), end=match.end())


def phones(text: str) -> Iterator[Find]:
    """Mobile numbers in the forms of libphonenumber, the eleven digits of before 2018, and landlines said to be a home's."""
    for match in _SEPARATED.finditer(text):
        written = match.group()
        if len(digits_of(written)) < SHORTEST_PHONE or len(written) > LONGEST_PHONE:
            continue
        said = before(text, match.start())
        around = f"{said}{text[match.end() : match.end() + NEAR].partition('.')[0]}"
        dialled = _DIALLED.match(written) or _PHONE_LABEL.search(said)
        if dialled and _is_persons_phone(written, around):
            yield Find(kind="phone", start=match.start(), end=match.end())


def _is_persons_phone(written: str, around: str) -> bool:
    digits = digits_of(written)
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
    return kind == phonenumbers.PhoneNumberType.MOBILE or (
        kind == phonenumbers.PhoneNumberType.FIXED_LINE and "nhà riêng" in around.lower()
    )
