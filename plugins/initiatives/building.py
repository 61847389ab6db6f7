"""A build in a process of its own: Pelican writes the site, and then everything that was written is looked at.

``python -m initiatives.building`` takes the arguments of Pelican's own command. It ends with 0 only where the site may be
published; other plugins have added what they add by then.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from pathlib import Path

from initiatives.generator import ending_in_words, run
from initiatives.publishing.compress import compress
from initiatives.publishing.verify import verify

_NOT_OURS = """Thiết lập này không dùng phần mềm sáng kiến, nên chưa ai xem lại trang vừa dựng.
  gợi ý: PLUGINS phải có "initiatives", như trong initiatives.siteconf"""
_LEAKS = "  gợi ý: xem mục «Khi máy báo lộ» trong docs/du-lieu-ca-nhan.md"


def build(arguments: Sequence[str]) -> None:
    """Build and verify a site; the setting ``COMPRESS`` adds compressed copies.

    Raises SystemExit, which says why the site may not be published.
    """
    with _quiet_while_well():
        generator = run(arguments)
    if generator is None:
        raise SystemExit(_NOT_OURS)
    site = Path(generator.output_path)
    with ending_in_words(site), generator.results() as results:
        if generator.settings.get("COMPRESS"):
            compress(site)
        faults = verify(site, secrets=generator.secrets, results=results)
    if faults:
        hint = [_LEAKS] if any(": lộ " in fault for fault in faults) else []
        raise SystemExit("\n".join([*faults, *hint, f"Trang vừa dựng có {len(faults)} chỗ hỏng nên không đăng."]))


@contextmanager
def _quiet_while_well() -> Iterator[None]:
    """Keep back what Pelican says of its work, unless it fails."""
    said = StringIO()
    try:
        with redirect_stdout(said):
            yield
    except BaseException:
        sys.stdout.write(said.getvalue())
        raise


if __name__ == "__main__":
    build(sys.argv[1:])
