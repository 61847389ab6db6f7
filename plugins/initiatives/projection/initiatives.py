"""An initiative as citizens may see it: the public circle of its front matter, resolved."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from initiatives.judging.history import Snapshot
from initiatives.judging.scoring import rounded
from initiatives.judging.sheets import assessment_of
from initiatives.judging.world import InitiativeEntry, World, is_public, reference_day, rubric_of
from initiatives.projection.changes import history
from initiatives.projection.values import body, coded, files, subject, unit
from initiatives.public import (
    CriterionScore,
    Decree,
    Link,
    Milestone,
    PublicAuthor,
    PublicFunding,
    PublicInitiative,
    PublicMeasure,
    PublicReplication,
    PublicReward,
    PublicScore,
)
from initiatives.reading.collections import address
from initiatives.reading.model import Initiative
from initiatives.reading.vietnamese import capital
from initiatives.reading.vocabulary import Status
from initiatives.registry import path_of

Kept = Mapping[str, tuple[Snapshot, ...]]
"""The versions of files, by path below the content folder, the oldest first."""
Maker = Callable[[InitiativeEntry, World, tuple[Snapshot, ...]], PublicInitiative]
"""Makes what citizens see of an initiative: ``public_initiative``, or what remembers it."""


def public_initiatives(world: World, kept: Kept = MappingProxyType({}), make: Maker | None = None) -> tuple[PublicInitiative, ...]:
    """The public initiatives, newest change first, then by code; ``kept`` are earlier versions of their files, where there are any.

    ``make`` stands in for ``public_initiative`` where somebody knows what has not changed since.
    """
    make = make or public_initiative
    shown = [make(entry, world, kept.get(path_of(entry), ())) for entry in world.initiatives if is_public(entry.data)]
    return tuple(sorted(shown, key=lambda one: (-one.updated.toordinal(), one.code)))


def link_to(entry: InitiativeEntry) -> Link:
    """A link to an initiative's page."""
    return Link(path=address(entry.folder, entry.slug), title=entry.data.title)


def public_link(code: str, world: World) -> Link | None:
    """A link to the initiative of this code where it is public."""
    found = world.by_code[code]
    return link_to(found) if is_public(found.data) else None


def public_initiative(entry: InitiativeEntry, world: World, kept: tuple[Snapshot, ...]) -> PublicInitiative:
    """A public initiative as citizens see it; ``kept`` are the earlier versions of its file."""
    return _initiative(entry, world, kept, tuple(sorted(_milestones(entry.data), key=lambda step: step.date)))


def _initiative(entry: InitiativeEntry, world: World, kept: tuple[Snapshot, ...], steps: tuple[Milestone, ...]) -> PublicInitiative:
    data, when = entry.data, reference_day(entry.data, world)
    return PublicInitiative(
        code=data.code,
        slug=entry.slug,
        path=address(entry.folder, entry.slug),
        title=data.title,
        summary=data.summary,
        year=when.year,
        kind=coded(data.kind),
        field=subject(data.field, when, world),
        status=coded(data.status),
        sample=data.sample,
        call=_call(data, world),
        lead_unit=unit(data.lead_unit, when, world),
        partner_units=tuple(unit(slug, when, world) for slug in data.partner_units),
        partners=data.partners,
        partner_initiatives=tuple(link for code in data.partner_initiatives if (link := public_link(code, world))),
        authors=_authors(data),
        beneficiaries=tuple(coded(group) for group in data.beneficiaries),
        milestones=steps,
        score=_score(data, world),
        approval=_approval(entry),
        scope=data.application.scope if data.application else "",
        conclusion=data.evaluation.conclusion if data.evaluation else "",
        measures=_measures(data),
        recognition=_recognition(data),
        rating=(data.recognition.rating or "") if data.recognition else "",
        replications=tuple(PublicReplication(place=one.place, date=one.from_) for one in data.replications),
        rewards=tuple(PublicReward(form=one.form, number=one.number, date=one.date, amount=one.amount) for one in data.rewards),
        funding=_funding(data, world),
        stopped=data.closure.reason if data.closure and data.status is Status.STOPPED else "",
        published=data.published,
        updated=max(step.until if step.until and step.until <= world.as_of else step.date for step in steps),
        tags=data.tags,
        body=body(entry, world),
        files=files(entry, world),
        history=history(entry, steps, kept, world),
    )


def _approval(entry: InitiativeEntry) -> Decree:
    """The approval on which everything public rests; raises ValueError where a rule has let one pass without it."""
    found = entry.data.approval
    if found is None:
        raise ValueError(f"{entry.file}: public without an approval")
    return Decree(number=found.number, date=found.date, by=found.signer)


def _call(data: Initiative, world: World) -> Link | None:
    call = world.call(data.call)
    return Link(path=address(call.folder, call.slug), title=call.data.title) if call else None


def _authors(data: Initiative) -> tuple[PublicAuthor, ...]:
    return tuple(PublicAuthor(role=one.role, group=coded(one.group), share=one.share, name=one.name or "") for one in data.authors)


def _measures(data: Initiative) -> tuple[PublicMeasure, ...]:
    measures = data.evaluation.measures if data.evaluation else ()
    return tuple(PublicMeasure(name=one.name, unit=one.unit, before=one.before, after=one.after) for one in measures)


def _recognition(data: Initiative) -> Decree | None:
    found = data.recognition
    return Decree(number=found.number, date=found.date, by=found.level.label) if found else None


def _funding(data: Initiative, world: World) -> PublicFunding | None:
    if data.funding is None:
        return None
    planned = data.funding.planned if world.commune.publication.planned_funding else None
    return PublicFunding(planned=planned, spent=data.funding.spent, source=data.funding.source)


def _score(data: Initiative, world: World) -> PublicScore | None:
    """The averages of the sheets; a single sheet stays internal."""
    assessment, rubric = assessment_of(data, world), rubric_of(data, world)
    if assessment is None or rubric is None:
        return None
    return PublicScore(
        rubric=rubric.name,
        sheets=assessment.counted,
        total=assessment.total,
        max=rounded(sum((criterion.max for criterion in rubric.criteria), Decimal(0)), rubric.decimals),
        threshold=rubric.threshold,
        outcome=assessment.outcome,
        criteria=tuple(CriterionScore(name=c.name, average=average, max=c.max, min=c.min) for c, average in assessment.averages),
    )


def _milestones(data: Initiative) -> Iterator[Milestone]:
    """The dated steps of an initiative, in the order of the lifecycle."""
    if data.submitted:
        yield _step("submitted", "Đăng ký", data.submitted)
    if data.approval:
        yield _step("approval", "Phê duyệt", data.approval.date, number=data.approval.number, detail=data.approval.signer)
    if data.published:
        yield _step("published", "Đăng trên trang thông tin điện tử", data.published)
    if data.pilot:
        yield _step("pilot", "Áp dụng thử", data.pilot.from_, until=data.pilot.to)
    if data.application:
        yield _step("application", "Áp dụng", data.application.from_, detail=data.application.scope)
    for place in data.replications:
        yield _step("replication", "Nhân rộng", place.from_, detail=place.place)
    if data.evaluation:
        yield _step("evaluation", "Đánh giá", data.evaluation.date)
    if data.recognition:
        level = [capital(data.recognition.level.label), data.recognition.rating]
        detail = ", ".join(part for part in level if part)
        yield _step("recognition", "Công nhận", data.recognition.date, number=data.recognition.number, detail=detail)
    for reward in data.rewards:
        yield _step("reward", "Khen thưởng", reward.date, number=reward.number, detail=reward.form)
    if data.closure:
        yield _step("closure", "Dừng áp dụng", data.closure.date, number=data.closure.number or "", detail=data.closure.reason)


def _step(step: str, label: str, when: date, *, until: date | None = None, number: str = "", detail: str = "") -> Milestone:
    return Milestone(step=step, label=label, date=when, until=until, number=number, detail=detail)
