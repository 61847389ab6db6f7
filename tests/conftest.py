"""What the tests share: golden files, what is made once in a run, and the browser."""

import difflib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

Golden = Callable[[Path, str | bytes], None]
Once = Callable[[str, Callable[[Path], object]], Path]

_kept = tempfile.TemporaryDirectory()
os.environ["INITIATIVES_RESULTS"] = str(Path(_kept.name, "results.sqlite3"))  # nothing from before the tests


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--rewrite-golden`` (``make golden``) stores what the tests produce; ``--kills`` (``make torture``) makes publishing harder."""
    parser.addoption("--rewrite-golden", action="store_true", help="store what the tests that use golden files produce")
    parser.addoption("--kills", type=int, default=16, help="how often the tests of publishing kill it at a random moment")


def pytest_unconfigure() -> None:
    """Remove what these tests kept; Python warns of a folder that it has to remove at its end."""
    _kept.cleanup()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One worker more than cores: while one waits for a browser, a server or a disk, another works."""
    return 1 + (os.cpu_count() or 1)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """When rewriting, run only the tests that have golden files."""
    if not config.getoption("--rewrite-golden"):
        return
    kept = [item for item in items if "golden" in getattr(item, "fixturenames", ())]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """``golden(path, actual)`` holds ``actual`` against the stored file, byte for byte; text is stored as UTF-8."""
    return _store if request.config.getoption("--rewrite-golden") else _compare


@pytest.fixture(scope="session")
def once(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Once:
    """``once(name, make)`` is a folder that ``make`` has filled, the same for all workers of a run, so nobody changes it.

    The worker that asks first makes it, and the others wait. A folder that could not be made is begun anew by the next.
    """
    own = tmp_path_factory.getbasetemp()
    run = own.parent if hasattr(request.config, "workerinput") else own

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder, is_made = run / name, run / f"{name}.made"
        with FileLock(run / f"{name}.lock"):
            if not is_made.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                is_made.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def kills(request: pytest.FixtureRequest) -> int:
    """How often to kill a publishing; the moments are random, the same in every run."""
    return int(request.config.getoption("--kills"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program; ``make test`` installs it, and a test that needs it fails without it."""
    name = os.environ.get("CHROMIUM", "chromium")
    return shutil.which(name) or pytest.fail(f"no browser {name!r}; run: make test")


def _store(path: Path, actual: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_encoded(actual))


def _compare(path: Path, actual: str | bytes) -> None:
    __tracebackhide__ = True
    found = _encoded(actual)
    if not path.is_file():
        pytest.fail(f"{path} does not exist; look at what the test produces, then run: make golden", pytrace=False)
    expected = path.read_bytes()
    if found != expected:
        pytest.fail(f"{_difference(path, expected, found)}\nIf the new result is right, run: make golden", pytrace=False)


def _encoded(actual: str | bytes) -> bytes:
    return actual if isinstance(actual, bytes) else actual.encode()


def _difference(path: Path, expected: bytes, found: bytes) -> str:
    try:
        stored, produced = _visible(expected), _visible(found)
    except UnicodeDecodeError:
        first = next(
            (at for at, pair in enumerate(zip(expected, found, strict=False)) if pair[0] != pair[1]), min(len(expected), len(found))
        )
        return f"{path}: {len(expected)} bytes stored, {len(found)} bytes found; first difference at byte {first}"
    return "\n".join(difflib.unified_diff(stored, produced, fromfile=str(path), tofile="found", lineterm=""))


def _visible(text: bytes) -> list[str]:
    """The lines with their ends and odd characters escaped, so that a diff shows them."""
    return [repr(line)[1:-1] for line in text.decode().splitlines(keepends=True)]
