"""Pelican's settings that every commune's site shares; a site's pelicanconf.py takes them all and adds its own.

The site is made by the ``initiatives`` plugin alone: Pelican's own articles, pages, feeds and indexes are silenced.
"""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from initiatives import shipped

# Where things are
PATH = "content"
OUTPUT_PATH = "output"
THEME = str(shipped.THEME)
PLUGINS = ["initiatives"]

# Vietnam, independent of the machine
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"
LOCALE = ["C"]

# A value that a template misspells is an error, and everything is escaped
JINJA_ENVIRONMENT: dict[str, Any] = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}

# Pelican's own output, all of it switched off
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
READERS = {"rst": None, "html": None, "htm": None}
DIRECT_TEMPLATES: list[str] = []
PAGINATED_TEMPLATES: dict[str, int | None] = {}
USE_FOLDER_AS_CATEGORY = False
FILENAME_METADATA = ""
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
FEED_ALL_ATOM = FEED_ALL_RSS = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = False


def environment(theme: Path) -> Environment:
    """The templates of a theme as Pelican reads them, for pages that are made without it."""
    return Environment(loader=FileSystemLoader(theme / "templates"), **JINJA_ENVIRONMENT)
