from dataclasses import replace
from datetime import date

from initiatives.website.page import HOME
from initiatives.website.structured import dataset, initiative
from tests.website.samples import COMMUNE, HOME_DELIVERY, SITE, SITEURL, TEXT_MESSAGES

AGENCY = {
    "@type": "GovernmentOrganization",
    "name": "Ủy ban nhân dân xã Đại Lãnh",
    "url": f"{SITEURL}/",
    "parentOrganization": {"@type": "GovernmentOrganization", "name": "Ủy ban nhân dân tỉnh Khánh Hòa"},
}
LICENCE = {"@type": "CreativeWork", "name": COMMUNE.licence, "url": f"{SITEURL}/du-lieu/"}


def test_an_initiative_is_an_article_of_the_agency() -> None:
    permalink = f"{SITEURL}/sang-kien/tra-ket-qua-tai-nha/"
    assert initiative(HOME_DELIVERY, date(2025, 1, 8), COMMUNE, (HOME,), SITEURL) == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "Article",
                "@id": permalink,
                "url": permalink,
                "headline": HOME_DELIVERY.title,
                "description": HOME_DELIVERY.summary,
                "identifier": "SK-2024-003",
                "inLanguage": "vi",
                "articleSection": "Cải cách thủ tục hành chính",
                "creativeWorkStatus": "Dữ liệu mẫu",
                "datePublished": "2024-03-18",
                "dateModified": "2025-01-08",
                "isAccessibleForFree": True,
                "license": LICENCE,
                "author": AGENCY,
                "publisher": AGENCY,
                "keywords": ["nguoi-cao-tuoi", "tra-ket-qua"],
            },
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": 1, "name": "Trang chủ", "item": f"{SITEURL}/"},
                    {"@type": "ListItem", "position": 2, "name": HOME_DELIVERY.title, "item": permalink},
                ],
            },
        ],
    }


def test_without_a_day_of_publication_the_approval_counts() -> None:
    graph = initiative(TEXT_MESSAGES, TEXT_MESSAGES.updated, COMMUNE, (), SITEURL)["@graph"]
    assert isinstance(graph, list)
    found = {key: graph[0].get(key) for key in ("datePublished", "creativeWorkStatus", "keywords")}
    assert found == {"datePublished": "2024-03-15", "creativeWorkStatus": "đã phê duyệt", "keywords": None}


def test_the_index_is_a_data_set() -> None:
    assert dataset(replace(SITE, initiatives=()), SITEURL) == {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": COMMUNE.title,
        "description": COMMUNE.description,
        "url": f"{SITEURL}/",
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "license": LICENCE,
        "creator": AGENCY,
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": f"{SITEURL}/data/initiatives.xlsx",
                "encodingFormat": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            },
            {"@type": "DataDownload", "contentUrl": f"{SITEURL}/data/initiatives.csv", "encodingFormat": "text/csv"},
            {"@type": "DataDownload", "contentUrl": f"{SITEURL}/data/initiatives.json", "encodingFormat": "application/json"},
        ],
    }
