from dataclasses import replace

from initiatives.website.dcat import description
from tests.website.samples import COMMUNE, SITE, SITEURL

PAGE = f"{SITEURL}/du-lieu/"
MEDIA = "https://www.iana.org/assignments/media-types/"


def vietnamese(text: str) -> dict[str, object]:
    return {"@value": text, "@language": "vi"}


def distribution(name: str, title: str, media: str) -> dict[str, object]:
    address = {"@id": f"{SITEURL}/data/{name}"}
    return {
        "@type": "dcat:Distribution",
        "dct:title": vietnamese(title),
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:mediaType": {"@id": MEDIA + media},
    }


def test_the_data_set_describes_itself() -> None:
    found = description(SITE, SITEURL)
    assert set(found.pop("@context")) == {"dcat", "dct", "foaf", "vcard", "xsd"}  # type: ignore[call-overload]
    assert found == {
        "@type": "dcat:Dataset",
        "@id": f"{PAGE}#bo_du_lieu",
        "dct:title": vietnamese(COMMUNE.title),
        "dct:description": vietnamese(COMMUNE.description),
        "dct:identifier": PAGE,
        "dct:language": {"@id": "http://id.loc.gov/vocabulary/iso639-1/vi"},
        "dct:modified": {"@type": "xsd:date", "@value": "2024-12-10"},
        "dct:spatial": {"@type": "dct:Location", "dct:title": vietnamese(f"{COMMUNE.commune}, {COMMUNE.place}")},
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": vietnamese(COMMUNE.agency)},
        "dct:rights": {"@type": "dct:RightsStatement", "dct:description": vietnamese(COMMUNE.licence)},
        "dcat:version": "1.1",
        "dcat:landingPage": {"@id": PAGE},
        "dcat:contactPoint": {"@type": "vcard:Organization", "vcard:fn": COMMUNE.agency},
        "dcat:distribution": [
            distribution(
                "initiatives.xlsx", "Danh sách sáng kiến, tệp Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            ),
            distribution("initiatives.csv", "Danh sách sáng kiến, tệp CSV", "text/csv"),
            distribution("initiatives.json", "Toàn bộ thông tin công khai, tệp JSON", "application/json"),
        ],
    }


def test_a_real_address_is_the_contact() -> None:
    real = replace(SITE, commune=replace(COMMUNE, sample_contact=False))
    assert description(real, SITEURL)["dcat:contactPoint"] == {
        "@type": "vcard:Organization",
        "vcard:fn": COMMUNE.agency,
        "vcard:hasEmail": {"@id": f"mailto:{COMMUNE.email}"},
    }
