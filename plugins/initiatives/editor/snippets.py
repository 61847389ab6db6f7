"""Snippets: the pieces of evidence as an officer adds them, ``sk-…`` and a key press each."""

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from initiatives.reading.commune import Commune, Dated
from initiatives.reading.skeleton import SECTIONS
from initiatives.reading.vocabulary import Beneficiary, Coded, Decision, Group, Kind, Level, Status

PREFIX = "sk-"
"""What every abbreviation begins with, so that one list shows them all."""

Body = list[str]
_D = TypeVar("_D", bound=Dated)


def _one_of(place: int, words: type[Coded], first: str = "") -> str:
    """A choice among the codes of a vocabulary, one of them first."""
    codes = sorted((word.value for word in words), key=lambda code: code != first)
    return f"${{{place}|{','.join(codes)}|}}"


SNIPPETS: dict[str, tuple[str, Body]] = {
    "ho-so": (
        "Hồ sơ sáng kiến mới",
        [
            "---",
            "code: SK-${1:2026}-${2:001}",
            'title: "${3:Tên sáng kiến}"',
            'summary: "${4:Một câu tóm tắt.}"',
            f"kind: {_one_of(5, Kind)}",
            "field: ${6|@fields@|}",
            "lead_unit: ${7|@units@|}",
            "authors:",
            f'  - {{role: "${{8:Công chức}}", group: {_one_of(9, Group, Group.CIVIL_SERVANT.value)}, share: 100}}',
            f"beneficiaries: [{_one_of(10, Beneficiary)}]",
            f"status: {Status.DRAFT.value}",
            "---",
            *(line for title, question in SECTIONS.items() for line in (f"## {title}", "", question, "")),
        ],
    ),
    "dang-ky": ("Ngày đăng ký", ["submitted: ${1:2026-01-31}"]),
    "phieu-cham": (
        "Một phiếu chấm",
        [
            "scores:",
            "  - unit: ${1|@scoring@|}",
            "    date: ${2:2026-02-15}",
            "    criteria: {@criteria@}",
        ],
    ),
    "tinh-moi": (
        "Kết luận về một sáng kiến giống",
        [
            "novelty:",
            f'  - {{like: "${{1:SK-2024-003}}", decision: {_one_of(2, Decision)}, reason: "${{3:Khác ở chỗ nào.}}"}}',
        ],
    ),
    "phe-duyet": (
        "Quyết định phê duyệt",
        ['approval: {number: "${1:31/QĐ-UBND}", date: ${2:2026-03-15}, signer: "${3:Chủ tịch UBND}"}'],
    ),
    "dang-trang": ("Ngày đăng lên trang", ["published: ${1:2026-03-18}"]),
    "ap-dung-thu": ("Áp dụng thử", ["pilot: {from: ${1:2026-03-20}, to: ${2:2026-04-20}}"]),
    "ap-dung": ("Áp dụng", ['application: {from: ${1:2026-05-01}, scope: "${2:Toàn địa bàn}"}']),
    "danh-gia": (
        "Đánh giá kết quả",
        [
            "evaluation:",
            "  date: ${1:2026-11-20}",
            '  conclusion: "${2:Kết luận.}"',
            "  measures:",
            '    - {name: "${3:Thời gian chờ}", unit: ${4:phút}, before: ${5:90}, after: ${6:20}}',
        ],
    ),
    "cong-nhan": (
        "Quyết định công nhận",
        [f'recognition: {{number: "${{1:152/QĐ-UBND}}", date: ${{2:2026-12-05}}, level: {_one_of(3, Level)}}}'],
    ),
    "nhan-rong": ("Nơi làm theo", ['replications: [{place: "${1:Thôn Đông}", from: ${2:2026-09-01}}]']),
    "ket-thuc": ("Dừng, rút, không chọn", ['closure: {date: ${1:2026-06-01}, reason: "${2:Lý do.}"}']),
}
"""Each snippet by its abbreviation: what it is, and its lines; ``@…@`` stands for what the commune's settings offer."""

_PLACE = re.compile(r"\$\{\d+(?::([^}]*)|\|([^,|}]*)[^}]*)\}")


def snippets(commune: Commune) -> dict[str, Any]:
    """The snippets as Visual Studio Code reads them, offering the commune's own fields, units and criteria."""
    offered = _offered(commune)
    return {
        title: {"scope": "markdown,yaml", "prefix": f"{PREFIX}{name}", "body": [_put(line, offered) for line in body]}
        for name, (title, body) in SNIPPETS.items()
    }


def _offered(commune: Commune) -> dict[str, str]:
    """What each mark stands for: what is in force without an end, for a snippet is for new dossiers."""
    units, rubrics = _lasting(commune.units), _lasting(commune.rubrics)
    criteria = rubrics[0].criteria if rubrics else ()
    return {
        "@fields@": ",".join(one.id for one in _lasting(commune.fields)),
        "@units@": ",".join(one.id for one in units),
        "@scoring@": ",".join(one.id for one in units if one.scores),
        "@criteria@": ", ".join(f"{one.id}: ${{{place}:{one.max:f}}}" for place, one in enumerate(criteria, 3)),
    }


def _lasting(entries: Iterable[_D]) -> list[_D]:
    return [one for one in entries if one.to is None]


def _put(line: str, offered: dict[str, str]) -> str:
    for mark, text in offered.items():
        line = line.replace(mark, text)
    return line


def filled(body: Body) -> str:
    """A snippet with every place left as it is offered."""
    return "\n".join(_PLACE.sub(lambda found: found[1] if found[1] is not None else found[2], line) for line in body)
