"""``initiatives serve`` says in words why there can be no preview."""

import errno

import pytest

from initiatives.cli.serve import faults_told


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "", "content"), "Không đọc được 'content': không có quyền đọc.\n"),
        (OSError(errno.ELOOP, "", "content/a.md"), "Không đọc được 'content/a.md': liên kết đi vòng.\n"),
        (
            OSError(errno.EADDRINUSE, ""),
            "Không mở được cổng 8000 ở 127.0.0.1: có chương trình khác đang dùng.\n  gợi ý: chọn cổng khác, make devserver PORT=8001\n",
        ),
    ],
    ids=["no right", "a link to itself", "port in use"],
)
def test_what_stands_in_the_way_of_a_preview_is_told(error: OSError, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end, faults_told("127.0.0.1", 8000):
        raise error
    assert (end.value.code, *capsys.readouterr()) == (1, "", said)
