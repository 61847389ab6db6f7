"""The software as a wheel: the one a user names, the one that was installed, or one built from the checkout."""

import json
import subprocess
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname
from zipfile import ZipFile, is_zipfile

from initiatives import shipped
from initiatives.cli.speech import Misuse
from initiatives.surroundings import machine

NAME = "commune-initiatives"
LOCK = "initiatives/shipped/requirements/site.txt"
_EPOCH = "315532800"
"""1980-01-01, the first day that a zip file knows: every build of the same sources gives the same bytes."""


def given_or_own(given: Path | None, scratch: Path) -> Path:
    """The wheel that was named, else the one that this installation came from, else a new one in ``scratch``."""
    if given:
        lock_in(given)
        return given
    installed = _installed_from()
    if installed:
        return installed
    if shipped.CHECKOUT is None:
        raise Misuse("không tìm thấy tệp .whl mà phần mềm được cài từ đó; hãy chỉ rõ: --wheel TỆP")
    return build_wheel(shipped.CHECKOUT, scratch)


def lock_in(wheel: Path) -> str:
    """The locked packages that a wheel of this software asks for; any other file is refused."""
    if not wheel.is_file():
        raise Misuse(f"không có tệp '{wheel}'")
    if is_zipfile(wheel) and wheel.suffix == ".whl":
        with ZipFile(wheel) as archive:
            if LOCK in archive.namelist():
                return archive.read(LOCK).decode()
    raise Misuse(f"'{wheel}' không phải tệp .whl của phần mềm này")


def _installed_from() -> Path | None:
    """The wheel file of this installation as pip noted it (PEP 610), if it still is where it was."""
    try:
        noted = json.loads(distribution(NAME).read_text("direct_url.json") or "{}")
    except PackageNotFoundError:
        return None
    path = Path(url2pathname(urlsplit(noted.get("url", "")).path))
    return path if "archive_info" in noted and path.is_file() else None


def build_wheel(checkout: Path, target: Path) -> Path:
    """Build the wheel of a checkout, which is left as it was; the same sources give the same bytes."""
    with tempfile.TemporaryDirectory() as scratch:
        elsewhere = Path(scratch) / "setup.cfg"
        elsewhere.write_text(f"[build]\nbuild_base = {scratch}/build\n[egg_info]\negg_base = {scratch}\n", "utf-8")
        surroundings = {**machine(), "SOURCE_DATE_EPOCH": _EPOCH, "DIST_EXTRA_CONFIG": str(elsewhere)}
        command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(target)]
        done = subprocess.run([*command, str(checkout)], check=False, capture_output=True, encoding="utf-8", env=surroundings, umask=0o022)
    if done.returncode:
        raise Misuse(f"không đóng gói được phần mềm: {done.stderr.strip()}")
    return next(target.glob("*.whl"))


if __name__ == "__main__":
    if shipped.CHECKOUT is None:
        raise SystemExit("make wheel chạy trong thư mục mã nguồn")
    print(build_wheel(shipped.CHECKOUT, Path(sys.argv[1])))
