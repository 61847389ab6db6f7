"""LibreOffice without a screen, as officers who have no Excel use it: filling in and saving a sheet, printing it."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Fill
  On Error Goto Failed
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, hidden())
  sheet = doc.Sheets.getByName("Phiếu")
{lines}
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL("{target}", kind())
  doc.close(True)
Failed:
  StarDesktop.terminate()
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""
_PATIENCE = 180
"""Seconds that LibreOffice may take to start on a busy machine."""


def _run(profile: Path, *arguments: str) -> None:
    """Run LibreOffice with a profile of its own; a test that needs it fails without it."""
    program = shutil.which("soffice") or pytest.fail("no LibreOffice ('soffice'); on Debian: apt-get install libreoffice-calc-nogui")
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", *arguments]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", timeout=_PATIENCE)
    assert done.returncode == 0, done.stdout + done.stderr


def converted(path: Path, kind: str, folder: Path) -> Path:
    """The file that LibreOffice makes of another, ``xlsx`` or ``pdf``."""
    _run(folder / "profile", "--convert-to", kind, "--outdir", str(folder / "out"), str(path))
    return folder / "out" / f"{path.stem}.{kind}"


def filled_in(path: Path, cells: Mapping[str, float | str], folder: Path) -> Path:
    """A score sheet opened in LibreOffice, these cells typed, and saved as Excel's format."""
    target, standard = folder / "filled.xlsx", folder / "profile" / "user" / "basic" / "Standard"
    _run(folder / "profile", "--terminate_after_init")  # a profile is made at the first start, and its macros are read at the next
    lines = "\n".join(f'  sheet.getCellRangeByName("{name}").{_typed(value)}' for name, value in cells.items())
    macro = _MACRO.format(source=path.as_uri(), target=target.as_uri(), lines=lines)
    (standard / "Module1.xba").write_text(macro, "utf-8")
    (standard / "script.xlb").write_text(_LIBRARY, "utf-8")
    _run(folder / "profile", "macro:///Standard.Module1.Fill")
    return target


def _typed(value: float | str) -> str:
    return f'String = "{value}"' if isinstance(value, str) else f"Value = {value}"
