"""The kinds of papers as a table: what each is about, its template, who fills it in, its lists for Excel."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from initiatives.paperwork.commendation import CommendationList, commendation_list, commendation_lists
from initiatives.paperwork.evidence import EvidenceFile, evidence_file, evidence_lists
from initiatives.paperwork.leaflet import Leaflet, leaflet
from initiatives.paperwork.minutes import Minutes, minutes, minutes_lists
from initiatives.paperwork.periodic import PeriodicReport, periodic_lists, periodic_report
from initiatives.paperwork.request import Request
from initiatives.paperwork.reward import RewardProposal, reward_lists, reward_proposal
from initiatives.paperwork.score_form import ScoreForm, score_forms
from initiatives.paperwork.scores import ScoreTable, score_lists, score_table
from initiatives.paperwork.tables import Sheet
from initiatives.paperwork.templates import fill, template
from initiatives.paperwork.workbook import workbook

PERIOD, CALL, CODE = "period", "call", "code"
"""What a paper can be about."""


def _no_lists(context: Any) -> tuple[Sheet, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of paper: its Vietnamese name, its subject, template and context, how to make one, and its lists."""

    title: str
    about: str
    template: str
    context: type[Any]
    make: Callable[[Request], Any]
    lists: Callable[[Any], tuple[Sheet, ...]] = _no_lists


KINDS: dict[str, Kind] = {
    "periodic": Kind(
        title="báo cáo định kỳ",
        about=PERIOD,
        template="bao-cao.docx",
        context=PeriodicReport,
        make=periodic_report,
        lists=periodic_lists,
    ),
    "reward": Kind(
        title="tờ trình khen thưởng, kinh phí",
        about=PERIOD,
        template="to-trinh.docx",
        context=RewardProposal,
        make=reward_proposal,
        lists=reward_lists,
    ),
    "evidence": Kind(
        title="hồ sơ minh chứng chấm điểm cuối năm",
        about=PERIOD,
        template="minh-chung.docx",
        context=EvidenceFile,
        make=evidence_file,
        lists=evidence_lists,
    ),
    "minutes": Kind(
        title="biên bản họp xét chọn", about=CALL, template="bien-ban.docx", context=Minutes, make=minutes, lists=minutes_lists
    ),
    "scores": Kind(
        title="bảng tổng hợp điểm", about=CALL, template="bang-diem.docx", context=ScoreTable, make=score_table, lists=score_lists
    ),
    "score-form": Kind(title="phiếu chấm điểm in giấy", about=CALL, template="phieu-cham.docx", context=ScoreForm, make=score_forms),
    "commendation": Kind(
        title="danh sách biểu dương",
        about=CALL,
        template="bieu-duong.docx",
        context=CommendationList,
        make=commendation_list,
        lists=commendation_lists,
    ),
    "leaflet": Kind(title="tờ giới thiệu một sáng kiến", about=CODE, template="to-gioi-thieu.docx", context=Leaflet, make=leaflet),
}
"""Every kind of paper by the name one types."""


def written(kind: Kind, request: Request, subject: str, content: Path, label: str) -> Iterator[tuple[str, bytes]]:
    """The files of a paper, each with its name: Word, and Excel where it has lists."""
    form = template(kind.template, content, label)
    made = kind.make(request)
    contexts: Mapping[str, Any] = made if isinstance(made, Mapping) else {"": made}
    for part, context in contexts.items():
        name = "-".join(filter(None, (kind.template.removesuffix(".docx"), subject, part)))
        yield f"{name}.docx", fill(form, context)
        lists = kind.lists(context)
        if lists:
            yield f"{name}.xlsx", workbook(lists)
