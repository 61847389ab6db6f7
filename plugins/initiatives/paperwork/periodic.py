"""The periodic report (dispatch, section 4c): what was done with initiatives in a period, to the authority of its day."""

from dataclasses import dataclass

from initiatives.judging.periods import Span, span
from initiatives.judging.standing import all_as_they_stood
from initiatives.judging.tally import FLOWS, STANDINGS, Tally, happened_within, tally, tally_of
from initiatives.judging.world import World
from initiatives.paperwork import telling
from initiatives.paperwork.letter import Letter, letter
from initiatives.paperwork.measures import MEASURE_COLUMNS, MeasureRow, measure_rows
from initiatives.paperwork.people import INITIATIVE_COLUMNS, InitiativeRow, initiative_rows
from initiatives.paperwork.phrasing import change, on_day
from initiatives.paperwork.request import Request
from initiatives.paperwork.tables import Columns, Sheet, column
from initiatives.reading.formalities import Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A line of figures: this period, the same period of the year before, the change."""

    index: int
    title: str
    now: int
    before: int
    change: str


FIGURE_COLUMNS: Columns = (
    column("TT", "index", 12, centred=True),
    column("Nội dung", "title", 78),
    column("Trong kỳ", "now", 24, centred=True),
    column("Cùng kỳ năm trước", "before", 27, centred=True),
    column("Tăng (+), giảm (-)", "change", 24, centred=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodicReport:
    """Everything the template of the periodic report may name."""

    letter: Letter
    words: str
    opening: str
    closing: str
    leadership: tuple[str, ...]
    registration: tuple[str, ...]
    application: tuple[str, ...]
    evaluation: tuple[str, ...]
    last_day: str
    standing: tuple[str, ...]
    figures: tuple[FigureRow, ...]
    strengths: tuple[str, ...]
    difficulties: tuple[str, ...]
    directions: tuple[str, ...]
    proposals: tuple[str, ...]
    first_label: str
    second_label: str
    initiatives: tuple[InitiativeRow, ...]
    measures: tuple[MeasureRow, ...]


def periodic_report(request: Request) -> PeriodicReport:
    """The report of a period, every count as it stood on the period's last day."""
    world, period = request.world, request.period
    known = [one for _, one in all_as_they_stood(world.initiatives, period.last)]
    touched = [one for one in known if happened_within(one, period)]
    evaluated = [one for one in known if happened_within(one, period, "evaluated")]
    now, before = tally(known, period), tally_of(world, request.year_before)
    words, measures = narrative(world, period), measure_rows(evaluated)
    paper = letter(request, "Báo cáo", "BC", to=request.administration.report_to.receiver, sample=any(one.sample for one in touched))
    return PeriodicReport(
        letter=paper,
        words=period.words,
        opening=telling.opening(request.administration.agency, period, words.basis),
        closing=telling.closing(request.administration, period),
        leadership=telling.leadership(world, period, words.leadership),
        registration=telling.registration(touched, now, before, period),
        application=telling.application(touched, now, before, period),
        evaluation=telling.evaluation(evaluated, now, before),
        last_day=on_day(period.last),
        standing=telling.standing(known, now, world),
        figures=figures(now, before),
        strengths=telling.told(words.strengths),
        difficulties=telling.told(words.difficulties),
        directions=telling.told(words.directions),
        proposals=telling.told(words.proposals),
        first_label="Phụ lục I" if measures else "Phụ lục",
        second_label="Phụ lục II",
        initiatives=initiative_rows(touched, world),
        measures=measures,
    )


def figures(now: Tally, before: Tally) -> tuple[FigureRow, ...]:
    """What happened in the period, then how the register stood on its last day, in one table."""
    lines = [(flow.title, now.flows[name], before.flows[name]) for name, flow in FLOWS.items()]
    stood = [status for status in STANDINGS if now.standing[status] or before.standing[status]]
    lines += [(f"Trạng thái cuối kỳ: {status.label}", now.standing[status], before.standing[status]) for status in stood]
    return tuple(FigureRow(index=i, title=t, now=n, before=b, change=change(n, b)) for i, (t, n, b) in enumerate(lines, 1))


def periodic_lists(report: PeriodicReport) -> tuple[Sheet, ...]:
    """The report's tables for Excel."""
    title = f"sáng kiến cải cách hành chính {report.words}"
    return (
        Sheet(name="Số liệu", title=f"Số liệu {title}", columns=FIGURE_COLUMNS, rows=report.figures),
        Sheet(name="Danh mục", title=f"Danh mục {title}", columns=INITIATIVE_COLUMNS, rows=report.initiatives),
        Sheet(name="Kết quả", title=f"Kết quả đo được của {title}", columns=MEASURE_COLUMNS, rows=report.measures),
    )


def narrative(world: World, period: Span) -> Narrative:
    """What the officer wrote for a period; nothing where there is no file of its name."""
    periods = world.commune.periods
    found = (settings.data for name, settings in world.narratives.items() if (named := span(name, periods)) and named.name == period.name)
    return next(found, Narrative())
