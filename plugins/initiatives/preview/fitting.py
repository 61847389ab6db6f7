"""The settings and the templates of a preview: those of a build, read again when they change."""

import sys
from pathlib import Path

from initiatives.generator import InitiativesGenerator, prepared


class BadSettings(Exception):
    """The file of settings cannot be used; the message says why, in Vietnamese."""


def fitted(settings: Path, content: Path) -> InitiativesGenerator:
    """The generator that a build with these settings would run now. Raises BadSettings.

    What Python has loaded from the same folder is loaded again: one file of settings may take its values from another.
    """
    for name, module in [*sys.modules.items()]:
        if name != "__main__" and Path(getattr(module, "__file__", None) or ".").parent == settings.parent:
            del sys.modules[name]
    try:
        return prepared(settings, content)
    except SystemExit as refused:
        raise BadSettings(f"{refused}") from None
    except Exception as fault:  # the file is a program, which may raise anything
        raise BadSettings(f"Tệp thiết lập {settings.name} có lỗi: {fault}") from fault
