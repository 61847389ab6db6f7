from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

from initiatives.public import PublicSite
from initiatives.website.feeds import NEVER, NEWEST, machine_pages, newest_change
from initiatives.website.page import Page
from initiatives.website.press import press_of
from tests.website.samples import CALL, COMMUNE, EMPTY, HOME_DELIVERY, HOSTILE, SITE, SITEURL, TEXT_MESSAGES, target

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PAGES = (
    Page(path="", template="", title="", updated=date(2024, 12, 10)),
    Page(path="so-do/", template="", title=""),
    Page(path="404.html", template="", title="", listed=False),
)


def printed(site: PublicSite) -> dict[str, str]:
    press = press_of(site, target())
    return {output.path: output.content.decode() for page in machine_pages(site, PAGES) for output in (press.printed(page),)}


def texts(element: ElementTree.Element) -> dict[str, str]:
    """The texts directly below an element."""
    return {child.tag.removeprefix(ATOM): child.text for child in element if child.text and child.text.strip()}


def test_the_feed_says_whose_it_is_and_when_it_changed() -> None:
    feed = ElementTree.fromstring(printed(SITE)["feeds/atom.xml"])
    assert texts(feed) == {
        "title": COMMUNE.title,
        "subtitle": COMMUNE.description,
        "id": f"{SITEURL}/",
        "updated": "2024-12-10T00:00:00+07:00",
        "rights": COMMUNE.licence,
    }
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == COMMUNE.agency
    assert [(link.get("rel"), link.get("href")) for link in feed.findall(f"{ATOM}link")] == [
        ("alternate", f"{SITEURL}/"),
        ("self", f"{SITEURL}/feeds/atom.xml"),
    ]


def test_each_entry_has_a_lasting_id_and_its_own_days() -> None:
    entries = ElementTree.fromstring(printed(SITE)["feeds/atom.xml"]).findall(f"{ATOM}entry")
    assert [texts(entry) for entry in entries] == [
        {
            "title": f"[Mẫu] {HOME_DELIVERY.title}",
            "id": f"{SITEURL}/{HOME_DELIVERY.path}",
            "published": "2024-03-18T00:00:00+07:00",
            "updated": "2024-12-10T00:00:00+07:00",
            "summary": HOME_DELIVERY.summary,
        },
        {
            "title": TEXT_MESSAGES.title,
            "id": f"{SITEURL}/{TEXT_MESSAGES.path}",
            "published": "2024-03-15T00:00:00+07:00",
            "updated": "2024-03-15T00:00:00+07:00",
            "summary": TEXT_MESSAGES.summary,
        },
        {
            "title": HOSTILE.title,
            "id": f"{SITEURL}/{HOSTILE.path}",
            "published": "2023-05-04T00:00:00+07:00",
            "updated": "2024-01-09T00:00:00+07:00",
            "summary": HOSTILE.summary,
        },
    ]


def test_the_feed_holds_the_newest_only() -> None:
    site = replace(SITE, initiatives=(HOME_DELIVERY,) * (NEWEST + 1))
    assert len(ElementTree.fromstring(printed(site)["feeds/atom.xml"]).findall(f"{ATOM}entry")) == NEWEST


def test_each_call_has_a_feed_of_its_own() -> None:
    made = printed(SITE)
    feed = ElementTree.fromstring(made["feeds/dot/cchc-2024.xml"])
    assert texts(feed) == {
        "title": CALL.title,
        "subtitle": CALL.summary,
        "id": f"{SITEURL}/{CALL.path}",
        "updated": "2024-12-10T00:00:00+07:00",
        "rights": COMMUNE.licence,
    }
    assert [link.get("href") for link in feed.findall(f"{ATOM}link")] == [f"{SITEURL}/{CALL.path}", f"{SITEURL}/feeds/dot/cchc-2024.xml"]
    assert [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")] == [f"{SITEURL}/{HOME_DELIVERY.path}"]
    silent = ElementTree.fromstring(made["feeds/dot/cuoc-thi-2023.xml"])
    assert silent.findtext(f"{ATOM}updated") == f"{NEVER.isoformat()}T00:00:00+07:00"


def test_an_empty_feed_does_not_ask_the_clock() -> None:
    feed = ElementTree.fromstring(printed(EMPTY)["feeds/atom.xml"])
    assert feed.findtext(f"{ATOM}updated") == f"{NEVER.isoformat()}T00:00:00+07:00"
    assert newest_change(EMPTY) == NEVER


def test_control_characters_do_not_break_the_feed() -> None:
    odd = replace(TEXT_MESSAGES, title="Nhắn\x0b tin\x00 \ufffe&\x7f 😀")
    feed = ElementTree.fromstring(printed(replace(SITE, initiatives=(odd,)))["feeds/atom.xml"])
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "Nhắn tin &\x7f 😀"


def test_search_engines_are_told_of_listed_pages() -> None:
    urls = ElementTree.fromstring(printed(SITE)["sitemap.xml"])
    assert [(url.findtext(f"{MAP}loc"), url.findtext(f"{MAP}lastmod")) for url in urls] == [
        (f"{SITEURL}/", "2024-12-10"),
        (f"{SITEURL}/so-do/", None),
    ]
    assert printed(SITE)["robots.txt"] == f"User-agent: *\nAllow: /\n\nSitemap: {SITEURL}/sitemap.xml\n"
