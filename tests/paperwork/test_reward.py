"""The proposal: who is proposed, who was rewarded before, what it costs."""

from datetime import date
from pathlib import Path

import pytest

from initiatives.paperwork.reward import reward_proposal
from tests.factory import EVIDENCE
from tests.paperwork.papers import fixed, many, request

FUNDING = {"planned": "1205000", "source": "Ngân sách xã"}


def plain(text: str) -> str:
    """A text with its no-break spaces visible."""
    return text.replace("\u00a0", "~")


def test_before_the_rewards_all_are_proposed() -> None:
    found = reward_proposal(request(fixed(), period="2024", signed=date(2024, 12, 6)))
    assert [(row.code, row.form, row.amount) for row in found.rewards] == [
        ("SK-2024-001", "Giấy khen của Chủ tịch UBND xã", 700_000),
        ("SK-2024-002", "Giấy khen của Chủ tịch UBND xã", 500_000),
        ("SK-2024-003", "Giấy khen của Chủ tịch UBND xã", 500_000),
    ]
    assert plain(found.reward_sum) == (
        "Tổng số tiền thưởng: 1.700.000~đồng (Bằng chữ: Một triệu bảy trăm nghìn đồng). Nguồn: Quỹ thi đua, khen thưởng của xã."
    )
    assert found.reward_notes == ()


def test_nobody_is_proposed_twice() -> None:
    found = reward_proposal(request(fixed(), period="2024"))
    assert [row.code for row in found.rewards] == ["SK-2024-001"]
    assert plain(found.reward_notes[0]) == (
        "Không đề nghị lại 02~sáng kiến đã được khen thưởng: "
        "SK-2024-002 (158/QĐ-UBND ngày~09/12/2024) và SK-2024-003 (160/QĐ-UBND ngày~10/12/2024)."
    )


def test_money_for_what_was_approved_and_total_of_both() -> None:
    found = reward_proposal(request(fixed(), period="2024-H1"))
    assert (found.rewards, found.reward_sum, found.total) == ((), "", "")
    assert found.rewarding == "Trong kỳ không có sáng kiến nào cần đề nghị khen thưởng."
    assert [row.amount for row in found.fundings] == [3_000_000, 5_000_000]
    assert plain(found.funding) == "Đề nghị bố trí kinh phí thực hiện 02~sáng kiến đã được phê duyệt:"


@pytest.mark.parametrize("count", [0, 1, 3, 300])
def test_none_one_and_many(tmp_path: Path, count: int) -> None:
    found = reward_proposal(request(many(tmp_path, count, funding=FUNDING), period="2024"))
    assert (len(found.rewards), len(found.fundings)) == (count, count)
    said = {
        0: "Trong kỳ không có sáng kiến nào cần bố trí kinh phí thực hiện.",
        1: "Đề nghị bố trí kinh phí thực hiện 01~sáng kiến đã được phê duyệt:",
        3: "Đề nghị bố trí kinh phí thực hiện 03~sáng kiến đã được phê duyệt:",
        300: "Đề nghị bố trí kinh phí thực hiện 300~sáng kiến đã được phê duyệt:",
    }
    assert plain(found.funding) == said[count]
    sums = {
        0: "",
        1: "Tổng dự toán: 1.205.000~đồng (Bằng chữ: Một triệu hai trăm linh năm nghìn đồng). Nguồn: Ngân sách xã.",
        3: "Tổng dự toán: 3.615.000~đồng (Bằng chữ: Ba triệu sáu trăm mười lăm nghìn đồng). Nguồn: Ngân sách xã.",
        300: "Tổng dự toán: 361.500.000~đồng (Bằng chữ: Ba trăm sáu mươi mốt triệu năm trăm nghìn đồng). Nguồn: Ngân sách xã.",
    }
    assert plain(found.funding_sum) == sums[count]


def test_amounts_that_the_commune_has_not_set_are_asked_for(tmp_path: Path) -> None:
    found = reward_proposal(request(many(tmp_path, 2), period="2024"))
    assert [(row.form, row.amount) for row in found.rewards] == [("…………", None)] * 2
    assert [plain(note) for note in found.reward_notes] == ["Chưa có mức thưởng cho 02~sáng kiến; đề nghị bổ sung trước khi trình."]
    assert found.reward_sum == ""


def test_rewarded_ones_alone_give_no_table(tmp_path: Path) -> None:
    found = reward_proposal(request(many(tmp_path, 1, rewards=EVIDENCE["rewards"]), period="2024"))
    assert (found.rewards, len(found.reward_notes)) == ((), 1)
