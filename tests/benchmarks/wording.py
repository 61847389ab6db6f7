"""The words of generated initiatives: titles, summaries and bodies that differ as much as their number allows.

The phrases of an initiative are the values of a polynomial over the field of 31 elements (a Reed-Solomon code): two of
the first 961 initiatives share at most one phrase of eight, two of the first 29,791 at most two. So no two are near
copies to the novelty check, and a search for a phrase has few answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

PRIME = 31
"""Phrases in each slot of the vocabulary; a prime, or two polynomials could agree more often."""
DEGREES = 4
"""Coefficients of a polynomial: 31⁴ initiatives have words of their own."""
SENTENCES = {"Nội dung": 4, "Đối tượng áp dụng": 3, "Phương pháp thực hiện": 5, "Lợi ích mang lại": 3, "Kết quả": 3}
"""How many of the vocabulary's sentences each section takes."""
NUMBERED = "Phương pháp thực hiện"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What an initiative is told with."""

    subject: str
    title: str
    summary: str
    tags: tuple[str, str]
    place: str
    sections: Mapping[str, str]


@cache
def vocabulary() -> Any:
    """The phrases and sentences of ``vocabulary.yml``."""
    return yaml.safe_load((Path(__file__).parent / "vocabulary.yml").read_text("utf-8"))


@cache
def _slots(seed: int) -> dict[str, list[str]]:
    """The slots, each in an order of the seed's own."""
    return {name: Random(f"{seed}:{name}").sample(phrases, PRIME) for name, phrases in vocabulary()["slots"].items()}


def phrases(index: int, seed: int) -> dict[str, str]:
    """The phrase of each slot for the initiative with this index, from 0."""
    coefficients = [index // PRIME**power % PRIME for power in range(DEGREES)]
    return {
        name: choices[sum(factor * at**power for power, factor in enumerate(coefficients)) % PRIME]
        for at, (name, choices) in enumerate(_slots(seed).items(), 1)
    }


def words(index: int, seed: int, random: Random, year: int) -> Words:
    """The words of the initiative with this index; ``random`` chooses names, numbers and sentences."""
    chosen = phrases(index, seed)
    hamlet, place = _name(random), f"{random.choice(('thôn', 'xóm', 'tổ'))} {_name(random)}"
    more = {"hamlet": hamlet, "place": place, "before_year": str(year - 1), "who_low": chosen["who"][0].lower() + chosen["who"][1:]}
    return Words(
        subject=f"{chosen['service']} {hamlet}",
        title="{way} {service} {means} {where} thôn {hamlet}".format(**chosen, hamlet=hamlet),
        summary="{who} ở {place} {relief}, {step}; {office}.".format(**chosen, place=place),
        tags=(hamlet, place),
        place=place,
        sections={title: _section(title, {**chosen, **more}, random) for title in SENTENCES},
    )


def _name(random: Random) -> str:
    names = vocabulary()["names"]
    return f"{random.choice(names['first'])} {random.choice(names['second'])}"


def _section(title: str, chosen: Mapping[str, str], random: Random) -> str:
    """Some of a section's sentences in their order, as a numbered list or as paragraphs of two."""
    known = vocabulary()["body"][title]
    picked = sorted(random.sample(range(len(known)), SENTENCES[title]))
    told = [known[at].format(**chosen, n=random.randint(21, 480), m=random.randint(5, 19), k=random.randint(2, 9)) for at in picked]
    if title == NUMBERED:
        return "\n".join(f"{number}. {sentence}" for number, sentence in enumerate(told, 1))
    return "\n\n".join(" ".join(told[start : start + 2]) for start in range(0, len(told), 2))
