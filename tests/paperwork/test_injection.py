"""What an officer, or anybody, wrote in a field is text in a Word document: no template, no field, no markup."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from tests.commands import ROOT, run
from tests.factory import content, earned, initiative

HOSTILE = [
    "{{ 7*7 }}",
    "{% for c in ''.__class__.__mro__ %}{{ c }}{% endfor %}",
    "{%tr for x in y %}",
    "{{r x }}",
    "{# mất #}",
    "</w:t></w:r></w:p><w:p><w:r><w:t>zq",
    "<w:fldSimple w:instr='DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe'/>",
    "&xxe; <!DOCTYPE x [<!ENTITY xxe SYSTEM 'file:///etc/passwd'>]>",
    "]]> & < > \" '",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_field_stays_text_in_word(tmp_path: Path, text: str) -> None:
    measures = [{"name": text, "unit": text, "before": "90", "after": "12"}]
    front = earned(
        "recognised",
        title=f"Tên {text}",
        summary=f"Tóm tắt {text}",
        published="2024-03-18",
        authors=[{"role": text, "group": "civil-servant", "share": "100"}],
        evaluation={"date": "2024-11-20", "conclusion": text, "measures": measures},
    )
    folder = content(tmp_path, {"a.md": initiative(front)})
    out = tmp_path / "giay"
    done = run("report", "leaflet", "--code", "SK-2024-001", "--siteurl", "https://xa.example", "--out", out, "--content", folder, cwd=ROOT)
    assert (done.status, done.err) == (0, "")
    (paper,) = out.glob("*.docx")
    document = Document(str(paper))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    said = " ".join(" ".join([*(paragraph.text for paragraph in document.paragraphs), *cells]).split())
    assert " ".join(text.split()) in said
    with zipfile.ZipFile(io.BytesIO(paper.read_bytes())) as archive:
        xml = archive.read("word/document.xml")
    assert b"<w:fldSimple" not in xml
    assert b"root:" not in xml
