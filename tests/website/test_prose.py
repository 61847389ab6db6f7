from functools import partial

import pytest

from initiatives.public import Body, Section
from initiatives.website.anchors import Anchors
from initiatives.website.links import absolute, linker
from initiatives.website.prose import sections
from tests.website.markup import Markup

TARGETS = (
    ("ke-hoach.pdf", "sang-kien/a/kế hoạch.pdf"),
    ("../2023/b.md", "sang-kien/b/"),
    ("anh.jpg", "sang-kien/a/anh.jpg"),
)


def html(markdown: str, title: str = "Nội dung", anchor: str = "noi-dung") -> str:
    """One section as the page of initiative ``a`` shows it."""
    body = Body(sections=(Section(title=title, anchor=anchor, markdown=markdown),), targets=TARGETS)
    return sections(body, linker("sang-kien/a/", "https://a.example"), Anchors())[0].html


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("**Đậm** và *nghiêng*", "<p><strong>Đậm</strong> và <em>nghiêng</em></p>"),
        ("2) hai\n3) ba", "<p>2) hai\n3) ba</p>"),
        ("3. ba\n4. bốn", '<ol start="3">\n<li>ba</li>\n<li>bốn</li>\n</ol>'),
        ("8,5 m<sup>2</sup>", "<p>8,5 m<sup>2</sup></p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ('"Một" -- hai...', '<p>"Một" -- hai...</p>'),
        ("```\n<!-- a -->\n```", "<pre><code>&lt;!-- a --&gt;\n</code></pre>"),
        ("", ""),
    ],
)
def test_markdown_becomes_html(markdown: str, expected: str) -> None:
    assert html(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[tệp](ke-hoach.pdf)", '<a href="../../sang-kien/a/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf">tệp</a>'),
        ("[hồ sơ](../2023/b.md)", '<a href="../../sang-kien/b/">hồ sơ</a>'),
        ("[mục](../2023/b.md#ket-qua)", '<a href="../../sang-kien/b/#ket-qua">mục</a>'),
        ('<a href="../2023/b.md">thô</a>', '<a href="../../sang-kien/b/">thô</a>'),
        ("[trên](#noi-dung)", '<a href="#noi-dung">trên</a>'),
        ("[lạ](khong-co.md)", "<a>lạ</a>"),
        ("[ngoài](https://a.vn/x?a=1&b=2)", '<a href="https://a.vn/x?a=1&amp;b=2" rel="external noopener noreferrer">ngoài</a>'),
        ("<https://a.vn>", '<a href="https://a.vn" rel="external noopener noreferrer">https://a.vn</a>'),
        ("<xa@a.vn>", '<a href="mailto:xa@a.vn">xa@a.vn</a>'),
        ("[gọi](tel:02580000000)", '<a href="tel:02580000000">gọi</a>'),
        ("[x](javascript:alert(1))", "<a>x</a>"),
        ("[x](JaVaScRiPt:alert%281%29)", "<a>x</a>"),
        ("[x](data:text/html,x)", "<a>x</a>"),
        ("[x](//evil.example/)", "<a>x</a>"),
        ('<a href="http://[">x</a>', "<a>x</a>"),
        ("[x](/etc/passwd)", "<a>x</a>"),
    ],
)
def test_links_lead_to_known_pages_or_openly_outside(markdown: str, expected: str) -> None:
    assert html(markdown) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("![Bến cá](anh.jpg)", '<p><img alt="Bến cá" loading="lazy" src="../../sang-kien/a/anh.jpg"></p>'),
        ("![Bến cá](https://evil.example/x.png)", "<p><em>Bến cá</em></p>"),
        ('<img src="anh.jpg" alt="Bến" onerror="alert(1)">', '<p><img src="../../sang-kien/a/anh.jpg" alt="Bến"></p>'),
        ('<img src="https://evil.example/x.png" alt="x">', "<p></p>"),
        ("[ngoài](https://a.vn/x.png) ![x](https://a.vn/x.png)", None),
    ],
)
def test_only_own_pictures_are_shown(markdown: str, expected: str | None) -> None:
    found = html(markdown)
    assert "<img" not in found if expected is None else found == expected


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>XẤU</script>",
        "<style>XẤU</style>",
        "<iframe src='https://evil.example'>XẤU</iframe>",
        "<svg><text>XẤU</text></svg>",
        "<form><input value='XẤU'><button>XẤU</button></form>",
        "<object data='XẤU'>XẤU</object>",
        "<math>XẤU</math>",
        "<!-- XẤU -->",
        "a <!-- XẤU\nXẤU --> b",
        "<p onclick='XẤU' style='XẤU' class='XẤU' id='XẤU'>b</p>",
        "<a href='#x' target='XẤU' ping='XẤU'>b</a>",
        "[b](#x){: onclick='y'}<img src=x onerror='XẤU'>",
        "<textarea>XẤU",
        "<template><b>XẤU</b></template>",
    ],
)
def test_what_could_harm_or_was_not_meant_for_readers_is_gone(markdown: str) -> None:
    assert "XẤU" not in html(f"trước\n\n{markdown}")


def test_headings_lie_below_the_section_and_skip_no_level() -> None:
    found = Markup(html("# Một\n\n#### Hai\n\n##### Ba\n\n## Bốn\n\n### Ba"))
    assert [(tag.name, tag.attributes["id"]) for tag in found.tags] == [
        ("h3", "noi-dung-mot"),
        ("h4", "noi-dung-hai"),
        ("h5", "noi-dung-ba"),
        ("h3", "noi-dung-bon"),
        ("h3", "noi-dung-ba-2"),
    ]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("### *Trả* `kết` quả \\* <b>x</b>", '<h3 id="noi-dung-tra-ket-qua-x">Trả* kết quả'),
        ("### ???", '<h3 id="noi-dung-muc">'),
        ('### Một\n\n<h3 id="noi-dung-mot">thô</h3>', None),
        ('<h3 id="footer">thô</h3><h1>to</h1>', None),
    ],
)
def test_ids_come_from_the_words_and_only_from_us(markdown: str, expected: str | None) -> None:
    found = html(markdown)
    ids = Markup(found).values("id")
    assert len(ids) == len(set(ids))
    assert set(ids) <= {"noi-dung-tra-ket-qua-x", "noi-dung-muc", "noi-dung-mot"}
    if expected:
        assert found.startswith(expected.partition(">")[0])


def test_ids_are_unique_over_the_whole_page() -> None:
    parts = (("Kết quả", "ket-qua", "### Số liệu"), ("Kết quả", "ket-qua", "### Số liệu"), ("", "", "### Số liệu"))
    body = Body(sections=tuple(Section(title=t, anchor=a, markdown=m) for t, a, m in parts), targets=())
    made = sections(body, linker("", ""), Anchors())
    assert [(prose.anchor, Markup(prose.html).values("id")) for prose in made] == [
        ("ket-qua", ["ket-qua-so-lieu"]),
        ("ket-qua-2", ["ket-qua-2-so-lieu"]),
        ("", ["so-lieu"]),
    ]


def test_tables_scroll_by_themselves_and_align_by_class() -> None:
    markdown = '| Thôn | Số |\n|:-:|--:|\n| Đông | 1 |\n\n<table onclick="x"><caption>Nam</caption><tr><td>2</td></tr></table>'
    assert html(markdown, title='Nội "dung"') == (
        '<div class="scroll" role="region" tabindex="0" aria-label="Bảng 1 trong mục Nội &#34;dung&#34;"><table>\n'
        '<thead>\n<tr>\n<th class="centre" scope="col">Thôn</th>\n<th class="number" scope="col">Số</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<td class="centre">Đông</td>\n<td class="number">1</td>\n</tr>\n</tbody>\n</table></div>\n'
        '<div class="scroll" role="region" tabindex="0" aria-label="Bảng 2 trong mục Nội &#34;dung&#34;"><table>'
        "<caption>Nam</caption><tbody><tr><td>2</td></tr></tbody></table></div>"
    )


def test_words_that_look_like_tables_are_left_alone() -> None:
    assert html('`<table>` <a title="<table>" href="#x">x</a>', title="") == (
        '<p><code>&lt;table&gt;</code> <a title="&lt;table&gt;" href="#x">x</a></p>'
    )


def test_a_section_leaves_nothing_behind_for_the_next() -> None:
    assert html("[a][b]\n\n[b]: ../2023/b.md") == '<p><a href="../../sang-kien/b/">a</a></p>'
    assert html("[a][b]") == "<p>[a][b]</p>"


def test_open_data_get_absolute_addresses() -> None:
    body = Body(sections=(Section(title="", anchor="", markdown="[b](../2023/b.md)"),), targets=TARGETS)
    made = sections(body, partial(absolute, "https://a.example/xa"), Anchors())
    assert made[0].html == '<p><a href="https://a.example/xa/sang-kien/b/">b</a></p>'
