"""What a page may load, and which sites may show it in a frame: one table for the pages and for the servers' headers."""

from dataclasses import dataclass

_RULES = ("default-src 'none'", "style-src 'self'", "img-src 'self'", "{script}", "base-uri 'none'", "form-action 'self'")
_SCRIPT = "script-src 'self'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A Content-Security-Policy; ``scripted`` where the page loads a script of the site."""

    scripted: bool = False

    def __str__(self) -> str:
        """As a page states it of itself; who may frame it can only be said by the server."""
        return "; ".join(rule.format(script=_SCRIPT) for rule in _RULES if self.scripted or rule != "{script}")

    def framed_by(self, ancestors: str) -> str:
        """As a server states it; ``ancestors`` is the value of ``frame-ancestors``."""
        return f"{self}; frame-ancestors {ancestors}"
