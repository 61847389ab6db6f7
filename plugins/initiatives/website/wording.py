"""What citizens call things and how offices write them: who searches for the one is offered the other.

Nobody's words are searched in place of those that were typed: the reader is told how the site writes it, and decides.
"""

from collections.abc import Iterator
from itertools import chain

from initiatives.public import PublicSite

WORDING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("bảo hiểm y tế", ("bhyt", "thẻ bảo hiểm")),
    ("bảo trợ xã hội", ("tiền trợ cấp", "trợ cấp xã hội")),
    ("cải cách hành chính", ("cchc",)),
    ("căn cước", ("cccd", "cmnd", "chứng minh nhân dân", "chứng minh thư")),
    ("chuyển đổi số", ("cđs",)),
    ("chứng thực", ("công chứng", "sao y")),
    ("dịch vụ công", ("dvc", "nộp hồ sơ qua mạng", "nộp qua mạng")),
    ("đường dây nóng", ("hotline",)),
    ("HĐND", ("hội đồng nhân dân",)),
    ("hộ kinh doanh", ("tiểu thương", "buôn bán nhỏ", "chủ tiệm")),
    ("hộ nghèo", ("nhà nghèo", "người nghèo")),
    ("hội đồng nhân dân", ("hđnd",)),
    ("mã QR", ("quét mã", "mã vạch")),
    ("người cao tuổi", ("người già", "người lớn tuổi", "cụ già", "ông bà già")),
    ("người khuyết tật", ("người tàn tật", "tàn tật")),
    ("nhân rộng", ("làm theo", "học theo")),
    ("quyền sử dụng đất", ("sổ đỏ", "sổ hồng", "giấy tờ đất")),
    ("thanh toán không dùng tiền mặt", ("chuyển khoản", "trả tiền qua mạng")),
    ("thủ tục hành chính", ("tthc",)),
    ("trả kết quả", ("lấy giấy tờ", "nhận giấy tờ", "lấy kết quả")),
    ("trẻ em", ("trẻ con", "con nít", "em bé")),
    ("trung tâm phục vụ hành chính công", ("bộ phận một cửa", "ttpvhcc")),
    ("trực tuyến", ("online", "qua mạng")),
    ("UBND", ("ủy ban nhân dân", "uỷ ban nhân dân")),
    ("ủy ban nhân dân", ("ubnd",)),
)
"""How an office writes something, and what readers call it: in small letters, with marks."""


def wording(site: PublicSite) -> dict[str, str]:
    """How this site writes what its readers call otherwise, by their words; the longest of these first.

    Only what the site says itself is offered, so that no offer leads to nothing.
    """
    said = set(_said(site))
    known = {reader: written for written, others in WORDING if written in said for reader in others}
    return dict(sorted(known.items(), key=lambda pair: (-len(pair[0].split()), pair[0])))


def _said(site: PublicSite) -> Iterator[str]:
    """The offices' wordings that stand in what is searched."""
    missing = [written for written, _ in WORDING]
    for text in map(str.lower, _texts(site)):
        found = [written for written in missing if written.lower() in text]
        yield from found
        missing = [written for written in missing if written not in found]


def _texts(site: PublicSite) -> Iterator[str]:
    """What initiatives are called, and then what all pages say: most wordings are found soon."""
    yield from (f"{initiative.title}\n{initiative.summary}" for initiative in site.initiatives)
    bodies = chain(*((page.body for page in pages) for pages in (site.pages, site.calls, site.documents, site.initiatives)))
    yield from (section.markdown for body in bodies for section in body.sections)
