"""The front matter of generated initiatives: every status, with the evidence that earns it on days that follow each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from initiatives.reading.commune import Commune, in_force
from initiatives.reading.vietnamese import slugify
from tests.benchmarks.wording import Words, vocabulary

STATUSES = {
    "recognised": 45,
    "applied": 24,
    "approved": 8,
    "piloting": 6,
    "stopped": 4,
    "submitted": 3,
    "under_review": 3,
    "revision": 2,
    "draft": 2,
    "declined": 2,
    "withdrawn": 1,
}
"""Of a hundred initiatives, how many are in which status; citizens see eighty-seven of them."""

_REVIEWED = ("submitted", "scores", "approval", "published")
EVIDENCE = {
    "draft": ("submitted",),
    "submitted": ("submitted",),
    "under_review": ("submitted", "scores"),
    "revision": ("submitted",),
    "approved": _REVIEWED,
    "piloting": (*_REVIEWED, "pilot"),
    "applied": (*_REVIEWED, "pilot", "application", "replications", "funding"),
    "recognised": (*_REVIEWED, "pilot", "application", "evaluation", "recognition", "replications", "rewards", "funding"),
    "declined": ("submitted", "scores", "closure"),
    "withdrawn": ("submitted", "closure"),
    "stopped": (*_REVIEWED, "application", "closure"),
}
"""What an initiative of each status holds."""

KINDS = ("solution", "model", "initiative", "topic")
BENEFICIARIES = (["citizens"], ["citizens", "organisations"], ["citizens", "businesses"], ["businesses"], ["organisations"])
GROUPS = {"cadre": "Phó Chủ tịch Hội Nông dân xã", "civil-servant": "Công chức chuyên môn", "part-time": "Trưởng thôn"}
PARTNERS = ("Đoàn Thanh niên xã", "Hội Phụ nữ xã", "Hội Nông dân xã", "Trạm Y tế xã", "Trường Tiểu học", "Hội Cựu chiến binh xã")
RATINGS = ("Xuất sắc", "Tốt", "Khá")
LEVELS = ("commune", "commune", "commune", "commune", "commune", "commune", "commune", "province")
SUBMISSION_MONTHS = (2, 3, 4, 5, 8, 9, 10)
"""No registration close to 01/7/2025, when the commune's units changed between registration and sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An initiative to be: its code, status, day of registration and words."""

    code: str
    status: str
    submitted: date
    words: Words


def front_matter(case: Case, commune: Commune, call: str, random: Random) -> dict[str, Any]:
    """The front matter of an initiative; a key without a value is left out."""
    held = _evidence(case, commune, random)
    return {**_identity(case, commune, call, random), **{key: held[key] for key in EVIDENCE[case.status]}}


def submission_day(year: int, random: Random) -> date:
    """A day of registration in a year."""
    return date(year, random.choice(SUBMISSION_MONTHS), random.randint(1, 28))


def _identity(case: Case, commune: Commune, call: str, random: Random) -> dict[str, Any]:
    units = [unit.id for unit in in_force(commune.units, case.submitted)]
    lead, *partners = random.sample(units, random.randint(1, 3))
    return {
        "code": case.code,
        "title": case.words.title,
        "summary": case.words.summary,
        "kind": random.choice(KINDS),
        "field": random.choice(commune.fields).id,
        "call": call,
        "tags": [slugify(tag) for tag in case.words.tags],
        "lead_unit": lead,
        "partner_units": partners or None,
        "partners": random.sample(PARTNERS, random.randint(0, 2)) or None,
        "authors": _authors(random),
        "beneficiaries": random.choice(BENEFICIARIES),
        "status": case.status,
        "sample": True,
    }


def _authors(random: Random) -> list[dict[str, Any]]:
    shares = random.choice(((100,), (60, 40), (50, 30, 20)))
    groups = random.sample(sorted(GROUPS), len(shares))
    return [{"role": GROUPS[group], "group": group, "share": share} for group, share in zip(groups, shares, strict=True)]


def _evidence(case: Case, commune: Commune, random: Random) -> Mapping[str, Any]:
    """Every piece of evidence there can be, on days that follow each other."""

    def after(least: int, most: int) -> str:
        return (case.submitted + timedelta(days=random.randint(least, most))).isoformat()

    def decision() -> str:
        return f"{random.randint(10, 900)}/QĐ-UBND"

    amount = random.randint(2, 30) * 500_000
    return {
        "submitted": case.submitted.isoformat(),
        "scores": [_sheet(unit.id, after(5, 14), commune, random) for unit in in_force(commune.units, case.submitted) if unit.scores],
        "approval": {"number": decision(), "date": after(15, 25), "signer": "Chủ tịch UBND xã"},
        "published": after(26, 40),
        "pilot": {"from": after(30, 40), "to": after(60, 70)},
        "application": {"from": after(71, 90), "scope": f"Toàn xã, trước hết là {case.words.place}"},
        "evaluation": {"date": after(180, 220), "conclusion": _conclusion(case.words, random), "measures": _measures(random)},
        "recognition": {
            "number": decision(),
            "date": after(221, 240),
            "level": random.choice(LEVELS),
            "rating": random.choice(RATINGS),
        },
        "replications": [{"place": case.words.place[0].upper() + case.words.place[1:], "from": after(120, 280)}],
        "rewards": [{"form": "Giấy khen của Chủ tịch UBND xã", "number": decision(), "date": after(241, 250), "amount": 500_000}],
        "funding": {"planned": amount, "spent": amount * 9 // 10, "source": "Ngân sách xã"},
        "closure": {"date": after(251, 300), "reason": f"Cách làm ở {case.words.place} không còn phù hợp sau khi sắp xếp lại công việc."},
    }


def _sheet(unit: str, day: str, commune: Commune, random: Random) -> dict[str, Any]:
    """A score sheet that passes: every criterion in the upper fifth of its points."""
    criteria = {one.id: random.randint(int(one.max * 4 // 5), int(one.max)) for one in commune.rubrics[0].criteria}
    return {"unit": unit, "date": day, "criteria": criteria}


def _conclusion(words: Words, random: Random) -> str:
    return f"Làm được {random.randint(5, 12)} tháng ở {words.place}, số liệu có sổ gốc đối chiếu. Đề nghị tiếp tục và nhân rộng."


def _measures(random: Random) -> list[dict[str, Any]]:
    return [
        {"name": one["name"], "unit": one["unit"], "before": random.randint(*one["before"]), "after": random.randint(*one["after"])}
        for one in random.sample(vocabulary()["measures"], random.randint(1, 3))
    ]
