"""What an officer asks of a paper: about what, until which day, under which number, signed when."""

from dataclasses import dataclass, replace
from datetime import date

from initiatives.judging.periods import Span, year_before, year_earlier
from initiatives.judging.world import InitiativeEntry, World
from initiatives.reading.commune import Administration, in_force
from initiatives.reading.files import Entry
from initiatives.reading.formalities import Papers
from initiatives.reading.publications import Call
from initiatives.reading.vietnamese import paper_day


class Unwritable(Exception):
    """A paper that cannot be written, and why, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One paper: its subject (a period, a call or an initiative), its number and day where they are given already.

    ``siteurl`` is the website's address without a slash at its end.
    """

    world: World
    span: Span | None = None
    call: Entry[Call] | None = None
    entry: InitiativeEntry | None = None
    number: str = ""
    signed: date | None = None
    siteurl: str = ""

    @property
    def period(self) -> Span:
        """The period up to the day that is known: its last, the day of signing, or today, whichever comes first."""
        if self.span is None:
            raise Unwritable("thiếu kỳ báo cáo")
        last = min(day for day in (self.span.last, self.signed, self.world.as_of) if day)
        if last < self.span.first:
            raise Unwritable(f"kỳ {self.span.name} bắt đầu ngày {paper_day(self.span.first)}, chưa có số liệu")
        return replace(self.span, last=last)

    @property
    def year_before(self) -> Span:
        """The same period one year earlier, cut short where this one is."""
        if self.span is None:
            raise Unwritable("thiếu kỳ báo cáo")
        earlier = year_before(self.span, self.world.commune.periods)
        is_cut = self.period.last < self.span.last
        return replace(earlier, last=year_earlier(self.period.last)) if is_cut else earlier

    @property
    def contest(self) -> Entry[Call]:
        """The call or contest that the paper is about."""
        if self.call is None:
            raise Unwritable("thiếu đợt phát động hoặc cuộc thi")
        return self.call

    @property
    def day(self) -> date:
        """The day whose names of agencies are used: of signing, the period's last, the call's last score sheet, else today."""
        return self.signed or (self.span.last if self.span else max(self._scored, default=self.world.as_of))

    @property
    def _scored(self) -> list[date]:
        """The days on which the call's initiatives were scored."""
        slug = self.call.slug if self.call else ""
        return [score.date for entry in self.world.initiatives if slug and entry.data.call == slug for score in entry.data.scores]

    @property
    def administration(self) -> Administration:
        """The commune as it was called, and whom it reported to, on the paper's day."""
        found = in_force(self.world.commune.administrations, self.day)
        if not found:
            raise Unwritable(f"commune.yml không có tên gọi vào ngày {paper_day(self.day)} (mục administrations)")
        return found[0]

    @property
    def papers(self) -> Papers:
        """How the commune's papers looked on that day."""
        return self.administration.papers
