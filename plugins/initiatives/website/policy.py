"""What a page may load, and which sites may show it in a frame: one table for the pages and for the servers' headers."""

from dataclasses import dataclass

from initiatives.website.page import Page

_LOADED = ("default-src 'none'", "style-src 'self'", "img-src 'self'", "connect-src 'self'")
"""A page that runs no script asks for nothing, but tools that look at it from inside do: Lighthouse reads robots.txt so."""
_SCRIPT = ("script-src 'self'",)
_ENGINE = ("script-src 'self' 'wasm-unsafe-eval'",)
_SENT = ("base-uri 'none'", "form-action 'self'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A Content-Security-Policy; ``scripted`` where the page loads a script of the site.

    ``searching`` where that script also compiles the search engine, which is WebAssembly: browsers
    ask for ``'wasm-unsafe-eval'``, which allows WebAssembly and nothing else; ``eval`` of text stays forbidden.
    """

    scripted: bool = False
    searching: bool = False

    def __str__(self) -> str:
        """As a page states it of itself; who may frame it can only be said by the server."""
        scripts = _ENGINE if self.searching else _SCRIPT if self.scripted else ()
        return "; ".join((*_LOADED, *scripts, *_SENT))

    def framed_by(self, ancestors: str) -> str:
        """As a server states it; ``ancestors`` is the value of ``frame-ancestors``."""
        return f"{self}; frame-ancestors {ancestors}"


def policy_of(*pages: Page) -> Policy:
    """What these pages may load, each of them."""
    return Policy(scripted=any(page.script for page in pages), searching=any(page.searches for page in pages))
