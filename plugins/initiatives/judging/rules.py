"""All rules, in the order in which they are asked, and the one function that asks them."""

from collections.abc import Collection, Iterator
from typing import Any

from initiatives.judging.council import changes_are_of_scores, selection_fits_status, selection_holds
from initiatives.judging.identity import (
    code_is_unique,
    code_was_not_redacted,
    idea_is_new,
    sections_are_unique,
    shares_add_up,
    slug_is_unique,
    somebody_benefits,
)
from initiatives.judging.lifecycle import (
    dates_in_order,
    evidence_matches_status,
    no_future_evidence,
    recognition_is_measured,
    sections_present,
)
from initiatives.judging.links import attachments_exist, links_lead_somewhere, published_names_differ, sample_records
from initiatives.judging.originality import look_alikes_are_decided, nothing_repeated_is_approved
from initiatives.judging.periods import narratives_have_periods
from initiatives.judging.privacy import no_personal_data, no_personal_data_attached
from initiatives.judging.references import (
    call_exists,
    call_references,
    document_references,
    field_in_force,
    look_alikes_exist,
    partner_initiatives_exist,
    units_in_force,
)
from initiatives.judging.repeats import nothing_is_repeated
from initiatives.judging.settings import settings_problems
from initiatives.judging.sheets import all_units_scored, approved_only_if_passed, sheets_fit_rubric, units_may_score
from initiatives.judging.world import Rule, World
from initiatives.reading.catalogue import problem, the_first
from initiatives.reading.collections import RESERVED
from initiatives.reading.files import Entry
from initiatives.reading.model import Initiative
from initiatives.reading.problems import Place, Problem
from initiatives.reading.publications import Page
from initiatives.results import Results

OWN_RULES: tuple[Rule, ...] = (
    shares_add_up,
    somebody_benefits,
    field_in_force,
    units_in_force,
    units_may_score,
    all_units_scored,
    dates_in_order,
    no_future_evidence,
    evidence_matches_status,
    sections_present,
    recognition_is_measured,
    changes_are_of_scores,
    selection_fits_status,
)
"""The rules that look at one initiative and the settings."""

CROSS_RULES: tuple[Rule, ...] = (
    code_is_unique,
    code_was_not_redacted,
    call_exists,
    partner_initiatives_exist,
    look_alikes_exist,
    idea_is_new,
    nothing_repeated_is_approved,
    sheets_fit_rubric,
)
"""The rules that look across files; where a file could not be read, they would blame its absence on others."""

VERDICTS: tuple[Rule, ...] = (approved_only_if_passed, selection_holds)
"""The rules that rest on sound settings, too: no initiative is blamed for a rubric that nobody can pass."""

WITH_ITS_CALL: tuple[Rule, ...] = (sheets_fit_rubric, approved_only_if_passed)
"""Those of both that look at an initiative and its call, and at no other initiative."""


def judge(world: World, *, allow_samples: bool, results: Results | None = None) -> list[Problem]:
    """Everything wrong with what was read; samples are wrong where they are not allowed (production)."""
    faults = _settings_faults(world)
    problems = [*faults, *(() if faults else narratives_have_periods(world)), *_entry_problems(world)]
    if world.complete:
        problems += _cross_problems(world, CROSS_RULES if faults else CROSS_RULES + VERDICTS)
        problems += () if faults else look_alikes_are_decided(world, results)
    return problems if allow_samples else [*problems, *_samples(world)]


def hindrances(world: World, entries: Collection[Entry[Any]]) -> list[Problem]:
    """What stands in the way of showing a world; the rules that look at no other file, or at a call, are asked of ``entries`` alone.

    Look-alikes and personal data take long, and a page that has them can be made: they are left to ``judge``.
    """
    faults = _settings_faults(world)
    problems = [*faults, *(found for entry in entries for found in _own_problems(entry, world))]
    if world.complete:
        rules = CROSS_RULES if faults else CROSS_RULES + VERDICTS
        problems += _cross_problems(world, tuple(rule for rule in rules if rule not in WITH_ITS_CALL))
        asked = [(entry, rule) for entry in entries if isinstance(entry.data, Initiative) for rule in rules if rule in WITH_ITS_CALL]
        problems += (found for entry, rule in asked for found in the_first(rule(entry, world)))
    return problems


def _settings_faults(world: World) -> list[Problem]:
    return [*settings_problems(world), *the_first(nothing_is_repeated(world.settings))]


def _entry_problems(world: World) -> Iterator[Problem]:
    for entry in world.everything:
        yield from _own_problems(entry, world)
        yield from the_first(no_personal_data(entry, world))
        yield from the_first(no_personal_data_attached(entry, world))


def _own_problems(entry: Entry[Any], world: World) -> Iterator[Problem]:
    for rule in OWN_RULES if isinstance(entry.data, Initiative) else ():
        yield from the_first(rule(entry, world))
    if isinstance(entry.data, Page) and entry.slug in RESERVED:
        yield problem("reserved-name", entry.source.at(1), name=entry.slug)
    yield from sections_are_unique(entry, world)
    yield from attachments_exist(entry, world)
    yield from the_first(nothing_is_repeated(entry))


def _cross_problems(world: World, rules: tuple[Rule, ...]) -> Iterator[Problem]:
    yield from the_first(_known_codes(world))
    for initiative in world.initiatives:
        for rule in rules:
            yield from the_first(rule(initiative, world))
    for call in world.calls:
        yield from the_first(call_references(call, world))
    for document in world.documents:
        yield from the_first(document_references(document, world))
    for entry in world.everything:
        yield from slug_is_unique(entry, world)
        yield from the_first(links_lead_somewhere(entry, world))
        yield from published_names_differ(entry, world)


def _known_codes(world: World) -> Iterator[Problem]:
    """A code stands once in all registers, and is no code of the commune's own."""
    first: dict[str, str] = {code: entry.file for code, entry in world.by_code.items()}
    for known in world.known:
        if known.code in first:
            place = Place(file=known.file, line=known.line, source=known.code, length=len(known.code))
            yield problem("known-duplicate", place, value=known.code, other=first[known.code])
        first.setdefault(known.code, known.file)


def _samples(world: World) -> Iterator[Problem]:
    yield from sample_records(world.everything)
    if world.commune.contact.sample:
        yield problem("sample-in-production", world.settings.source.place(("contact", "sample")))
