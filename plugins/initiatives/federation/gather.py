"""All sources side by side: fetched here, read by an executor, their last good copies kept; none waits for a broken one."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import date

import httpx

from initiatives.federation.fetching import SECONDS, Answer, client, fetch
from initiatives.federation.published import Reading, Row, read
from initiatives.federation.sources import SourceCommune
from initiatives.federation.store import Copy, Store
from initiatives.reading.problems import Problem

AT_ONCE = 16
"""Sources at work at one time; each may hold some megabytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What there is of one source: its rows, the day on which they were last current, and what went wrong today.

    ``confirmed`` is None, and there are no rows, where there has never been a good copy.
    """

    commune: SourceCommune
    rows: tuple[Row, ...]
    confirmed: date | None
    problems: tuple[Problem, ...]


Receive = Callable[[int, Gathered], None]
"""Takes what was gathered of the source with this number; they come as they are ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """What all sources have in common; ``internal`` allows addresses of this network."""

    store: Store
    executor: Executor
    as_of: date
    internal: bool = False
    seconds: float = SECONDS

    def run(self, communes: Sequence[SourceCommune], receive: Receive) -> None:
        """Gather every source and hand each over once. Raises OSError where copies cannot be kept, and what the executor raises."""
        try:
            asyncio.run(self._all(communes, receive))
        except ExceptionGroup as several:
            raise several.exceptions[0] from None

    async def _all(self, communes: Sequence[SourceCommune], receive: Receive) -> None:
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(number: int, commune: SourceCommune) -> None:
            async with gate:
                receive(number, await self._one(asker, commune))

        async with client() as asker, asyncio.TaskGroup() as group:
            for number, commune in enumerate(communes):
                group.create_task(one(number, commune))

    async def _one(self, asker: httpx.AsyncClient, commune: SourceCommune) -> Gathered:
        kept = self.store.load(commune.id, commune.url)
        answer = await fetch(asker, commune.url, kept, internal=self.internal, seconds=self.seconds)
        if isinstance(answer, Problem):
            return await self._fallen_back(commune, kept, (answer,))
        copy = self._copy(answer, kept)
        reading = await self._read(commune, copy)
        if reading.problems:
            return await self._fallen_back(commune, kept if answer.body is not None else None, reading.problems)
        if copy != kept:
            self.store.save(commune.id, commune.url, copy)
        return Gathered(commune=commune, rows=reading.rows, confirmed=copy.confirmed, problems=())

    def _copy(self, answer: Answer, kept: Copy | None) -> Copy:
        """The answer as it is to be kept; an answer without a body confirms the copy that was kept."""
        if answer.body is None and kept:
            return replace(kept, confirmed=self.as_of)
        body = answer.body or b""
        return Copy(body=body, encoding=answer.encoding, etag=answer.etag, modified=answer.modified, confirmed=self.as_of)

    async def _fallen_back(self, commune: SourceCommune, kept: Copy | None, problems: tuple[Problem, ...]) -> Gathered:
        """What the last good copy says, beside the problems of today."""
        if kept is None:
            return Gathered(commune=commune, rows=(), confirmed=None, problems=problems)
        reading = await self._read(commune, kept)
        confirmed = None if reading.problems else kept.confirmed
        return Gathered(commune=commune, rows=reading.rows, confirmed=confirmed, problems=(*problems, *reading.problems))

    async def _read(self, commune: SourceCommune, copy: Copy) -> Reading:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.executor, read, copy.body, copy.encoding, commune.url, self.as_of)
