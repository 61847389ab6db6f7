"""Files are opened without waiting and read up to a limit; whatever cannot be had is told in words."""

import os
import socket
from pathlib import Path

import pytest

from initiatives.reading.decoding import LARGEST_FILE
from initiatives.reading.opening import read_text, unreadable
from initiatives.reading.problems import Problem


def told(path: Path) -> str:
    """What is said of a file that cannot be read."""
    found = read_text(path, "content/a.md")
    assert isinstance(found, Problem)
    assert (found.place.file, found.place.line) == ("content/a.md", 1)
    return f"{found.code}: {found.message}"


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeffmột\r\nhai".encode())
    assert read_text(tmp_path / "a.md", "content/a.md") == "một\nhai"


def test_what_is_no_plain_file_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "ống")
    (tmp_path / "vòng").symlink_to("vòng")
    with socket.socket(socket.AF_UNIX) as listening:
        monkeypatch.chdir(tmp_path)  # the name of a socket is short
        listening.bind("ổ")
    assert told(tmp_path / "ống") == "unreadable-file: không đọc được tệp: đây không phải là tệp thường"
    assert told(tmp_path / "ổ") == "unreadable-file: không đọc được tệp: đây không phải là tệp thường"
    assert told(tmp_path) == "unreadable-file: không đọc được tệp: đây là một thư mục"
    assert told(tmp_path / "vòng") == "unreadable-file: không đọc được tệp: liên kết đi vòng"
    assert told(tmp_path / "không có") == "unreadable-file: không đọc được tệp: tệp không còn ở đó"


def test_a_device_is_no_file() -> None:
    assert told(Path("/dev/zero")) == "unreadable-file: không đọc được tệp: đây không phải là tệp thường"


@pytest.mark.parametrize(("size", "code"), [(LARGEST_FILE, ""), (LARGEST_FILE + 1, "file-too-large")])
def test_a_file_is_read_up_to_the_limit(tmp_path: Path, size: int, code: str) -> None:
    (tmp_path / "a.md").write_bytes(b"a" * size)
    found = read_text(tmp_path / "a.md", "content/a.md")
    assert (found.code if isinstance(found, Problem) else "") == code


def test_an_error_that_nobody_foresaw_has_words_too() -> None:
    assert unreadable("content/a.md", OSError(5, "I/O error")).message == "không đọc được tệp: ổ đĩa báo lỗi"
