"""What a commune's offices call themselves: their name in a document's properties names nobody."""

import re

_OFFICE = re.compile(r"\s*(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|văn phòng|phòng|sở|bộ|công an|trung tâm|đảng ủy)\b", re.IGNORECASE)


def is_office(name: str) -> bool:
    """Whether a name is an office's."""
    return bool(_OFFICE.match(name))
