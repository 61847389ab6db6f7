"""Pagefind as a service: pages go in one after the other, and the files of their index come back.

Its command line numbers the pages in the order in which a disk lists them, which is another on every machine, and the numbers
come into what it writes. Its own client for Python waits a tenth of a second for each answer (1.5.2), and there is one for each
page. The messages are that client's: JSON in Base64, with a comma after each.
"""

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from io import BufferedReader
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from pagefind.service import get_executable

Page = tuple[str, str]
"""The path of a page, of which its address is made, and its text."""
Request = Mapping[str, object]
AT_ONCE = 1_000_000
"""Bytes of answers that are taken at one time."""


class SearchIndexError(Exception):
    """The index could not be made; the message says why, in Vietnamese."""


def version(environment: Mapping[str, str]) -> str:
    """What the program calls itself; ``environment`` is what programs need to run on this machine. Raises SearchIndexError."""
    with TemporaryFile() as said, _running("--version", environment, said) as program:
        told: bytes = program.stdout.read()
        if program.wait():
            raise _failure(said)
    return told.decode()


def files(
    config: Mapping[str, object], pages: Iterable[Page], environment: Mapping[str, str], folder: Path | None = None
) -> dict[str, bytes]:
    """All files of the index of these pages, by path.

    ``config`` has the names of Pagefind's clients. Hundreds of thousands of pages go through an empty ``folder``, and have plain
    names for paths: of what comes by the pipe, Pagefind compares the address with those of all before. Raises SearchIndexError.
    """
    begin, end = {"type": "NewIndex", "config": config}, {"type": "GetFiles", "index_id": 0}
    added = _by_folder(pages, folder) if folder else _by_pipe(pages)
    answer = _last_answer(chain([begin], added, [end]), environment)
    return {file["path"].replace("\\", "/"): b64decode(file["content"]) for file in answer["files"]}


def _by_pipe(pages: Iterable[Page]) -> Iterator[Request]:
    for path, text in pages:
        yield {"type": "AddFile", "index_id": 0, "file_path": path, "file_contents": text}


def _by_folder(pages: Iterable[Page], folder: Path) -> Iterator[Request]:
    for name, text in pages:
        (folder / name).write_text(text, "utf-8")
        yield {"type": "AddDir", "index_id": 0, "path": str(folder), "glob": name}


def _last_answer(requests: Iterable[Request], environment: Mapping[str, str]) -> dict[str, Any]:
    """The answer to the last of some requests, where none of them failed."""
    asked = 0
    with TemporaryFile() as said, _running("--service", environment, said) as program:
        with suppress(BrokenPipeError):  # a program that has ended said why
            asked = _send(requests, program.stdin)
        for number, answer in enumerate(_answers(program.stdout), 1):
            if answer["type"] == "Error":
                raise _refusal(answer["message"])
            if number == asked:
                return answer
        program.wait()
        raise _failure(said)


def _send(requests: Iterable[Request], program: IO[bytes]) -> int:
    """Send all requests and return how many they are; the program keeps its answers until they are taken."""
    number = 0
    for number, request in enumerate(requests, 1):
        program.write(b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b",")
    program.flush()
    return number


def _answers(program: BufferedReader) -> Iterator[dict[str, Any]]:
    """What each answer holds; they come in the order of the requests."""
    begun = bytearray()
    while piece := program.read1(AT_ONCE):
        *ends, rest = piece.split(b",")
        for end in ends:
            yield json.loads(b64decode(begun + end))["payload"]
            begun.clear()
        begun += rest


@contextmanager
def _running(option: str, environment: Mapping[str, str], said: IO[bytes]) -> Iterator[Any]:
    """Pagefind at work, with pipes to it and from it; ``said`` takes what it says of failures. It ends when nobody asks any more."""
    with _started(option, environment, said) as program:
        try:
            yield program
        finally:
            with suppress(BrokenPipeError):
                program.stdin.close()


def _started(option: str, environment: Mapping[str, str], said: IO[bytes]) -> Any:
    path = get_executable()
    if path is None:
        raise SearchIndexError(
            "Máy này chưa có chương trình Pagefind, nên chưa làm được phần tìm kiếm.\n"
            "  gợi ý: cài lại các gói (make distclean, rồi make html); máy không có gói sẵn thì tải Pagefind về và đặt\n"
            "  PAGEFIND_BINARY_PATH=/nơi/để/pagefind"
        )
    try:
        return subprocess.Popen([path, option], env={**environment}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
    except OSError as problem:
        raise SearchIndexError(f"Không chạy được chương trình Pagefind «{path}»: {problem.strerror}.") from problem


def _failure(said: IO[bytes]) -> SearchIndexError:
    said.seek(0)
    return _refusal(said.read().decode("utf-8", "replace"))


def _refusal(why: str) -> SearchIndexError:
    return SearchIndexError(f"Pagefind không làm được phần tìm kiếm:\n{why}".strip())
