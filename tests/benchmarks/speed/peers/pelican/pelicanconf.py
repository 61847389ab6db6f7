"""Stock Pelican's settings: no plugin, its own reader, generators, feed and pagination."""

SITEURL = "https://sangkien.example.vn"
SITENAME = "Sáng kiến cải cách hành chính"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGINS: list[str] = []
READERS = {"rst": None, "html": None, "htm": None}  # docutils warns that it does not know "vi"
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
MARKDOWN: dict[str, dict[str, dict[str, str]]] = {"extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}}}

ARTICLE_PATHS = ["sang-kien"]
STATIC_PATHS: list[str] = []
FORMATTED_FIELDS: list[str] = []
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "khac"
ARTICLE_URL, ARTICLE_SAVE_AS = "sang-kien/{slug}/", "sang-kien/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "linh-vuc/{slug}/", "linh-vuc/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "{slug}/", "{slug}/index.html"  # a tag is an aspect and a value: loai/model
TAG_REGEX_SUBSTITUTIONS: list[tuple[str, str]] = []
DRAFT_SAVE_AS = AUTHOR_SAVE_AS = ""

DIRECT_TEMPLATES = ["index", "sitemap", "initiatives"]
SITEMAP_SAVE_AS = "sitemap.xml"
INITIATIVES_SAVE_AS = "data/initiatives.json"
PAGINATED_TEMPLATES = {"index": 50}
PAGINATION_PATTERNS = [(1, "{base_name}/", "{base_name}/index.html"), (2, "trang/{number}/", "trang/{number}/index.html")]
FEED_ALL_ATOM = "feeds/atom.xml"
FEED_MAX_ITEMS = 50
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
