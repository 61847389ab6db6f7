"""Structured data (schema.org, JSON-LD) for search engines: what a page truthfully is, and who publishes it."""

from datetime import date

from initiatives.public import Link, PublicCommune, PublicInitiative, PublicSite
from initiatives.website.formats import FORMATS
from initiatives.website.links import absolute
from initiatives.website.page import HOME, OPEN_DATA

_CONTEXT = "https://schema.org"

Node = dict[str, object]


def initiative(shown: PublicInitiative, changed: date, commune: PublicCommune, above: tuple[Link, ...], siteurl: str) -> Node:
    """An initiative's page, last changed on that day: an article by the agency, with the pages above it."""
    permalink = absolute(siteurl, shown.path)
    article: Node = {
        "@type": "Article",
        "@id": permalink,
        "url": permalink,
        "headline": shown.title,
        "description": shown.summary,
        "identifier": shown.code,
        "inLanguage": "vi",
        "articleSection": shown.field.label,
        "creativeWorkStatus": "Dữ liệu mẫu" if shown.sample else shown.status.label,
        "datePublished": (shown.published or shown.approval.date).isoformat(),
        "dateModified": changed.isoformat(),
        "isAccessibleForFree": True,
        "license": _licence(commune, siteurl),
        "author": organisation(commune, siteurl),
        "publisher": organisation(commune, siteurl),
    }
    if shown.tags:
        article["keywords"] = list(shown.tags)
    return {"@context": _CONTEXT, "@graph": [article, _breadcrumbs((*above, shown.link), siteurl)]}


def dataset(site: PublicSite, siteurl: str) -> Node:
    """The summary: the open data set of all public initiatives."""
    return {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "name": site.commune.title,
        "description": site.commune.description,
        "url": absolute(siteurl, HOME.path),
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "license": _licence(site.commune, siteurl),
        "creator": organisation(site.commune, siteurl),
        "distribution": [
            {"@type": "DataDownload", "contentUrl": absolute(siteurl, one.path), "encodingFormat": one.media} for one in FORMATS
        ],
    }


def organisation(commune: PublicCommune, siteurl: str) -> Node:
    """The agency and its superior."""
    return {
        "@type": "GovernmentOrganization",
        "name": commune.agency,
        "url": absolute(siteurl, HOME.path),
        "parentOrganization": {"@type": "GovernmentOrganization", "name": commune.parent},
    }


def _licence(commune: PublicCommune, siteurl: str) -> Node:
    """The terms by the commune's own name for them, and the page that explains them; a bare text is no licence to schema.org."""
    return {"@type": "CreativeWork", "name": commune.licence, "url": absolute(siteurl, OPEN_DATA.path)}


def _breadcrumbs(trail: tuple[Link, ...], siteurl: str) -> Node:
    items = [
        {"@type": "ListItem", "position": n, "name": link.title, "item": absolute(siteurl, link.path)}
        for n, link in enumerate(trail, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
