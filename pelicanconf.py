"""Pelican's settings for building and looking at the site here; publishconf.py adds what production needs.

The site is made by the ``initiatives`` plugin alone: Pelican's own articles, pages, feeds and indexes are silenced.
"""

from jinja2 import StrictUndefined

# This commune's site
SITEURL = "http://localhost:8000"
ALLOW_SAMPLES = True  # sample initiatives may be shown, marked as samples
STYLEGUIDE = True  # the page for those who change the theme, mau-giao-dien/

# Where things are
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["initiatives"]

# Vietnam, independent of the machine
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"
LOCALE = ["C"]

# A value that a template misspells is an error, and everything is escaped
JINJA_ENVIRONMENT = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}

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
