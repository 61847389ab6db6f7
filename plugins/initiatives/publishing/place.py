"""The place where a site is served: a folder of this machine, or of another one that is reached by SSH."""

import re
import shlex
import subprocess
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

_HOST = r"(?P<host>(?:[\w.-]+@)?(?:[\w.-]+|\[[0-9a-fA-F:]+\]))"
_REMOTE = (re.compile(rf"ssh://{_HOST}(?::(?P<port>\d+))?(?P<folder>/.+)"), re.compile(rf"{_HOST}:(?P<port>)(?P<folder>/.+)"))
"""The two ways of naming a folder of another machine."""
_SCRIPT = "releases.sh"
_UNREACHED = 255  # what ssh answers when it is ssh itself that failed
_REASONS = {
    3: "ở đó đã có một thư mục tên là current, không phải do lệnh này tạo ra",
    4: "trong lúc dựng, một bản khác đã được đăng; hãy lấy nội dung mới nhất rồi chạy lại",
    5: "không có bản nào như vậy để quay về",
    6: "máy đó thiếu lệnh flock (gói util-linux)",
    7: "một lần đăng khác đang giữ khóa quá lâu",
}
"""What the exit status of ``releases.sh`` means."""


class Refused(Exception):
    """Why the place did not do what was asked, in Vietnamese, with what the tools said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A folder of releases; ``host`` is None on this machine, ``ssh`` the command that reaches another one."""

    folder: str
    host: str | None = None
    port: str | None = None
    ssh: tuple[str, ...] = ("ssh",)

    def __str__(self) -> str:
        return self.folder if self.host is None else f"{self.host}:{self.folder}"

    def do(self, verb: str, *arguments: str) -> str:
        """Run a verb of ``releases.sh`` there and return what it said.

        Raises Refused where the place cannot be reached or the verb may not be done.
        """
        script = files(__package__).joinpath(_SCRIPT).read_bytes()
        words = ["sh", "-s", "--", verb, self.folder, *arguments]
        command = words if self.host is None else [*self._shell(), self.host, shlex.join(words)]
        done = _run(command, script)
        if done.returncode:
            reason = "không nối được tới máy đó" if self.host and done.returncode == _UNREACHED else "lệnh ở đó không chạy được"
            raise Refused(_told(_REASONS.get(done.returncode, reason), done.stderr))
        return done.stdout.decode("utf-8", "replace")

    def send(self, site: Path, incoming: str, former: str | None) -> None:
        """Copy a finished site into ``incoming``; files that did not change are links to those of the release ``former``.

        Raises Refused where not every file arrived.
        """
        target = f"{self.folder}/{incoming}/site/"
        linked = [f"--link-dest={self.folder}/releases/{former}/site/"] if former else []
        far = [] if self.host is None else ["-s", "--rsh", shlex.join(self._shell())]
        where = target if self.host is None else f"{self.host}:{target}"
        options = ["--recursive", "--checksum", "--8-bit-output", "--chmod=D755,F644", *linked, *far]
        done = _run(["rsync", *options, f"{site}/", where], b"")
        if done.returncode:
            raise Refused(_told("không gửi được hết các tệp", done.stderr))

    def _shell(self) -> list[str]:
        return [*self.ssh, "-o", "BatchMode=yes", *(["-p", self.port] if self.port else [])]


def place_of(text: str, ssh: str) -> Place:
    """The place that ``/srv/trang``, ``ten@may:/srv/trang`` or ``ssh://ten@may:2222/srv/trang`` names; ``ssh`` is a command line."""
    found = next(filter(None, (form.fullmatch(text) for form in _REMOTE)), None)
    if found is None:
        return Place(folder=str(Path(text).resolve()))
    return Place(folder=found["folder"].rstrip("/"), host=found["host"], port=found["port"] or None, ssh=tuple(shlex.split(ssh)))


def _run(command: list[str], data: bytes) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(command, input=data, capture_output=True, check=False)
    except FileNotFoundError:
        raise Refused(f"máy này chưa có lệnh {command[0]}") from None


def _told(reason: str, said: bytes) -> str:
    """The reason, and below it what the tool said of it."""
    return "\n".join([reason, *(f"  {line}" for line in said.decode("utf-8", "replace").splitlines())])
