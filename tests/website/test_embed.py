from dataclasses import replace

from initiatives.public import PublicSite
from initiatives.website.embed import guide, pages
from initiatives.website.press import press_of
from tests.website.markup import Markup
from tests.website.samples import COMMUNE, SITE, SITEURL, target

PORTALS = ("https://dailanh.khanhhoa.gov.vn", "https://khanhhoa.gov.vn")
NAMED = replace(SITE, commune=replace(COMMUNE, embed_on=PORTALS))


def embedded(site: PublicSite) -> Markup:
    return Markup(press_of(site, target()).printed(next(pages(site, SITEURL))).content.decode())


def guided(site: PublicSite) -> str:
    return Markup(press_of(site, target()).printed(next(guide(site, SITEURL))).content.decode()).text


def test_the_height_is_told_to_named_portals_only() -> None:
    (script,) = embedded(NAMED).all("script")
    assert script.attributes == {"src": "../theme/js/embed.js?v=0123abcd", "data-origins": " ".join(PORTALS), "defer": ""}
    policies = [tag.attributes["content"] for tag in embedded(NAMED).all("meta") if "http-equiv" in tag.attributes]
    assert policies == [
        "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'"
    ]


def test_where_no_portal_is_named_there_is_no_script() -> None:
    assert list(embedded(SITE).all("script")) == []


def test_the_guide_gives_the_code_to_paste() -> None:
    quoted = replace(SITE, commune=replace(COMMUNE, title='Sáng kiến "xã" Đại Lãnh'))
    assert (
        f'<iframe id="khung-sang-kien" src="{SITEURL}/nhung/" title="Sáng kiến &quot;xã&quot; Đại Lãnh" '
        'width="100%" height="900" loading="lazy"></iframe>'
    ) in guided(quoted)


def test_the_portal_listens_to_this_site_only() -> None:
    assert 'tin.origin !== "https://dailanh.example"' in guided(NAMED)
    assert all(portal in guided(NAMED) for portal in PORTALS)
    assert "tin.origin" not in guided(SITE)
    assert "embed_on" in guided(SITE)
