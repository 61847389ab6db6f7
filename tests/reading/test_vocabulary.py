"""The coded values: distinct, labelled, and understood in whatever words officers use."""

import pytest

from initiatives.reading import vocabulary
from initiatives.reading.validation import choice_hint
from initiatives.reading.vietnamese import fold
from initiatives.reading.vocabulary import PUBLIC_STATUSES, Coded, Decision, Group, Kind, Level, Status, member

WORDS = Coded.__subclasses__()


def test_codes_and_labels_are_these() -> None:
    found = {words.__name__: [word.value for word in words] for words in WORDS}
    expected = {
        "Status": [
            *("draft", "submitted", "under_review", "revision", "approved", "piloting", "applied", "recognised"),
            *("declined", "withdrawn", "stopped"),
        ],
        "Kind": ["solution", "model", "initiative", "topic"],
        "Group": ["cadre", "civil-servant", "part-time"],
        "Beneficiary": ["citizens", "organisations", "businesses"],
        "Level": ["commune", "province", "national"],
        "Decision": ["different", "improves", "repeats"],
        "CallKind": ["call", "contest"],
        "DocumentKind": ["dispatch", "decision", "report", "plan", "notice", "proposal", "minutes", "programme"],
    }
    assert {name: found[name] for name in expected} == expected
    assert [status.label for status in Status] == [
        *("dự thảo", "đã đăng ký", "đang thẩm định", "yêu cầu bổ sung", "đã phê duyệt", "áp dụng thử", "đang áp dụng", "đã công nhận"),
        *("không được chọn", "đã rút", "dừng áp dụng"),
    ]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.__name__)
def test_no_wording_means_two_things(words: type[Coded]) -> None:
    wordings = [fold(wording) for word in words for wording in (word.value, word.label, *word.aliases)]
    assert sorted(set(wordings)) == sorted(wordings)


@pytest.mark.parametrize(
    ("words", "typed", "code"),
    [
        (Status, "ap dung", "applied"),
        (Status, "thí điểm", "piloting"),
        (Status, "đã duyệt", "approved"),
        (Status, "chưa phê duyệt", "under_review"),
        (Status, "không phê duyệt", "declined"),
        (Status, "recognized", "recognised"),
        (Kind, "giải  pháp", "solution"),
        (Group, "không chuyên trách", "part-time"),
        (Level, "cấp xã", "commune"),
        (Decision, "không trùng", "different"),
        (Decision, "trùng", "repeats"),
    ],
)
def test_what_officers_write_is_understood(words: type[Coded], typed: str, code: str) -> None:
    assert choice_hint(" ".join(typed.split()), {word.value: word.label for word in words}) == (
        f"ý bạn là `{code}` ({member(words, code).label})?"
    )


def test_member_knows_only_its_own_codes() -> None:
    assert member(Kind, "model") is Kind.MODEL
    with pytest.raises(StopIteration):
        member(Kind, "mô hình")


def test_public_statuses_are_these() -> None:
    assert {"approved", "piloting", "applied", "recognised"} == PUBLIC_STATUSES
    assert vocabulary.Status.STOPPED not in PUBLIC_STATUSES
