"""Real servers on the loopback of this machine, each with its own files in a folder of the test."""

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

PATIENCE = 30
"""Seconds that a server may take to answer."""


class Reached(NamedTuple):
    """How a machine is reached: its address, its port, and the command line of ssh."""

    host: str
    port: int
    ssh: str


def program(name: str) -> str:
    """Where a server's program is; ``make test`` installs it, and a test that needs it fails without it."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    assert found, f"no {name}; run: make test"
    return found


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[None]:
    """A server that answers on a port, until the end of the block."""
    with log.open("wb") as said, subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said) as server:
        try:
            _await(port, server, log)
            yield
        finally:
            server.terminate()


def _await(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < until:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"{server.args!r} does not answer: {log.read_text('utf-8', 'replace')}")


_AROUND = """
daemon off;
user {user};
worker_processes {workers};
pid {folder}/pid;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


@contextmanager
def web_server(folder: Path, configuration: str, workers: int = 1) -> Iterator[str]:
    """The address at which nginx serves a site as ``initiatives hosting`` configures it, but on a port of the loopback."""
    port = free_port()
    listening = configuration.replace("    listen 80;\n    listen [::]:80;\n", f"    listen 127.0.0.1:{port};\n")
    assert listening != configuration
    (folder / "site.conf").write_text(listening.replace("include mime.types", "include /etc/nginx/mime.types"), "utf-8")
    (folder / "nginx.conf").write_text(_AROUND.format(user=getpass.getuser(), workers=workers, folder=folder), "utf-8")
    log = folder / "error.log"
    with running([program("nginx"), "-e", str(log), "-c", str(folder / "nginx.conf")], port, log):
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def ssh_server(folder: Path) -> Iterator[Reached]:
    """An SSH server that lets in one key, made for it, and nothing else."""
    for name in ("host", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    shutil.copy(folder / "key.pub", folder / "authorized")
    port = free_port()
    (folder / "known").write_text(f"[127.0.0.1]:{port} {(folder / 'host.pub').read_text('utf-8')}", "utf-8")
    options = {
        "ListenAddress": "127.0.0.1",
        "Port": port,
        "HostKey": folder / "host",
        "AuthorizedKeysFile": folder / "authorized",
        "PidFile": "none",
        "StrictModes": "no",
        "UsePAM": "no",
        "PasswordAuthentication": "no",
        "PermitRootLogin": "prohibit-password",
        "SetEnv": "SHLVL=1",  # an inner bash reads no .bashrc, which may say something, and be slow, at each of many connections
    }
    (folder / "sshd_config").write_text("".join(f"{name} {value}\n" for name, value in options.items()), "utf-8")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # where Debian's sshd keeps its unprivileged half; its service makes it
    command = [program("sshd"), "-D", "-e", "-f", str(folder / "sshd_config")]
    ssh = f"ssh -F none -i {folder / 'key'} -o UserKnownHostsFile={folder / 'known'} -o StrictHostKeyChecking=yes"
    with running(command, port, folder / "sshd.log"):
        yield Reached(host=f"{getpass.getuser()}@127.0.0.1", port=port, ssh=ssh)
