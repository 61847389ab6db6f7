"""The officer's commands. Only this package prints; what a command does lives in the rooms below it."""

import io
import os
import sys

import click

from initiatives.cli.speech import LazyGroup, complaint
from initiatives.processes import collect_seldom
from initiatives.surroundings import today

SHORT_HELPS = {
    "new": "Tạo hồ sơ mới: hỏi từng ý, hoặc nhận từ tùy chọn.",
    "check": "Kiểm tra nội dung, báo mọi lỗi kèm dòng, cột và gợi ý.",
    "clean": "Bỏ tên người, nơi chụp khỏi thuộc tính của ảnh và tài liệu.",
    "similar": "Những sáng kiến đã có giống nhất với một hồ sơ hay một đoạn chữ.",
    "known": "Danh mục sáng kiến đã áp dụng ở nơi khác.",
    "status": "Bảng mọi hồ sơ: còn thiếu gì cho bước sau, việc gì quá hạn.",
    "sheets": "Phiếu chấm điểm: xuất cho từng đơn vị, nhập lại, xem kết quả.",
    "select": "Xét chọn: bảng xếp hạng của một đợt, ghi quyết định vào hồ sơ.",
    "history": "Lịch sử điểm của một hồ sơ: ai sửa điểm nào, khi nào, vì sao.",
    "redact": "Gỡ tên một người, hoặc cả hồ sơ, theo yêu cầu; có ghi vết.",
    "build": "Dựng trang web, kiểm tra rồi mới thay bản cũ.",
    "serve": "Xem trang trong lúc viết: lưu tệp thì trình duyệt tự hiện bản mới.",
    "deploy": "Dựng, kiểm tra, gửi trang web lên nơi đăng rồi đổi sang bản mới.",
    "rollback": "Quay về bản đã đăng trước đó.",
    "releases": "Các bản đang giữ ở nơi đăng.",
    "hosting": "Tệp cấu hình nginx cho máy chủ của cơ quan.",
    "federate": "Tổng hợp sáng kiến của các xã thành trang của tỉnh.",
    "form": "Viết cấu hình biểu mẫu quản trị và trang hướng dẫn; make admin gọi lệnh này.",
    "report": "Làm báo cáo, tờ trình, biên bản, phiếu, hồ sơ minh chứng bằng Word, Excel.",
    "templates": "Mẫu Word của các văn bản: chép ra để sửa, kiểm tra trước khi dùng.",
    "init": "Tạo thư mục trang web cho xã, phường, đặc khu khác: hỏi từng ý, hoặc nhận từ tùy chọn.",
    "update": "Đổi trang sang một bản phần mềm khác; make update gọi lệnh này.",
}
"""The commands in the order of the help page, each with its line there: the page is shown without loading any of them."""
MODULES = {name: name for name in SHORT_HELPS} | {"rollback": "deploy", "releases": "deploy"}
"""The module of this package that a command is loaded from when it is asked for."""


@click.group(cls=LazyGroup, package=__name__, modules=MODULES, short_helps=SHORT_HELPS)
def initiatives() -> None:
    """Quản lý, kiểm tra và công bố mô hình, giải pháp, sáng kiến cải cách hành chính của xã, phường, đặc khu."""


def _read_as_utf8() -> None:
    """Start anew in Python's UTF-8 mode where the locale has another encoding: names of files and arguments are Vietnamese."""
    if sys.getfilesystemencoding() != "utf-8":
        os.environ["PYTHONUTF8"] = "1"  # for the processes that a command starts, too
        os.execv(sys.executable, [sys.executable, "-m", __name__, *sys.argv[1:]])


def main() -> None:
    """Run a command; wrong use ends with 2 and a word of help, never with a traceback."""
    _read_as_utf8()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Windows consoles would refuse Vietnamese; a file's name that is no UTF-8 is said as it is
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    if not os.environ.get("SOURCE_DATE_EPOCH", "0"):
        del os.environ["SOURCE_DATE_EPOCH"]  # an empty day is none, but numpy and Pelican break on it
    today()  # and on what is no day at all
    collect_seldom()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for them among all packages takes longer than a check
    try:
        sys.exit(initiatives.main(prog_name="initiatives", standalone_mode=False) or 0)
    except click.exceptions.Abort:
        click.echo("\nĐã dừng; không có gì thay đổi.", err=True)
        sys.exit(1)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as error:
        click.echo(complaint(error), err=True)
        sys.exit(2)
    except BrokenPipeError:  # whoever read what is printed has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        from initiatives.writing import why  # noqa: PLC0415 - loads what a help page can do without

        what = f"Không mở được '{error.filename}'" if error.filename else "Không ghi được"  # the system names no file it is writing
        click.echo(f"{what}: {why(error)}.", err=True)
        sys.exit(1)
