"""The default templates of the proposal for rewards and of the commendation list."""

from docx.document import Document as Template

from initiatives.paperwork.commendation import COMMENDED_COLUMNS
from initiatives.paperwork.forms.letterhead import addressed, cosigned, heading, letterhead, signature
from initiatives.paperwork.forms.listings import listing, section_of
from initiatives.paperwork.forms.paper import blank
from initiatives.paperwork.forms.parts import each, put, when
from initiatives.paperwork.reward import FUNDING_COLUMNS, REWARD_COLUMNS


def reward() -> Template:
    """Tờ trình: rewards, funding, the total in figures and in words, signed together with the finance unit."""
    document = blank()
    letterhead(document)
    heading(document, "Tờ trình", "Về việc khen thưởng và bố trí kinh phí", "cho sáng kiến cải cách hành chính {{ words }}")
    addressed(document)
    put(document, "NoiDung", "{{ opening }}")
    put(document, "MucNho", "1. Về khen thưởng")
    put(document, "NoiDung", "{{ rewarding }}")
    section_of(document, "rewards", REWARD_COLUMNS)
    when(document, "NoiDung", "reward_sum", "{{ reward_sum }}")
    each(document, "NoiDung", "reward_notes")
    put(document, "MucNho", "2. Về kinh phí thực hiện")
    put(document, "NoiDung", "{{ funding }}")
    section_of(document, "fundings", FUNDING_COLUMNS)
    when(document, "NoiDung", "funding_sum", "{{ funding_sum }}")
    put(document, "DuongKe", "{%p if total %}")
    put(document, "MucNho", "3. Tổng cộng")
    put(document, "NoiDung", "{{ total }}")
    put(document, "DuongKe", "{%p endif %}")
    put(document, "KetThuc", "{{ closing }}")
    cosigned(document, "{{ finance_title }}", "{{ secretariat_title }}")
    return document


def commendation() -> Template:
    """Danh sách biểu dương, khen thưởng of a call or contest."""
    document = blank()
    letterhead(document, numbered=False)
    heading(document, "Danh sách", "Biểu dương, khen thưởng", "{{ call }}")
    put(document, "NoiDung")
    listing(document, COMMENDED_COLUMNS, "rows")
    put(document, "KetThuc", "{{ summary }}")
    signature(document)
    return document
