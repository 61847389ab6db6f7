"""What the preview adds to a page, and nothing else."""

import pytest

from initiatives.preview.pages import NOTHING_YET, refreshed

PAGE = """<html><head><meta http-equiv="Content-Security-Policy" content="{policy}"><title>x</title></head><body>{body}</body></html>"""
SCRIPT = '<script src="/_preview/refresh.js" data-edition="lan-7" defer></script>\n'


@pytest.mark.parametrize(
    ("policy", "allowed"),
    [
        ("default-src 'none'", "default-src 'none'; connect-src 'self'; script-src 'self'"),
        ("default-src 'none'; connect-src 'self'", "default-src 'none'; connect-src 'self'; script-src 'self'"),
        (
            "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
            "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
        ),
    ],
)
def test_a_page_gets_the_script_and_leave_to_run_it(policy: str, allowed: str) -> None:
    body = "&lt;/head&gt; </head> của chữ"
    built = PAGE.format(policy=policy, body=body)
    expected = PAGE.format(policy=allowed, body=body).replace("</head>", f"{SCRIPT}</head>", 1)
    assert refreshed(built.encode(), "lan-7").decode() == expected


def test_the_page_of_nothing_waits_for_something() -> None:
    assert b"_preview/refresh.js" in refreshed(NOTHING_YET.encode(), "lan-0")
    assert b"script-src 'self'" in refreshed(NOTHING_YET.encode(), "lan-0")
