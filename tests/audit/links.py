"""Every internal link and fragment of the built sites leads somewhere, and every promised file is there."""

from collections.abc import Iterator

from initiatives.publishing.verify import verify
from tests.audit.figure import Figure, none_of
from tests.audit.sites import Subject


def links(subject: Subject) -> Iterator[Figure]:
    """No fault that a publication would be refused for."""
    for site in subject.sites:
        yield none_of(f"links and promised files, {site.name}", verify(site.folder), f"{len(site.pages())} pages")
