"""Every package may be used in a work under the AGPL, version 3 or later: its licence stands in the table below."""

import json
import re
from collections.abc import Iterable, Iterator

from tests.audit.figure import Figure, none_of
from tests.audit.sites import Subject
from tests.audit.tools import INSPECTED, tool
from tests.commands import ROOT

COMPATIBLE = frozenset(
    {
        # permissive
        *("0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-CMU", "PSF-2.0", "Zlib"),
        # weak copyleft that names the GNU licences as secondary ones, or allows a later version
        *("LGPL-2.1-only", "LGPL-3.0-or-later", "MPL-2.0"),
        # the GNU licences that may be taken under version 3
        *("AGPL-3.0-or-later", "GPL-2.0-or-later", "GPL-3.0-or-later"),
        # names from before SPDX, as packages still write them
        *(
            "Apache 2.0",
            "Apache Software License",
            "BSD",
            "BSD License",
            "MIT License",
            "Public Domain",
            "Python Software Foundation License",
        ),
        *("GNU Affero General Public License v3 or later (AGPLv3+)", "GNU General Public License (GPL)"),
        *("GNU General Public License v2 or later (GPLv2+)", "Mozilla Public License 2.0 (MPL 2.0)"),
    }
)
"""Licences compatible with AGPL-3.0-or-later, by the FSF's list of licences (https://www.gnu.org/licenses/license-list.html)."""

READ = {
    "parse-cache-control": "BSD-3-Clause",
    # the binding's own; those of PDFium and the libraries in it (folder BUILD_LICENSES of its package) are permissive, too
    "pypdfium2": "BSD-3-Clause AND Apache-2.0 AND MIT AND Zlib AND BSD-2-Clause",
}
"""Packages that state their licence in a file alone, and what it is."""

_AND = re.compile(r"\s+AND\s+|;\s*")
_OR = re.compile(r"\s+OR\s+")


def licences(subject: Subject) -> Iterator[Figure]:
    """Every installed Python package and every locked Node package."""
    for kind, packages in {"Python": dict(_python()), "Node": dict(_node())}.items():
        faults = [f"{name}: {licence}" for name, licence in packages.items() if not is_compatible(licence)]
        yield none_of(f"licences that do not go with AGPL-3.0-or-later, {kind}", faults, f"{len(packages)} packages")


def is_compatible(expression: str) -> bool:
    """Whether a licence expression may be met: one of the choices of an ``OR``, all parts of an ``AND``."""
    return all(any(_stands(choice) for choice in _OR.split(part)) for part in _AND.split(expression))


def _stands(name: str) -> bool:
    """Whether a name stands in the table, with or without the brackets of its expression."""
    return name in COMPATIBLE or name.strip("()") in COMPATIBLE


def _python() -> Iterable[tuple[str, str]]:
    done = tool("pip-licenses", f"--python={INSPECTED}", "--format=json")
    return ((package["Name"], READ.get(package["Name"], package["License"])) for package in json.loads(done.stdout))


def _node() -> Iterator[tuple[str, str]]:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    for path, package in packages.items():
        name = path.rpartition("node_modules/")[2]
        if not package.get("link"):  # the form, which stands under its own path, too
            yield path or "commune-initiatives", package.get("license") or READ.get(name, "unknown")
