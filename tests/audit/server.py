"""nginx on this machine, set up as docs/may-chu.md tells a commune's administrator."""

import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser
from pathlib import Path

from tests.commands import ROOT

GUIDE = ROOT / "docs" / "may-chu.md"
START = 10.0
"""Seconds within which nginx must answer."""

_CONFIGURATION = """
daemon off;
user {user};
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {http}
    server {{
        listen 127.0.0.1:{port};
        root "{site}";
        {server}
    }}
}}
"""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site while nginx serves it. Raises RuntimeError where nginx does not start."""
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), _free_port()
        http, server = _shipped()
        text = _CONFIGURATION.format(folder=folder, user=getuser(), site=site.resolve(), port=port, http=http, server=server)
        (folder / "nginx.conf").write_text(text, "utf-8")
        with subprocess.Popen(["nginx", "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]) as process:
            try:
                _wait(port, process, folder)
                yield f"http://127.0.0.1:{port}/"
            finally:
                process.terminate()


def _shipped() -> tuple[str, str]:
    """The two parts of the configuration in the guide: for the ``http`` block and for the ``server`` block."""
    block = GUIDE.read_text("utf-8").split("```nginx\n")[1].split("```")[0]
    http, server = block.split("# Trong khối server")
    return http, f"#{server}"


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _wait(port: int, process: "subprocess.Popen[bytes]", folder: Path) -> None:
    until = time.monotonic() + START
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError((folder / "error.log").read_text("utf-8"))
