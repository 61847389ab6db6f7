"""Previews in this process, asked as a browser would ask."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import Any

from initiatives.preview.content import Content
from initiatives.preview.desk import Preview
from initiatives.preview.server import server
from tests.commands import ROOT, surroundings

LOCAL = "127.0.0.1"
PATIENCE = 60
"""Seconds that a slow machine may take for what happens beside."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a server answered."""

    status: int
    headers: HTTPMessage
    body: bytes


@dataclass(frozen=True, kw_only=True)
class Served:
    """A preview on a server of this machine; ``said`` is what it told the terminal."""

    preview: Preview
    port: int
    said: list[str]

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for an address, which is sent as it is."""
        with closing(HTTPConnection(LOCAL, self.port, timeout=PATIENCE)) as connection:
            connection.request(method, path, headers=headers)
            found = connection.getresponse()
            return Answer(status=found.status, headers=found.headers, body=found.read())

    def text(self, path: str) -> str:
        """The text at an address."""
        return self.ask(path).body.decode()

    def news(self, *codes: str) -> dict[str, Any]:
        """The news, once the problems are these."""
        seen = 0
        while True:
            number, said = self.preview.news(seen, PATIENCE)
            assert number != seen, said
            told: dict[str, Any] = json.loads(said)
            if tuple(one["code"] for one in told["problems"]) == codes:
                return told
            seen = number


@contextmanager
def previewing(content: Path, settings: Path = ROOT / "pelicanconf.py") -> Iterator[Served]:
    """A preview of a content folder, served."""
    said: list[str] = []
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    preview = Preview(Content(content, "content"), settings, "lan", environment, said.append)
    with server(preview, LOCAL, 0) as serving:
        threading.Thread(target=serving.serve_forever, args=(0.05,), daemon=True).start()
        yield Served(preview=preview, port=serving.server_port, said=said)
        serving.shutdown()
        preview.close()


@contextmanager
def running(content: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """``initiatives serve`` as one runs it in a terminal, at some free port: its address and its process."""
    command = [sys.executable, "-m", "initiatives.cli", "serve", str(content), "--port", "0", "--settings", str(ROOT / "pelicanconf.py")]
    with subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=surroundings(),
        cwd=content.parent,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - a shell's background job has it ignored
    ) as process:
        assert process.stderr
        line = process.stderr.readline()
        assert line.startswith("Đã đọc "), line
        try:
            yield line.partition("Xem tại ")[2].split()[0], process
        finally:
            process.kill()
