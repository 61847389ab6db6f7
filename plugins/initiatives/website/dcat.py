"""The open data as catalogues of data describe themselves to each other (W3C DCAT 3, JSON-LD)."""

from initiatives.public import PublicCommune, PublicSite
from initiatives.website.feeds import newest_change
from initiatives.website.formats import FORMATS, SCHEMA_VERSION, Format
from initiatives.website.links import absolute
from initiatives.website.page import OPEN_DATA

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA = "https://www.iana.org/assignments/media-types/"
_VIETNAMESE = "http://id.loc.gov/vocabulary/iso639-1/vi"
"""The language as DCAT names it: by the Library of Congress, a thing and not a text."""

Node = dict[str, object]


def description(site: PublicSite, siteurl: str) -> Node:
    """The data set of all public initiatives, its files, who publishes it and whom to ask."""
    commune, page = site.commune, absolute(siteurl, OPEN_DATA.path)
    return {
        "@context": _CONTEXT,
        "@type": "dcat:Dataset",
        "@id": f"{page}#bo_du_lieu",
        "dct:title": _vietnamese(commune.title),
        "dct:description": _vietnamese(commune.description),
        "dct:identifier": page,
        "dct:language": {"@id": _VIETNAMESE},
        "dct:modified": {"@type": "xsd:date", "@value": newest_change(site).isoformat()},
        "dct:spatial": {"@type": "dct:Location", "dct:title": _vietnamese(f"{commune.commune}, {commune.place}")},
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": _vietnamese(commune.agency)},
        "dct:rights": {"@type": "dct:RightsStatement", "dct:description": _vietnamese(commune.licence)},
        "dcat:version": SCHEMA_VERSION,
        "dcat:landingPage": {"@id": page},
        "dcat:contactPoint": _contact(commune),
        "dcat:distribution": [_distribution(one, siteurl) for one in FORMATS],
    }


def _contact(commune: PublicCommune) -> Node:
    """The office; a sample address is nobody's, so it is left out."""
    office: Node = {"@type": "vcard:Organization", "vcard:fn": commune.agency}
    return office if commune.sample_contact else office | {"vcard:hasEmail": {"@id": f"mailto:{commune.email}"}}


def _distribution(one: Format, siteurl: str) -> Node:
    address = {"@id": absolute(siteurl, one.path)}
    return {
        "@type": "dcat:Distribution",
        "dct:title": _vietnamese(one.title),
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:mediaType": {"@id": f"{_MEDIA}{one.media}"},
    }


def _vietnamese(text: str) -> Node:
    return {"@value": text, "@language": "vi"}
