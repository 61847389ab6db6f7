"""The whole public site from the registry: the commune, initiatives, calls, documents, pages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from initiatives.judging.world import World
from initiatives.projection.initiatives import Kept, Maker, public_initiatives, public_link
from initiatives.projection.selected import not_selected, selected
from initiatives.projection.values import body, coded, files
from initiatives.projection.years import public_years
from initiatives.public import (
    Link,
    PublicCall,
    PublicCommendation,
    PublicCommune,
    PublicCriterion,
    PublicDocument,
    PublicInitiative,
    PublicPage,
    PublicResult,
    PublicRubric,
    PublicSelected,
    PublicSite,
    Term,
)
from initiatives.reading.collections import address
from initiatives.reading.commune import Subject, Unit
from initiatives.reading.files import Entry
from initiatives.reading.model import Initiative
from initiatives.reading.publications import Call, Document, Page
from initiatives.reading.vietnamese import capital
from initiatives.registry import Registry


def project(registry: Registry, kept: Kept | None = None, make: Maker | None = None) -> PublicSite:
    """What citizens may see of a registry on the day it was judged; ``kept`` are the versions of its files that git keeps.

    ``make`` is as in ``public_initiatives``.
    """
    world = registry.world
    initiatives = public_initiatives(world, kept or {}, make)
    return PublicSite(
        commune=_commune(world),
        initiatives=initiatives,
        calls=tuple(sorted(_calls(world, initiatives), key=lambda call: (-call.year, call.title))),
        documents=tuple(sorted((_document(entry, world) for entry in world.documents), key=lambda one: (-one.year, one.slug))),
        pages=tuple(_page(entry, world) for entry in sorted(world.pages, key=lambda entry: (entry.data.order, entry.slug))),
        fields=_terms(world.commune.fields),
        units=_terms(world.commune.units),
        schema=_schema(),
        years=public_years(world, initiatives),
        publish_within=world.commune.deadlines.publication,
    )


def _terms(entries: Iterable[Unit | Subject]) -> tuple[Term, ...]:
    """Every id once, by its latest name, in the order of the settings."""
    names = {entry.id: entry.name for entry in entries}
    return tuple(Term(id=slug, label=name) for slug, name in names.items())


@cache
def _schema() -> dict[str, object]:
    """The JSON Schema of an initiative's front matter, from the model."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Initiative.model_json_schema()}


def _commune(world: World) -> PublicCommune:
    commune, now = world.commune, world.administration
    return PublicCommune(
        title=commune.website.title,
        description=commune.website.description,
        licence=commune.website.licence,
        commune=now.commune,
        kind=now.kind,
        agency=now.agency,
        parent=now.parent,
        place=now.place,
        history=now.history or "",
        responsible=commune.contact.responsible,
        address=commune.contact.address,
        phone=commune.contact.phone,
        email=commune.contact.email,
        hours=commune.contact.hours or "",
        feedback=commune.contact.feedback or "",
        sample_contact=commune.contact.sample,
        embed_on=commune.website.embed_on,
        by_the_sea=commune.website.by_the_sea,
    )


def _calls(world: World, initiatives: Iterable[PublicInitiative]) -> Iterator[PublicCall]:
    entered: dict[str, list[PublicInitiative]] = defaultdict(list)
    for one in initiatives:
        entered[one.call.path if one.call else ""].append(one)
    declined = not_selected(world)
    for entry in world.calls:
        yield _call(entry, world, selected(entered[address(entry.folder, entry.slug)]), declined[entry.slug])


def _call(entry: Entry[Call], world: World, chosen: tuple[PublicSelected, ...], not_chosen: int) -> PublicCall:
    data = entry.data
    return PublicCall(
        id=entry.slug,
        path=address(entry.folder, entry.slug),
        title=data.title,
        summary=data.summary,
        kind=coded(data.kind),
        organiser=data.organiser,
        year=data.year,
        opens=data.opens,
        deadline=data.deadline,
        decided=data.decided,
        sample=data.sample,
        rubric=_rubric(data, world),
        documents=_document_links(data.documents, world),
        results=tuple(
            PublicResult(title=one.title, holder=one.holder or "", link=public_link(one.initiative, world) if one.initiative else None)
            for one in data.results
        ),
        commendations=tuple(PublicCommendation(who=one.who, what=one.what) for one in data.commendations),
        body=body(entry, world),
        files=files(entry, world),
        selected=chosen,
        not_selected=not_chosen,
    )


def _rubric(data: Call, world: World) -> PublicRubric | None:
    found = next((rubric for rubric in world.commune.rubrics if rubric.id == data.rubric), None)
    if found is None:
        return None
    criteria = tuple(PublicCriterion(name=one.name, max=one.max, min=one.min, about=one.about or "") for one in found.criteria)
    return PublicRubric(name=found.name, threshold=found.threshold, criteria=criteria)


def _document_links(slugs: tuple[str, ...], world: World) -> tuple[Link, ...]:
    found = {entry.slug: entry for entry in world.documents}
    return tuple(Link(path=address("documents", slug), title=document_title(found[slug].data)) for slug in slugs)


def document_title(data: Document) -> str:
    """A document as it is cited: kind and number, else kind and abstract."""
    kind = capital(data.kind.label)
    return f"{kind} số {data.number} ({data.issuer})" if data.number else f"{kind} {data.abstract}"


def _document(entry: Entry[Document], world: World) -> PublicDocument:
    data = entry.data
    return PublicDocument(
        slug=entry.slug,
        path=address(entry.folder, entry.slug),
        kind=coded(data.kind),
        number=data.number or "",
        date=data.date,
        year=data.year,
        issuer=data.issuer,
        abstract=data.abstract,
        sample=data.sample,
        bases=_document_links(data.bases, world),
        body=body(entry, world),
        files=files(entry, world),
    )


def _page(entry: Entry[Page], world: World) -> PublicPage:
    data = entry.data
    return PublicPage(
        slug=entry.slug,
        path=address(entry.folder, entry.slug),
        title=data.title,
        summary=data.summary,
        menu=data.menu or "",
        sample=data.sample,
        body=body(entry, world),
        files=files(entry, world),
    )
