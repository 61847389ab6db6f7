"""The folders of the content as the form's collections: which files are in each, how a new one is named, what lies beside it."""

from collections.abc import Iterator
from typing import Any

from initiatives.form.choices import labelled
from initiatives.form.fields import Field, fields_of
from initiatives.judging.identity import free_code
from initiatives.judging.lifecycle import RESULTS
from initiatives.judging.world import World
from initiatives.reading.commune import Commune
from initiatives.reading.formalities import Narrative
from initiatives.reading.model import Initiative
from initiatives.reading.publications import Call, Document, Page
from initiatives.reading.record import Record
from initiatives.reading.scalars import SLUG_FORM
from initiatives.reading.skeleton import SECTIONS
from initiatives.reading.vocabulary import Status

Collection = dict[str, Any]

_SLUG = [f"^{SLUG_FORM}$", "Chữ thường không dấu, chữ số và gạch nối, ví dụ cchc-2026."]
_PERIOD = [r"^\d{4}(?:-[A-Za-z0-9]+)?$", "Tên kỳ như 2026, 2026-H1 (6 tháng đầu năm), 2026-Q1 hoặc 2026-03."]
_BESIDE = {"media_folder": "", "public_folder": ""}
"""Files lie in the folder of the file that names them, and are named without a path."""

_GUIDE = "[Hướng dẫn từng bước (mở thẻ mới)](huong-dan/)"
"""The way to the guide, as the form reads it in a collection's description."""

_BUTTONS = [
    *("bold", "italic", "strikethrough", "code", "link"),
    *("heading-two", "heading-three", "heading-four", "bulleted-list", "numbered-list", "quote"),
]
"""What the site prints of a body; the rest (colours, sizes, embedded pages) it would take out."""


def collections(world: World, root: str) -> list[Collection]:
    """Every collection of the form; ``root`` is the content folder's path in the repository."""
    return [
        _initiatives(world, f"{root}/initiatives"),
        _calls(world, f"{root}/calls"),
        _documents(world, f"{root}/documents"),
        _pages(world, f"{root}/pages"),
        _reports(world, f"{root}/settings/reports"),
        _settings(world, f"{root}/settings"),
    ]


def _initiatives(world: World, folder: str) -> Collection:
    fields = sorted(fields_of(Initiative, world), key=lambda field: not field["required"])  # what a draft needs comes first
    defaults = {"code": free_code(f"SK-{world.as_of.year}-000", world), "status": Status.DRAFT.value}
    for field in fields:
        field.update({"default": defaults[field["name"]]} if field["name"] in defaults else {})
    return {
        **_folder("initiatives", "Sáng kiến", "lightbulb", folder),
        "description": f"{_GUIDE} · mỗi hồ sơ một tệp.",
        "path": "{{year}}/{{slug}}",
        "media_folder": "..",  # out of the folder that the form would make for each file beside it
        "slug": {"template": "{{code}}", "editable": False},
        "summary": "{{code}} · {{title}}",
        "sortable_fields": {"fields": ["code", "title", "submitted", "published"], "default": {"field": "code", "direction": "descending"}},
        "view_filters": [{"label": option["label"], "field": "status", "eq": option["value"]} for option in labelled(Status)["options"]],
        "view_groups": [{"label": "Trạng thái", "field": "status"}, {"label": "Lĩnh vực", "field": "field"}],
        "fields": list(_with_body(fields, _body(_outline(), _questions()), after="submitted")),
    }


def _outline() -> str:
    """The sections that a plan must have, ready to be filled in."""
    return "\n\n".join(f"## {title}\n" for title in SECTIONS)


def _questions() -> str:
    asked = " ".join(f"**{title}**: {question}" for title, question in SECTIONS.items())
    return f"Giữ nguyên bốn đề mục. {asked} Đã đánh giá thì thêm đề mục **{RESULTS}**."


def _body(default: str, hint: str) -> Field:
    """The text of a file below its front matter."""
    return {
        "name": "body",
        "label": "Bài viết",
        "hint": hint,
        "widget": "richtext",
        "required": False,
        "default": default,
        "buttons": _BUTTONS,
        "editor_components": ["image"],
        "linked_images": False,
        "use_emoji_autocomplete": False,
    }


def _with_body(fields: list[Field], body: Field, *, after: str) -> Iterator[Field]:
    for field in fields:
        yield field
        if field["name"] == after:
            yield body


def _calls(world: World, folder: str) -> Collection:
    return {
        **_folder("calls", "Đợt phát động, cuộc thi", "campaign", folder),
        "slug": _named("{{title}}", "Tên ngắn trong địa chỉ trang, ví dụ cchc-2026. Đã lưu rồi thì không đổi nữa."),
        "summary": "{{year}} · {{title}}",
        "fields": [*fields_of(Call, world), _body("", "Ai được tham gia, yêu cầu, các bước, thể lệ.")],
    }


def _documents(world: World, folder: str) -> Collection:
    return {
        **_folder("documents", "Văn bản", "description", folder),
        "identifier_field": "abstract",
        "slug": _named(
            "{{number}}-{{year}}", "Tên ngắn trong địa chỉ trang, ví dụ cong-van-12-ubnd-nv-2026. Đã lưu rồi thì không đổi nữa."
        ),
        "summary": "{{number}} · {{abstract}}",
        "fields": [*fields_of(Document, world), _body("", "Nội dung đăng kèm, nếu có.")],
    }


def _pages(world: World, folder: str) -> Collection:
    return {
        **_folder("pages", "Trang viết", "article", folder),
        "slug": _named("{{title}}", "Tên ngắn trong địa chỉ trang, ví dụ gioi-thieu. Đã lưu rồi thì không đổi nữa."),
        "summary": "{{title}}",
        "fields": [*fields_of(Page, world), _body("", "Nội dung của trang.")],
    }


def _reports(world: World, folder: str) -> Collection:
    return {
        **_folder("reports", "Lời viết cho báo cáo", "edit_note", folder),
        "description": f"{_GUIDE} · mỗi kỳ báo cáo một tệp, tên tệp là tên kỳ.",
        **_YAML,
        "identifier_field": "number",
        "slug": {"editable": ["create"], "pattern": _PERIOD, "hint": "Tên kỳ báo cáo."},
        "summary": "{{slug}}",
        "fields": fields_of(Narrative, world),
    }


def _settings(world: World, folder: str) -> Collection:
    commune: dict[str, Any] = {"name": "commune", "label": "Tên gọi, đơn vị và các quy ước", "file": f"{folder}/commune.yml"}
    return {
        "name": "settings",
        "label": "Thiết lập",
        "icon": "settings",
        "files": [{**commune, "format": "settings", "fields": _fields_of_settings(Commune, world)}],
    }


def _fields_of_settings(model: type[Record], world: World) -> list[Field]:
    """The settings' fields, each group folded up: there are over a hundred of them."""
    return [{**field, "collapsed": True} if field["widget"] in ("object", "list") else field for field in fields_of(model, world)]


_YAML = {"format": "settings", "extension": "yml"}


def _folder(name: str, label: str, icon: str, folder: str) -> Collection:
    """What every folder of files has; nothing is doubled with its code, and nothing deleted that has an address."""
    marks = {"name": name, "label": label, "label_singular": label, "icon": icon}
    return {**marks, "folder": folder, "format": "record-frontmatter", "extension": "md", "duplicate": False, "delete": False, **_BESIDE}


def _named(template: str, hint: str) -> dict[str, Any]:
    return {"template": template, "editable": ["create"], "pattern": _SLUG, "hint": hint}
