"""A free text that YAML cuts at ``#`` is told with the words that would be lost; comments that mean to be comments are not."""

import pytest

from initiatives.reading.comments import cut_texts
from initiatives.reading.model import Initiative
from initiatives.reading.source import Source


def lost(header: str) -> list[tuple[int, int, str]]:
    """Where texts are cut, and what is lost."""
    text = f"---\n{header}---\n"
    found = cut_texts(Initiative, Source(file="a.md", text=text, header=header, first_line=2))
    return [(one.place.line, one.place.column, text.split("\n")[one.place.line - 1][one.place.column - 1 :]) for one in found]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("title: Zalo của tổ #2 nhắc hẹn\n", [(2, 20, "#2 nhắc hẹn")]),
        ("code: SK-2024-001\nsummary: Một câu\t# hai\n", [(3, 18, "# hai")]),
        ("partners:\n  - Đoàn xã # Hội\n", [(3, 13, "# Hội")]),
        ("partners: [Đoàn xã,\n  Hội # phụ nữ\n  ]\n", [(3, 7, "# phụ nữ")]),
        ("authors:\n  - {role: Công chức,\n     name: A # B\n    }\n", [(4, 14, "# B")]),
        ("title: Một #1\nsummary: Hai #2\n", [(2, 12, "#1"), (3, 14, "#2")]),
    ],
)
def test_a_text_that_is_cut_is_told(header: str, found: list[tuple[int, int, str]]) -> None:
    assert lost(header) == found


@pytest.mark.parametrize(
    "header",
    [
        'title: "Zalo của tổ #2"\n',
        "title: 'Tổ #2' # ghi chú\n",
        "title: Tổ#2\n",
        "# cả dòng\ntitle: Tổ hai\n  # dòng sau\n",
        "status: draft  # dự thảo\nsubmitted: 2024-02-26 # ngày nộp\n",
        "code: SK-2024-001 # mã\n",
        "authors:  # tác giả\n  - role: Công chức\n    share: 100 # phần trăm\n",
        "beneficiaries: [citizens] # người dân\n",
        "note: |\n  Một dòng #2\n  hai\n",
        "khac: Chữ # không phải khóa\n",
        "",
    ],
)
def test_a_comment_that_means_to_be_one_is_left_alone(header: str) -> None:
    assert lost(header) == []
