"""What ``initiatives federate`` does once its sources are named: gather, print, verify, swap in, and tell."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

import click

from initiatives import siteconf
from initiatives.cli.build import refuse, told
from initiatives.cli.content import progress, working
from initiatives.cli.speech import Misuse
from initiatives.federation.gather import Gathering
from initiatives.federation.intake import gathered
from initiatives.federation.province import Province
from initiatives.federation.site import Stream, build, searched
from initiatives.federation.sources import Sources
from initiatives.federation.store import Store
from initiatives.processes import killed
from initiatives.publishing.former import Former
from initiatives.publishing.indexer import SearchIndexError
from initiatives.publishing.search import INDEXES, index
from initiatives.publishing.swap import staging, swap
from initiatives.publishing.theme import static_files, version
from initiatives.publishing.verify import BY_A_PROVINCE, verify
from initiatives.reading.vietnamese import number
from initiatives.surroundings import label_of, machine, today
from initiatives.website.output import Output, Target
from initiatives.writing import why


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the command was told; ``scheduler`` is the address of a Dask cluster, None for this machine's processes."""

    output: Path
    siteurl: str
    theme: Path
    store: Path
    scheduler: str | None
    internal: bool


def publish(sources: Sources, wanted: Wanted) -> None:
    """Build the summary beside the old one and put it in its place; the command ends with 1 where it cannot be."""
    output = wanted.output.resolve()
    with told(wanted.output), staging(output) as finished, tempfile.TemporaryDirectory() as place:
        with _executor(wanted.scheduler) as executor:
            gathering = Gathering(store=Store(wanted.store), executor=executor, as_of=today(), internal=wanted.internal)
            province = _gathered(sources, gathering, Path(place, "rows.db"), wanted.store)
        with working("Đang dựng trang web…"):
            _print(province, finished, wanted)
        province.register.close()
        swap(finished, output)
    _tell(province, wanted.output)


def _gathered(sources: Sources, gathering: Gathering, rows: Path, store: Path) -> Province:
    try:
        return gathered(sources, gathering, rows, progress("Đang tải", "xã") or _quiet)
    except OSError as error:
        refuse(f"Không giữ được dữ liệu của các xã ở '{label_of(store)}': {why(error)}.")


def _quiet(done: int, total: int) -> None:
    """Progress that nobody watches."""


@contextmanager
def _executor(scheduler: str | None) -> Iterator[Executor]:
    """This machine's processes, or those of a Dask cluster."""
    if scheduler is None:
        try:
            with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
                yield pool
        except BrokenProcessPool:
            raise killed() from None
        return
    try:
        from distributed import Client  # noqa: PLC0415 - an optional extra
    except ImportError:
        raise Misuse("máy này chưa có gói distributed; cài bằng: pip install 'commune-initiatives[cluster]'") from None
    try:
        client = Client(scheduler, timeout="10s", set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError):
        raise Misuse(f"không nối được tới cụm máy '{scheduler}'") from None
    with client:
        yield client.get_executor(pure=False)  # type: ignore[no-untyped-call]


def _print(province: Province, finished: Path, wanted: Wanted) -> None:
    """Write and verify the site; what has not changed is carried over from the one that it replaces."""
    target = Target(environment=siteconf.environment(wanted.theme), siteurl=wanted.siteurl, theme_version=version(wanted.theme))
    former = Former(wanted.output.resolve())
    try:
        for file in chain(build(province, target), _more(province, wanted.theme)):
            _write(file, finished, former)
    except SearchIndexError as problem:
        refuse(str(problem))
    if faults := verify(finished, BY_A_PROVINCE):
        refuse(*faults, f"Trang vừa dựng có {len(faults)} chỗ hỏng nên không đăng.")


def _more(province: Province, theme: Path) -> Iterator[Output]:
    yield from static_files(theme)
    for kind in INDEXES:
        with tempfile.TemporaryDirectory() as folder:
            yield from index(kind, searched(province), machine(), Path(folder))


def _write(file: Output | Stream, finished: Path, former: Former) -> None:
    if isinstance(file, Output):
        former.put(file.path, file.content, finished)
        return
    path = finished / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as opened:
        opened.writelines(file.pieces)


def _tell(province: Province, output: Path) -> None:
    """What was built, and every source that was in the way."""
    troubled = [one for one in province.standings if one.problems]
    for one in troubled:
        since = f"dùng bản cũ {one.age} ngày" if one.age is not None else "chưa có bản tốt nào, không được tính"
        click.echo(f"{one.commune.name}: {since}", err=True)
        for problem in one.problems:
            click.echo(f"  [{problem.code}] {problem.place.file}: {problem.message}\n  gợi ý: {problem.hint}", err=True)
    sound = f"{len(province.standings) - len(troubled)}/{len(province.standings)} xã có dữ liệu hôm nay"
    click.secho(f"Đã dựng trang tổng hợp vào {label_of(output)}: {number(province.tally.rows)} sáng kiến, {sound}.", fg="green")
