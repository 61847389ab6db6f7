"""What officers type behind an option is read the same way by every command, or refused in words before anything is done."""

from pathlib import Path

import pytest

from tests.commands import run
from tests.site.builds import FIXED

COMMANDS = (
    ("hosting", "--content", FIXED),
    ("federate", FIXED / "settings" / "commune.yml"),
    ("form", FIXED, "--output", "admin"),
    ("report", "evidence", "--code", "SK-2024-003", "--out", "ra", "--content", FIXED),
)


@pytest.mark.parametrize(
    "siteurl", ["sangkien.xa.example", "https://[xa.example", "https://xa.example:99999", "https://xa nhà.example", ""]
)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_every_command_refuses_what_is_no_address_of_a_site(tmp_path: Path, command: tuple[str | Path, ...], siteurl: str) -> None:
    done = run(*command, "--siteurl", siteurl, cwd=tmp_path)
    said = f"Dùng sai lệnh: địa chỉ trang '{siteurl}' chưa đúng; viết như https://sangkien.xa.gov.vn"
    assert (done.status, done.out, done.err.splitlines()[0], [*tmp_path.iterdir()]) == (2, "", said, [])
