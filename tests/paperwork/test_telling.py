"""The report's sentences, with none, one and many."""

from dataclasses import replace
from pathlib import Path

import pytest

from initiatives.judging.standing import as_it_stood
from initiatives.judging.tally import Tally, tally
from initiatives.judging.world import World
from initiatives.paperwork import telling
from initiatives.paperwork.phrasing import BLANK
from initiatives.reading.model import Author, Initiative
from tests.paperwork.papers import changed, fixed, many, the


def known(world: World, period: str) -> tuple[list[Initiative], Tally]:
    """Initiatives as they stood on a period's last day, and their numbers."""
    found = [one for entry in world.initiatives if (one := as_it_stood(entry.data, the(period, world).last))]
    return found, tally(found, the(period, world))


def plain(texts: tuple[str, ...]) -> list[str]:
    """Texts with their no-break spaces visible."""
    return [text.replace("\u00a0", "~") for text in texts]


def test_an_officers_words_are_paragraphs_else_dots() -> None:
    assert telling.told("Một.\n\n  Hai. \n") == ("Một.", "Hai.")
    assert telling.told(None) == telling.told("") == (BLANK, BLANK)


def test_opening_names_the_period_once() -> None:
    named, free = the("2024-H1", fixed()), the("2024-01-15..2024-03-31", fixed())
    said = plain((telling.opening("UBND xã", named, None), telling.opening("UBND xã", free, "Công văn số 503/UBND-NV")))
    things = "báo cáo kết quả triển khai các giải pháp, mô hình, sáng kiến cải cách hành chính (sau đây gọi chung là sáng kiến)"
    assert said == [
        f"UBND xã {things} 6 tháng đầu năm 2024 (số liệu từ ngày~15/12/2023 đến ngày~14/6/2024) như sau:",
        f"Thực hiện Công văn số 503/UBND-NV, UBND xã {things} từ ngày~15/01/2024 đến ngày~31/3/2024 như sau:",
    ]


def test_closing_ends_with_the_mark_of_its_end() -> None:
    old, new = fixed().commune.administrations
    said = [telling.closing(one, the("2024", fixed())) for one in (old, new)]
    assert [text.partition("kính gửi ")[2] for text in said] == [
        "UBND huyện Vạn Ninh (qua Phòng Nội vụ) xem xét, tổng hợp./.",
        "UBND tỉnh Khánh Hòa (qua Sở Nội vụ) xem xét, tổng hợp./.",
    ]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ["Trong kỳ và cùng kỳ năm trước đều không có sáng kiến nào được đăng ký."]),
        (
            1,
            [
                "Trong kỳ có 01~sáng kiến được đăng ký (cùng kỳ năm trước không có); là giải pháp.",
                "Sáng kiến này là việc làm chung của nhiều tác giả, nhiều đơn vị hoặc với cơ quan, đoàn thể khác.",
            ],
        ),
        (
            3,
            [
                "Trong kỳ có 03~sáng kiến được đăng ký (cùng kỳ năm trước không có); đều là giải pháp.",
                "Các sáng kiến này đều là việc làm chung của nhiều tác giả, nhiều đơn vị hoặc với cơ quan, đoàn thể khác.",
            ],
        ),
    ],
)
def test_registration_agrees_with_its_number(tmp_path: Path, count: int, said: list[str]) -> None:
    world = many(tmp_path, count, partners=["Đoàn Thanh niên xã"])
    found, now = known(world, "2024")
    nothing = tally([], the("2024", world))
    assert plain(telling.registration(found, now, nothing, the("2024", world)))[:-1] == said


def test_some_work_together(tmp_path: Path) -> None:
    world = many(tmp_path, 2)
    found, now = known(world, "2024")
    (author,) = found[0].authors
    half = author.model_copy(update={"share": author.share / 2})
    assert isinstance(half, Author)
    mixed = [changed(found[0], authors=(half, half)), found[1]]
    said = plain(telling.registration(mixed, now, now, the("2024", world)))
    assert said[1] == "Trong đó có 01~sáng kiến là việc làm chung của nhiều tác giả, nhiều đơn vị hoặc với cơ quan, đoàn thể khác."


def test_application_names_places_and_reasons() -> None:
    found, now = known(fixed(), "2024")
    said = plain(telling.application(found, now, tally([], the("2024", fixed())), the("2024", fixed())))
    assert said[2:5] == [
        "Đã đăng 04~sáng kiến trên trang thông tin điện tử để người dân biết, theo dõi.",
        "Trong kỳ có 02~sáng kiến được nhân rộng (cùng kỳ năm trước không có).",
        "Sáng kiến “Ngày không hẹn theo con trăng cho bà con đi biển” được nhân rộng tại xã Vạn Thọ, huyện Vạn Ninh.",
    ]
    stopped = "Dừng áp dụng sáng kiến “Nhóm Zalo của thôn nhắc lịch hẹn trả kết quả” từ ngày~14/10/2024. Lý do: Trong nhóm ít người"
    assert said[-1].startswith(stopped)


def test_many_results_are_left_to_the_appendix(tmp_path: Path) -> None:
    for count in (1, telling.MOST_DETAILS, telling.MOST_DETAILS + 1):
        world = many(tmp_path / str(count), count)
        found, now = known(world, "2024")
        said = telling.evaluation(found, now, now)[1:-2]
        told_each = "- “Nhắc lịch hẹn”: Nhanh hơn trước. Cụ thể: Thời gian chờ giảm từ 90~phút xuống 12,5~phút."
        left = "Số đo trước và sau khi áp dụng của từng sáng kiến ghi ở Phụ lục II."
        assert plain(said) == ([told_each] * count if count <= telling.MOST_DETAILS else [left])


def test_standing_of_none_one_and_many(tmp_path: Path) -> None:
    said = []
    for count in (0, 1, 12):
        world = many(tmp_path / str(count), count)
        found, now = known(world, "2024")
        said.append(plain(telling.standing(found, now, world)))
    assert said == [
        ["Chưa có sáng kiến nào được đăng ký."],
        [
            "Đến cuối kỳ có 01~sáng kiến đã đăng ký, ở trạng thái “đã công nhận”.",
            "Theo lĩnh vực: Cải cách thủ tục hành chính: 01~sáng kiến.",
        ],
        [
            "Đến cuối kỳ có 12~sáng kiến đã đăng ký, đều ở trạng thái “đã công nhận”.",
            "Theo lĩnh vực: Cải cách thủ tục hành chính: 12~sáng kiến.",
        ],
    ]


def test_leadership_names_calls_and_papers_of_the_period() -> None:
    said = plain(telling.leadership(fixed(), the("2026", fixed()), None))
    assert said == ["Từ ngày~02/02/2026, UBND xã Đại Lãnh tổ chức Đợt phát động sáng kiến cải cách hành chính năm 2026."]
    papers = telling.leadership(fixed(), the("2024", fixed()), "Giao Văn phòng theo dõi.")
    assert (papers[0], len(papers), papers[-1]) == ("Đã phổ biến, triển khai các văn bản sau:", 4, "Giao Văn phòng theo dõi.")
    only = replace(fixed(), documents=fixed().documents[:1])
    assert telling.leadership(only, the("2024", fixed()), None)[0] == "Đã phổ biến, triển khai văn bản sau:"
    assert telling.leadership(fixed(), the("2020", fixed()), None) == (BLANK, BLANK)


def test_those_that_ended_are_told() -> None:
    found, now = known(fixed(), "2024")
    said = plain(telling.registration(found, now, now, the("2024", fixed())))
    assert said[-1] == "Có 01~sáng kiến không được chọn và 01~sáng kiến được tác giả rút."
