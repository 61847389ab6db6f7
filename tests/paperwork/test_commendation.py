"""The commendation list: results, commendations, rewards."""

from dataclasses import replace

import pytest

from initiatives.paperwork.commendation import commendation_list, commendation_lists
from initiatives.paperwork.request import Unwritable
from initiatives.reading.publications import Call, Result
from tests.paperwork.papers import fixed, request


def test_rewards_of_a_call() -> None:
    found = commendation_list(request(fixed(), call="cchc-2024"))
    assert [(row.index, row.who) for row in found.rows] == [
        (1, "Công chức Tài chính - Kế toán; Trưởng Thôn Đông; Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
        (2, "Công chức Tư pháp - Hộ tịch; Công chức Văn hóa - Xã hội"),
    ]
    assert found.rows[1].form.replace("\u00a0", "~") == ("Giấy khen của Chủ tịch UBND xã, theo Quyết định số 160/QĐ-UBND ngày~10/12/2024")
    assert found.letter.sample
    assert [sheet.name for sheet in commendation_lists(found)] == ["Biểu dương"]


def test_results_name_the_initiative_and_who_made_it() -> None:
    world = fixed()
    entry = world.call("cuoc-thi-2023")
    assert entry is not None
    results = (
        Result.model_construct(title="Giải Nhì", holder=None, initiative="SK-2024-003"),
        Result.model_construct(title="Giải Ba", holder="Đoàn Thanh niên xã", initiative=None),
    )
    contest: Call = entry.data.model_copy(update={"results": results})
    calls = tuple(replace(one, data=contest) if one is entry else one for one in world.calls)
    found = commendation_list(request(replace(world, calls=calls), call="cuoc-thi-2023"))
    assert [(row.who, row.what, row.form) for row in found.rows[:2]] == [
        (
            "Công chức Tư pháp - Hộ tịch; Công chức Văn hóa - Xã hội",
            "Sáng kiến “Trả kết quả thủ tục hành chính tại nhà cho người cao tuổi, người khuyết tật”",
            "Giải Nhì",
        ),
        ("Đoàn Thanh niên xã", "Dự thi", "Giải Ba"),
    ]
    assert found.summary.replace("\u00a0", "~") == "Danh sách có 04~tập thể, cá nhân./."


def test_call_without_anybody_to_commend() -> None:
    with pytest.raises(Unwritable, match="đợt cchc-2026 chưa có kết quả, biểu dương hay khen thưởng nào"):
        commendation_list(request(fixed(), call="cchc-2026"))
