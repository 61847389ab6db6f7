"""The files of a new site's folder, by their addresses in it: the commune's own, and those that every site shares."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined

from initiatives import shipped
from initiatives.reading.commune import KINDS, kind_of
from initiatives.reading.known import COLUMNS
from initiatives.reading.vietnamese import slugify

SHARED = (
    ".gitattributes",
    ".github/workflows/proposal.yml",
    ".github/workflows/publish.yml",
    ".gitlab-ci.yml",
    "deploy/post-receive",
    "deploy/sang-kien.service",
    "deploy/sang-kien.timer",
    "previewconf.py",
    "publishconf.py",
    "scripts/ensure-python",
    "scripts/publish-from-git",
    "scripts/remove-site",
    "scripts/system-packages",
    "scripts/with-ssh-key",
    "site.mk",
)
"""The files that a site has as the project's own site has them."""
EMPTY_FOLDERS = ("content/initiatives", "content/calls", "content/documents", "content/settings/reports")
REGISTER = "content/settings/known/sang-kien-noi-khac.csv"
EXAMPLE_ADDRESS = "https://sangkien.example.vn"
"""The address in the shared files, in whose place the site's own comes."""
PROGRAMS = "scripts/"
"""Where the files lie that are run."""

_SHORT = re.compile(rf"^(?:{'|'.join(KINDS)}) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wheel:
    """The software of the site: the wheel's file name and the SHA-256 of its bytes, in hexadecimal."""

    name: str
    digest: str


def site_files(values: dict[str, Any], wheel: Wheel) -> dict[str, str]:
    """Every text file of the folder; ``values`` are the checked answers."""
    environment = Environment(
        loader=BaseLoader(), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters.update(yaml=_yaml, id=slugify, plain=lambda value: format(value, "f"))
    known = {**values, **_derived(values)}
    own = {name: environment.from_string(text).render(known) for name, text in _templates()}
    shared = {name: shipped.text(name).replace(EXAMPLE_ADDRESS, values["siteurl"]) for name in SHARED}
    kept = {f"{folder}/.gitkeep": "" for folder in EMPTY_FOLDERS}
    register = {REGISTER: ",".join(headers[0] for headers in COLUMNS.values()) + "\n"}
    return {
        **own,
        **shared,
        **kept,
        **register,
        "requirements.txt": requirements(shipped.text("requirements/site.txt"), wheel),
    }


def requirements(lock: str, wheel: Wheel) -> str:
    """What pip installs for a site: the packages of the lock, and the software from the wheel beside, each known by its hash."""
    head = "# Phần mềm của trang. Đổi sang bản mới: make update WHEEL=tệp.whl; đừng sửa tay.\n"
    return f"{head}./packages/{wheel.name} --hash=sha256:{wheel.digest}\n\n{lock}"


def _derived(values: dict[str, Any]) -> dict[str, Any]:
    """What the templates need beside the answers."""
    commune: str = values["commune"]
    return {
        "agency": f"Ủy ban nhân dân {commune}",
        "kind": kind_of(commune),
        "short": _SHORT.sub("", commune),
        "host": values["siteurl"].removeprefix("https://"),
        "sample_contact": not (values["phone"] and values["email"]),
        "email_example": f"ubnd@{slugify(_SHORT.sub('', commune)).replace('-', '')}.example",
    }


def _yaml(value: Any) -> str:
    """A text as a YAML scalar that cannot be taken for anything else."""
    return json.dumps(value, ensure_ascii=False)


def _templates() -> Iterator[tuple[str, str]]:
    """The commune's own files before its answers are in them, by their addresses in the folder."""
    yield from _below(files("initiatives.adopt") / "files", "")


def _below(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.is_dir():
            yield from _below(item, f"{prefix}{item.name}/")
        else:
            yield f"{prefix}{item.name.removesuffix('.jinja')}", item.read_text("utf-8")
