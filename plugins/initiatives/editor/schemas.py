"""The keys of every kind of file as JSON Schema, internal ones included: for an editor, never for the public site."""

from typing import Any

from pydantic import BaseModel

from initiatives.reading.commune import Commune
from initiatives.reading.formalities import Narrative
from initiatives.reading.model import Initiative
from initiatives.reading.publications import Call, Document, Page

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that the YAML language server understands."""

SCHEMAS: dict[str, tuple[type[BaseModel], str]] = {
    "initiative": (Initiative, "content/initiatives/**/*.md"),
    "call": (Call, "content/calls/*.md"),
    "document": (Document, "content/documents/*.md"),
    "page": (Page, "content/pages/*.md"),
    "commune": (Commune, "content/settings/commune.yml"),
    "report": (Narrative, "content/settings/reports/*.yml"),
}
"""Each schema with its model and the files it speaks of; of a Markdown file it is the front matter."""


def schema(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of a model as an editor shows it: what a key means and how it is written, on the key."""
    return {"$schema": DRAFT, **_spoken(model.model_json_schema())}


def _spoken(node: Any) -> Any:
    """The schema with each example behind the help of its key, and a text also where YAML reads a number into it."""
    if isinstance(node, list):
        return [_spoken(item) for item in node]
    if not isinstance(node, dict):
        return node
    spoken = {key: _spoken(value) for key, value in node.items()}
    if isinstance(node.get("examples"), list) and "description" in node:
        spoken["description"] = f"{node['description']} Ví dụ: {node['examples'][0]}"
    if node.get("type") == "string" and not node.keys() & {"pattern", "enum", "const"}:
        spoken["type"] = ["string", "number"]
    return spoken
