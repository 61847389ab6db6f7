"""The search of a preview: its index takes seconds, and is made when the search page asks for it."""

from collections.abc import Callable, Mapping
from threading import Lock

from initiatives.preview.edition import Edition
from initiatives.publishing.indexer import SearchIndexError
from initiatives.publishing.search import Texts
from initiatives.results import Results
from initiatives.website.search import ENGINE

FOLDER = ENGINE.rpartition("/")[0] + "/"


class SearchIndex:
    """The files of the index of the edition that was shown when somebody last opened the search page."""

    def __init__(self, environment: Mapping[str, str], tell: Callable[[str], None]) -> None:
        self._environment, self._tell = environment, tell
        self._of: Edition | None = None
        self._files: dict[str, bytes] = {}
        self._lock = Lock()

    def file(self, path: str, edition: Edition) -> bytes | None:
        """A file of the index, which is made anew where the page asks for its engine and the edition is another."""
        with self._lock:
            if self._of is None or (path == ENGINE and self._of is not edition):
                self._make(edition)
            return self._files.get(path)

    def _make(self, edition: Edition) -> None:
        self._tell("Đang làm chỉ mục cho trang tìm kiếm theo nội dung lúc này; nghìn hồ sơ thì mất chừng mười giây.")
        try:
            texts = Texts(edition.shards(), lambda path: edition.file(path) or b"")
            for page in edition.searched():
                texts.add(page)
            self._files = {file.path: file.content for file in texts.indexed(self._environment, Results())}
            self._tell("Đã có chỉ mục tìm kiếm.")
        except SearchIndexError as error:
            self._files = {}
            self._tell(str(error))
        self._of = edition
