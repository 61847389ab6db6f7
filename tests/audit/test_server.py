"""The audit's server says what the guide for administrators promises."""

from pathlib import Path
from urllib.request import Request, urlopen

from tests.audit.server import served


def test_served_as_the_guide_tells(tmp_path: Path) -> None:
    (tmp_path / "theme" / "css").mkdir(parents=True)
    (tmp_path / "index.html").write_text("Đại Lãnh " * 200, "utf-8")
    (tmp_path / "theme" / "css" / "site.css").write_text("p { margin: 0 } " * 200, "utf-8")
    with served(tmp_path) as address:
        said = {path: _said(address + path) for path in ("", "theme/css/site.css")}
    assert {path: one.get("Content-Encoding") for path, one in said.items()} == {"": "gzip", "theme/css/site.css": "gzip"}
    assert said[""]["Cache-Control"] == "no-cache"
    assert said["theme/css/site.css"]["Cache-Control"] == "public, max-age=31536000, immutable"
    assert said[""]["X-Content-Type-Options"] == "nosniff"


def _said(url: str) -> dict[str, str]:
    with urlopen(Request(url, headers={"Accept-Encoding": "gzip"})) as answer:
        return dict(answer.headers.items())
