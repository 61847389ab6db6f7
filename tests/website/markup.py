"""What the tests ask of HTML: its tags, its texts, the addresses it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True)
class Tag:
    """An opening tag with its attributes."""

    name: str
    attributes: dict[str, str]


class Markup(HTMLParser):
    """A parsed page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        """All text, white space collapsed."""
        return " ".join("".join(self.texts).split())

    def all(self, name: str) -> Iterator[Tag]:
        """The tags of one name."""
        return (tag for tag in self.tags if tag.name == name)

    def values(self, attribute: str) -> list[str]:
        """The values of one attribute, wherever it stands."""
        return [tag.attributes[attribute] for tag in self.tags if attribute in tag.attributes]
