"""A build in a process of its own: nothing is published that was not looked at."""

from pathlib import Path

from tests.commands import ROOT
from tests.site.builds import FIXED, build

SILENT = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *

PLUGINS = []
"""


def test_settings_without_the_plugin_publish_nothing(tmp_path: Path) -> None:
    (tmp_path / "silent.py").write_text(SILENT.format(root=str(ROOT)), "utf-8")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "index.html").write_text("cũ", "utf-8")
    done = build(FIXED, tmp_path / "output", str(tmp_path / "silent.py"))
    assert done.status == 1
    assert done.err.endswith(
        "Thiết lập này không dùng phần mềm sáng kiến, nên chưa ai xem lại trang vừa dựng.\n"
        '  gợi ý: PLUGINS phải có "initiatives", như trong initiatives.siteconf\n'
        "Chưa đăng gì cả; trang web cũ còn nguyên.\n"
    )
    assert (tmp_path / "output" / "index.html").read_text("utf-8") == "cũ"
