"""The results of a call: highest first, spread beside its limit, missing sheets by name."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from initiatives.judging.results import results, unit_name
from tests.factory import COMMUNE, call, content, earned, initiative, unjudged

LIMIT = COMMUNE.replace("    threshold: 70\n", "    threshold: 70\n    spread_limit: 10\n")


def scores(*totals: str) -> list[dict[str, Any]]:
    """A sheet of each unit with such a total."""
    units = ("van-phong", "tu-phap-ho-tich")
    return [
        {"unit": unit, "date": "2024-03-07", "criteria": {"novelty": "21", "application": "21", "effect": str(Decimal(total) - 42)}}
        for unit, total in zip(units, totals, strict=False)
    ]


def test_table_of_a_call(tmp_path: Path) -> None:
    files = {
        "mot.md": initiative(earned("under_review", code="SK-2024-001", call="dot", scores=scores("70", "80"))),
        "hai.md": initiative(earned("under_review", code="SK-2024-002", call="dot", scores=scores("79.5", "69"))),
        "ba.md": initiative(earned("under_review", code="SK-2024-003", call="dot")),
        "bon.md": initiative(earned("declined", code="SK-2024-004", call="dot", scores=scores("75"))),
        "nam.md": initiative(earned("submitted", code="SK-2024-005", call="dot")),
        "sau.md": initiative(earned("under_review", code="SK-2024-006", call="khac", scores=scores("82"))),
    }
    world = unjudged(content(tmp_path, {"calls/dot.md": call(), **files}, LIMIT))
    found = [
        (
            one.entry.data.code,
            str(one.assessment.total) if one.assessment else "",
            str(one.assessment.spread) if one.assessment else "",
            one.is_wide,
            str(one.final_total) if one.final_total else "",
            [unit.id for unit in one.missing],
        )
        for one in results("dot", world)
    ]
    assert found == [
        ("SK-2024-001", "75.00", "10", False, "75.00", []),
        ("SK-2024-004", "75.00", "0", False, "", ["tu-phap-ho-tich"]),
        ("SK-2024-002", "74.25", "10.5", True, "74.25", []),
        ("SK-2024-003", "", "", False, "", ["phong-kinh-te"]),
    ]
    assert (unit_name("van-phong", world), unit_name("mat", world)) == ("Văn phòng HĐND và UBND xã", "mat")
