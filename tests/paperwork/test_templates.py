"""Templates: the officer's own first, text always as text, faults named in one line."""

import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import docx
import pytest

from initiatives.paperwork.periodic import PeriodicReport
from initiatives.paperwork.templates import Broken, Findings, Template, check, default, fill, template
from tests.paperwork.papers import text_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the small context."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """A small context."""

    name: str
    count: int
    rows: tuple[Row, ...]


SMALL = Small(name="Đại Lãnh", count=1250, rows=(Row(title="Một"), Row(title="Hai")))
ADVICE = "; xem lại dấu ngoặc, tên bộ lọc, các cặp for … endfor, if … endif"
LOOP = ("{{ name }}: {{ count }}", "{%p for row in rows %}", "- {{ row.title }}", "{%p endfor %}")


def form(*paragraphs: str) -> Template:
    """A template with these paragraphs."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    buffer = BytesIO()
    document.save(buffer)
    return Template(label="content/settings/templates/bao-cao.docx", data=buffer.getvalue())


def test_officers_template_comes_first(tmp_path: Path) -> None:
    assert template("bao-cao.docx", tmp_path, "content") == default("bao-cao.docx")
    own = tmp_path / "settings" / "templates" / "bao-cao.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"mine")
    assert template("bao-cao.docx", tmp_path, "content") == Template(label="content/settings/templates/bao-cao.docx", data=b"mine")


def test_values_are_shown_as_papers_show_them() -> None:
    assert text_of(fill(form(*LOOP), SMALL)) == "Đại Lãnh: 1.250\n- Một\n- Hai\n[section]\n".replace("[section]\n", "")


def test_text_is_never_markup_nor_template() -> None:
    hostile = "A & B <w:p/> \"C\" 'D' {{ name }} {% if x %} </w:t>"
    said = text_of(fill(form("{{ name }}"), Small(name=hostile, count=0, rows=())))
    assert said == f"{hostile}\n"


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (LOOP, Findings()),
        (LOOP[:1], Findings(missing=("rows",))),
        ((*LOOP, "{{ nmae }}"), Findings(unknown=("nmae",))),
        ((LOOP[0], LOOP[1], "{{ row.titel }} {{ row.other }}", LOOP[3]), Findings(unknown=("titel", "other"))),
        (("{% if name %}",), Findings(broken=f"thẻ viết sai gần chữ «{{% if name %}}»{ADVICE}")),
        (("{{ name|khong_co }}",), Findings(broken=f"thẻ viết sai gần chữ «{{{{ name|khong_co }}}}»{ADVICE}")),
        (LOOP[:3], Findings(broken=f"thẻ viết sai gần chữ «- {{{{ row.title }}}}»{ADVICE}")),
        (("{{ name.__class__.__mro__ }}", *LOOP), Findings(broken=f"thẻ viết sai{ADVICE}", unknown=("__class__",))),
    ],
)
def test_faults_are_named(paragraphs: tuple[str, ...], found: Findings) -> None:
    assert check(form(*paragraphs), Small) == found


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    broken = Template(label="content/settings/templates/bao-cao.docx", data=data)
    assert check(broken, Small) == Findings(broken="không phải tệp Word .docx, hoặc tệp đã hỏng")
    with pytest.raises(Broken, match=r"^mẫu content/settings/templates/bao-cao\.docx: không phải tệp Word"):
        fill(broken, SMALL)


def test_workbook_under_a_word_name_is_refused() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    assert check(Template(label="x", data=buffer.getvalue()), Small).broken


def test_unknown_field_stops_the_paper() -> None:
    with pytest.raises(Broken, match=r"^mẫu content/settings/templates/bao-cao\.docx: không có trường «nmae»$"):
        fill(form("{{ nmae }}"), SMALL)


def test_template_changed_in_word_keeps_working() -> None:
    """Word cuts a tag into runs of its own as soon as somebody styles a part of it."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    for text, bold in (("{{ na", True), ("me ", False), ("}}", True)):
        paragraph.add_run(text).bold = bold
    buffer = BytesIO()
    document.save(buffer)
    assert text_of(fill(Template(label="x", data=buffer.getvalue()), SMALL)) == "Đại Lãnh\n"


def test_defaults_of_the_report_hold_under_strict_rules() -> None:
    assert check(default("bao-cao.docx"), PeriodicReport) == Findings()
