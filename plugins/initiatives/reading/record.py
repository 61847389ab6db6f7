"""What every mapping of the files has in common: keys with label, help, example and circle; frozen, nothing unknown in it."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo


def key(title: str, about: str, *, example: str = "", internal: bool = False, alias: str | None = None) -> Any:
    """A key's Vietnamese label and help, an example as an officer would type it, its circle and its spelling."""
    return Field(
        alias=alias,
        title=title,
        description=about,
        examples=[example] if example else None,
        json_schema_extra={"circle": "internal"} if internal else None,
    )


def is_internal(field: FieldInfo) -> bool:
    """Whether a key belongs to the internal circle and must not reach the public projection."""
    return isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("circle") == "internal"


class Record(BaseModel):
    """A mapping of the files: frozen, unknown keys refused, keys spelled as in YAML (``from``, not ``from_``)."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_alias=True, validate_by_name=False, defer_build=True)
