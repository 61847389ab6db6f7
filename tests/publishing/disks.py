"""Disks of their own for a command: small ones that really fill up, or that may only be read; they end with the command.

A disk in memory is mounted in a name space of its own, which asks for no rights on the machine where the kernel allows it to
everybody. Where it does not, the limit on a file's size and the rights of folders take its place.
"""

import os
import resource
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.commands import Done

_OF_ITS_OWN = ("unshare", "--mount") if os.geteuid() == 0 else ("unshare", "--user", "--map-root-user", "--mount")
_SCRIPT = """
size=$1 rights=$2 disk=$3 after=$4; shift 4
mount -t tmpfs -o "size=$size" none "$disk.new" && cp -a "$disk/." "$disk.new" && mount --move "$disk.new" "$disk" || exit 99
mount -o "remount,$rights" "$disk" || exit 99
"$@"; status=$?
cp -a "$disk/." "$after"
exit $status
"""
UNPRIVILEGED = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search")
"""Root, bound by the rights of files and folders as everybody else is."""
_BLOCK = 4096


@cache
def can_mount() -> bool:
    """Whether this machine lets us mount a disk that nobody else sees."""
    probe = "d=$(mktemp -d); mount -t tmpfs none $d && umount $d; s=$?; rmdir $d; exit $s"
    return shutil.which("unshare") is not None and subprocess.run([*_OF_ITS_OWN, "sh", "-c", probe], check=False).returncode == 0


@dataclass(frozen=True, kw_only=True)
class Disk:
    """A folder as it is on a disk that has ``room`` more bytes, or may only be read; ``reason`` is what a command says of it."""

    reason: str
    room: int = 10_000_000
    limit: int = 0
    is_readonly: bool = False

    def run(self, folder: Path, command: Sequence[str], environment: dict[str, str]) -> tuple[Done, Path]:
        """Run a command to whom ``folder`` lies on this disk, and return a copy of the folder as the command left it."""
        after = folder.with_name(f"{folder.name}-sau")
        way = self._mounted if can_mount() else self._limited
        before, prepare = way(folder, after)
        done = subprocess.run([*before, *command], env=environment, preexec_fn=prepare, capture_output=True, encoding="utf-8", check=False)
        folder.chmod(0o755)
        return Done(done.returncode, done.stdout, done.stderr), after if after.is_dir() else folder

    def _mounted(self, folder: Path, after: Path) -> tuple[list[str], Callable[[], None] | None]:
        folder.with_name(f"{folder.name}.new").mkdir()
        after.mkdir()
        size = sum(-(-path.stat().st_size // _BLOCK) * _BLOCK for path in folder.rglob("*") if path.is_file()) + self.room
        rights = "ro" if self.is_readonly else "rw"
        return [*_OF_ITS_OWN, "sh", "-c", _SCRIPT, "sh", str(size), rights, str(folder), str(after)], None

    def _limited(self, folder: Path, after: Path) -> tuple[list[str], Callable[[], None] | None]:
        if self.is_readonly:
            folder.chmod(0o555)
            return list(UNPRIVILEGED if os.geteuid() == 0 else ()), None
        return [], lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (self.limit, self.limit))


FULL, READ_ONLY = ("ổ đĩa hết chỗ", "ổ đĩa chỉ cho đọc") if can_mount() else ("tệp lớn hơn mức hệ thống cho phép", "không có quyền")
SMALL = [Disk(reason=FULL, room=room, limit=room // 50) for room in (0, 60_000, 300_000, 900_000)]
"""Disks that are full at once, early, half-way and late in a build of a site of some 1.5 MB."""
SEALED = Disk(reason=READ_ONLY, is_readonly=True)
