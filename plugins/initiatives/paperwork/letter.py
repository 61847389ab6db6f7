"""The parts that all papers of the commune share: letterhead, number, place and day, addressee, copies, signature."""

from dataclasses import dataclass

from initiatives.paperwork.phrasing import NBSP, long_day, stacked
from initiatives.paperwork.request import Request
from initiatives.reading.commune import Administration
from initiatives.reading.formalities import Office
from initiatives.reading.vietnamese import capital

NO_NUMBER = NBSP * 6
NO_DAY = f"ngày{NBSP * 6}tháng{NBSP * 6}năm{NBSP}"
"""Left blank for the hand that signs."""
SAMPLE = "(Có hồ sơ mẫu trong số liệu: chỉ để xem thử, không dùng để gửi đi)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The shared parts as texts; ``attached`` is how an appendix names its document, ``sample`` warns of sample data."""

    superior: str
    agency: tuple[str, ...]
    number: str
    dateline: str
    to: str
    recipients: tuple[str, ...]
    authority: str
    title: str
    signer: str
    attached: str
    sample: str


def letter(request: Request, kind: str, symbol: str, *, to: str = "", sample: bool = False) -> Letter:
    """The letter of the commune itself; ``kind`` and ``symbol`` are ``Báo cáo`` and ``BC``."""
    administration, papers = request.administration, request.papers
    number = numbered(request, f"{symbol}-{papers.symbol}")
    return Letter(
        superior=papers.superior or "",
        agency=agency_lines(administration),
        number=f"Số: {number}",
        dateline=dateline(request),
        to=to,
        recipients=copies(request, *filter(None, ("Như trên" if to else "", *papers.recipients))),
        authority=papers.authority,
        title=papers.title,
        signer=papers.signer or "",
        attached=attached(request, kind, number, administration.agency),
        sample=SAMPLE if sample else "",
    )


def office_letter(request: Request, office: Office, kind: str, symbol: str, *, to: str = "", sample: bool = False) -> Letter:
    """The letter of one of the commune's units, below the commune's own name."""
    administration, papers = request.administration, request.papers
    number = numbered(request, f"{symbol}-{office.symbol}")
    return Letter(
        superior=administration.agency.replace("Ủy ban nhân dân", "UBND"),
        agency=(stacked(office.unit),),
        number=f"Số: {number}",
        dateline=dateline(request),
        to=to,
        recipients=copies(request, "Như trên", papers.finance.unit),
        authority="",
        title=stacked(office.title),
        signer="",
        attached=attached(request, kind, number, office.unit),
        sample=SAMPLE if sample else "",
    )


def agency_lines(administration: Administration) -> tuple[str, ...]:
    """The agency as it stands in a letterhead: ``Ủy ban nhân dân`` over the commune's name."""
    name = administration.agency.removesuffix(administration.commune).rstrip()
    return (name, administration.commune) if name and name != administration.agency else (administration.agency,)


def numbered(request: Request, symbol: str) -> str:
    """``05/BC-UBND``, or room for the number; a number that is written whole is left as it is."""
    number = request.number
    if "/" in number:
        return number
    return f"{number.zfill(2) or NO_NUMBER}/{symbol}" if number else f"{NO_NUMBER}/{symbol}"


def day_line(request: Request) -> str:
    """The day of signing, or room for it."""
    return long_day(request.signed) if request.signed else room_for_day(request)


def room_for_day(request: Request) -> str:
    """Room for a day that is not known: its year, too, once the year that the paper is about is over, for it may be signed in January."""
    year = request.day.year
    return f"{NO_DAY}{year if request.world.as_of.year == year else NBSP * 6}"


def dateline(request: Request) -> str:
    """``Minh Châu, ngày 05 tháng 02 năm 2024``."""
    commune = request.administration.commune
    place = request.papers.place or commune.partition(" ")[2] or commune
    return f"{place}, {day_line(request)}"


def copies(request: Request, *names: str) -> tuple[str, ...]:
    """Nơi nhận: each name with a semicolon, last the archive with a full stop."""
    return (*(f"{capital(name)};" for name in names), f"Lưu: {request.papers.archive}.")


def attached(request: Request, kind: str, number: str, issuer: str) -> str:
    """Below the title of an appendix: to which document it belongs."""
    return f"(Kèm theo {kind} số {number} {day_line(request)} của {issuer})"
