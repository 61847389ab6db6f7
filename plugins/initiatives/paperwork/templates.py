"""Word templates: the officer's own before the default one, filled in strictly, and checked before anybody signs."""

import dataclasses
import re
import zipfile
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

from docx.opc.exceptions import OpcError
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined, TemplateError, Undefined, UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import LxmlError

from initiatives.paperwork.archive import timeless
from initiatives.paperwork.finishing import finish
from initiatives.paperwork.phrasing import shown
from initiatives.paperwork.request import Unwritable
from initiatives.paperwork.specimen import Picture, specimen

OWN = Path("settings") / "templates"
"""Where an officer's templates lie below the content folder."""
_UNREADABLE = (OpcError, zipfile.BadZipFile, LxmlError, AttributeError, KeyError, ValueError, OSError)
"""What python-docx raises for files that are no Word files, each after its kind."""
_KEPT_BEFORE = 3
_LONGEST_QUOTE = 60


class Broken(Unwritable):
    """A template that cannot be used, and why, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template's bytes, and how people name its file."""

    label: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is wrong with a template: why it is broken, fields it names and nobody fills, fields it leaves out."""

    broken: str = ""
    unknown: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def template(name: str, content: Path, label: str) -> Template:
    """The officer's template of this name, else the default one."""
    path = content / OWN / name
    if path.is_file():
        return Template(label=f"{label}/{(OWN / name).as_posix()}", data=path.read_bytes())
    return default(name)


def default(name: str) -> Template:
    """The template that comes with the program."""
    return Template(label=name, data=(files("initiatives.paperwork") / "templates" / name).read_bytes())


def fill(form: Template, context: Any) -> bytes:
    """The document: the template with a context (a dataclass) filled in, text always as text; equal input, equal bytes."""
    try:
        document, found = _rendered(form, context, StrictUndefined)
    except Broken as broken:
        raise Broken(f"mẫu {form.label}: {broken}") from None
    finish(found)
    buffer = BytesIO()
    document.save(buffer)
    return timeless(buffer.getvalue())


def check(form: Template, context: type[Any]) -> Findings:
    """What is wrong with a template for a kind of context, tried with one specimen of everything."""
    fields = {field.name for field in dataclasses.fields(context)}
    unknown: list[str] = []

    class Noted(Undefined):
        """A name that nothing fills, remembered instead of refused."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            if self._undefined_name is not None:
                unknown.append(str(self._undefined_name))

    try:
        _rendered(form, specimen(context), Noted)
        used = _document(form).get_undeclared_template_variables(_environment(Noted))
    except Broken as broken:
        return Findings(broken=str(broken), unknown=tuple(dict.fromkeys(unknown)))
    return Findings(unknown=tuple(dict.fromkeys([*unknown, *sorted(used - fields)])), missing=tuple(sorted(fields - used)))


def _environment(undefined: type[Undefined]) -> SandboxedEnvironment:
    """Templates come from officers' hands: they may read what they are given, and call nothing."""
    return SandboxedEnvironment(autoescape=True, undefined=undefined, finalize=shown)


def _document(form: Template) -> DocxTemplate:
    try:
        document = DocxTemplate(BytesIO(form.data))
        document.init_docx()
    except _UNREADABLE:
        raise Broken("không phải tệp Word .docx, hoặc tệp đã hỏng") from None
    return document


def _rendered(form: Template, context: Any, undefined: type[Undefined]) -> tuple[DocxTemplate, Any]:
    document = _document(form)
    values = {field.name: _value(getattr(context, field.name), document) for field in dataclasses.fields(context)}
    try:
        document.render(values, _environment(undefined), autoescape=True)
    except (TemplateError, *_UNREADABLE) as error:
        raise Broken(_reason(error)) from None
    return document, document.docx


def _value(value: object, document: DocxTemplate) -> object:
    if isinstance(value, Picture):
        return InlineImage(document, BytesIO(value.png), width=Mm(value.width))
    return value


def _reason(error: Exception) -> str:
    """Why a template could not be filled, with the tag where it went wrong."""
    names = re.findall(r"'([^']+)'", str(error))
    if isinstance(error, UndefinedError) and names:
        return f"không có trường «{names[-1]}»"
    near = _near(error)
    where = f" gần chữ «{near[:_LONGEST_QUOTE]}»" if near else ""
    return f"thẻ viết sai{where}; xem lại dấu ngoặc, tên bộ lọc, các cặp for … endfor, if … endif"


def _near(error: Exception) -> str:
    """The paragraph at which Jinja stopped; docxtpl keeps the three before it and those after it."""
    lines = [" ".join(line.split()) for line in getattr(error, "docx_context", ())]
    at = min(getattr(error, "lineno", None) or 1, _KEPT_BEFORE + 1) - 1
    return lines[at] if at < len(lines) else ""
