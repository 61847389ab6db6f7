"""``initiatives serve``: the site of a content folder in memory, shown anew in the browser when a file is saved."""

import errno
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

import click

from initiatives.cli.content import FOLDER, refuse_absent, settings_option
from initiatives.cli.speech import Command
from initiatives.preview.content import Content
from initiatives.preview.desk import Preview
from initiatives.preview.fitting import BadSettings
from initiatives.preview.server import server
from initiatives.preview.watching import Unwatchable, Watch
from initiatives.reading.opening import why_unreadable
from initiatives.results import kept
from initiatives.surroundings import label_of, results_file

_WHY = {
    errno.EADDRINUSE: "có chương trình khác đang dùng",
    errno.EACCES: "cần quyền quản trị máy",
    errno.EADDRNOTAVAIL: "máy này không có địa chỉ đó",
}
NAMED = 3
"""How many of the files that were saved together are named."""
TRIES, PAUSE = 5, 0.2
"""How often what was saved is read again where it cannot be, and the seconds in between."""


@click.command(cls=Command)
@click.argument("content", metavar="[NỘI DUNG]", type=FOLDER, default=Path("content"))
@settings_option
@click.option("--bind", "-b", "host", metavar="ĐỊA_CHỈ", default="127.0.0.1", help="Địa chỉ để nghe (nếu không ghi: chỉ máy này xem được).")
@click.option("--port", "-p", metavar="CỔNG", type=click.IntRange(0, 65535), default=8000, help="Cổng để nghe (nếu không ghi: 8000).")
def serve(content: Path, settings: Path, host: str, port: int) -> None:
    """Xem trang trong lúc viết: lưu tệp thì trình duyệt tự hiện bản mới. Dừng bằng Ctrl-C.

    Tệp có lỗi thì trang còn hiện bản đúng gần nhất, lỗi được báo ở đây và ngay trên trang. Trang đã dựng bằng build không bị động
    đến. Sửa mã Python của phần mềm thì phải chạy lại lệnh.
    """
    refuse_absent(content, settings)
    began, content, settings = time.perf_counter(), content.resolve(), settings.resolve()
    with faults_told(host, port), closing(Watch()) as saved, closing(Watch()) as fittings:
        saved.over([content])
        fittings.over([settings.parent], deep=False)
        with kept(results_file(content)) as results:
            reading = Content(content, label_of(content), results)
        preview = Preview(reading, settings, secrets.token_hex(4), dict(os.environ), _say)
        fittings.over(preview.theme)
        with closing(preview), server(preview, host, port) as served:
            saved.tell(partial(_told, preview.saved))
            fittings.tell(partial(_told, preview.refit))
            _say(f"Đã đọc {len(reading.files)} tệp sau {_seconds(began)}. Xem tại http://{host}:{served.server_port}/ (dừng: Ctrl-C)")
            with suppress(KeyboardInterrupt):
                served.serve_forever()
    _say("\nĐã dừng xem thử.")


@contextmanager
def faults_told(host: str, port: int) -> Iterator[None]:
    """Say in words why there can be no preview, and end with 1."""
    try:
        yield
    except BadSettings as fault:
        _say(f"{fault}")
    except Unwatchable as fault:
        _say(f"Máy không theo dõi được các tệp: {fault}\n  gợi ý: WATCHFILES_FORCE_POLLING=1 make devserver")
    except OSError as error:
        _say(f"Không đọc được '{error.filename}': {why_unreadable(error)}." if error.filename else _port_fault(error, host, port))
    else:
        return
    sys.exit(1)


def _port_fault(error: OSError, host: str, port: int) -> str:
    reason = _WHY.get(error.errno or 0, error.strerror)
    return f"Không mở được cổng {port} ở {host}: {reason}.\n  gợi ý: chọn cổng khác, make devserver PORT={port + 1}"


def _told(take_note: Callable[[set[Path]], list[str]], paths: set[Path]) -> None:
    """Let the preview take note of what was saved, and tell how long that took."""
    began = time.perf_counter()
    try:
        names = _patiently(take_note, paths)
    except BadSettings as fault:
        _say(f"{fault}\nVẫn dùng thiết lập cũ.")
        return
    except OSError as error:
        _say(f"Không đọc được '{error.filename}': {why_unreadable(error)}.\nVẫn hiện bản trước; lưu lại tệp thì được đọc lại.")
        return
    if names:
        more = f" và {len(names) - NAMED} tệp khác" if len(names) > NAMED else ""
        _say(f"Đã đọc lại {', '.join(names[:NAMED])}{more} sau {_seconds(began)}.")


def _patiently(take_note: Callable[[set[Path]], list[str]], paths: set[Path]) -> list[str]:
    """Take note, again where a folder went away meanwhile: git and others change many at once."""
    for _ in range(TRIES):
        with suppress(OSError):
            return take_note(paths)
        time.sleep(PAUSE)
    return take_note(paths)


def _seconds(began: float) -> str:
    return f"{time.perf_counter() - began:.2f} giây".replace(".", ",")


def _say(text: str) -> None:
    click.echo(text, err=True)
