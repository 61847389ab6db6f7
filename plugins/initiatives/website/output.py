"""What the website is written as: a stream of files, each with its address relative to the site's root."""

from dataclasses import dataclass

from jinja2 import Environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file of the site and its bytes; ``path`` is relative, with forward slashes; ``searched`` if search finds its text."""

    path: str
    content: bytes
    searched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A file of the content folder that is published unchanged; both paths are relative."""

    path: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the site will live: the templates' environment, the absolute address, the theme's version for caches.

    ``templates`` is a digest of all that the environment prints with. ``styleguide`` adds the guide for those who change the theme.
    """

    environment: Environment
    siteurl: str
    theme_version: str
    templates: str = ""
    styleguide: bool = False
