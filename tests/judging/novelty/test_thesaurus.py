"""The thesaurus: its file is sound, and officers' many ways of saying one thing meet in a meaning."""

import re
from collections import Counter

import pytest

from initiatives.judging.novelty.phrases import phrase
from initiatives.judging.novelty.thesaurus import entries, thesaurus


def meanings(text: str) -> set[str]:
    """The names of the meanings in a text."""
    return {meaning.name for meaning in thesaurus().meanings(phrase(text))}


def test_it_is_large_enough_to_be_useful() -> None:
    found = dict(entries())
    assert len(found) >= 150
    assert sum(map(len, found.values())) >= 1200


def test_every_line_is_a_name_and_at_least_two_expressions() -> None:
    names = [name for name, _ in entries()]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert [name for name in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []
    assert [name for name, expressions in entries() if len(set(map(phrase, expressions))) < 2] == []
    assert [name for name, expressions in entries() if () in map(phrase, expressions)] == []


def test_no_expression_stands_twice_in_a_line() -> None:
    twice = {name: [text for text, count in Counter(map(phrase, found)).items() if count > 1] for name, found in entries()}
    assert {name: found for name, found in twice.items() if found} == {}


def test_expressions_of_one_syllable_are_unmistakable() -> None:
    single = {text[0] for _, expressions in entries() for text in map(phrase, expressions) if len(text) == 1}
    assert single == {
        *("zalo", "facebook", "fanpage", "sms", "email", "app", "gis", "website", "online", "smartphone", "wifi", "ipad"),
        *("kiosk", "kios", "chatbot", "chatgpt", "livestream", "video", "clip", "vneid", "vietqr", "kpi", "iuu", "bhyt", "tthc", "photo"),
        "thon",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("người cao tuổi", "CÁC CỤ GIÀ"),
        ("trả kết quả", "giao giấy tờ"),
        ("tại nhà", "tận nơi"),
        ("nộp hồ sơ", "gửi giấy tờ"),
        ("bộ phận một cửa", "Trung tâm Phục vụ hành chính công"),
        ("mã QR", "quét mã"),
        ("nhóm Zalo", "mạng xã hội"),
        ("không dùng tiền mặt", "chuyển khoản"),
        ("hòa giải", "HOÀ GIẢI"),
        ("thủy sản: truy xuất nguồn gốc", "xac nhan nguon goc"),
    ],
)
def test_two_ways_of_saying_meet(one: str, other: str) -> None:
    assert meanings(one) & meanings(other)


@pytest.mark.parametrize(("text", "name"), [("tại nhà văn hóa thôn", "tai-nha"), ("trợ lý ảo", "tro-cap"), ("khai tử", "khai-sinh")])
def test_what_only_looks_alike_does_not_meet(text: str, name: str) -> None:
    assert name not in meanings(text)


def test_a_meaning_knows_where_it_stands() -> None:
    (found,) = thesaurus().meanings(phrase("Cho người già yếu nhé"))
    assert (found.name, found.first, found.after) == ("nguoi-cao-tuoi", 1, 4)
