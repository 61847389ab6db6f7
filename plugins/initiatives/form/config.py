"""The whole configuration of the form, generated from the model and the commune's settings."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from initiatives.form.folders import collections
from initiatives.judging.world import World

HOSTS = {"github": "https://api.github.com", "gitlab": "https://gitlab.com", "gitea": "https://gitea.com"}
"""The kinds of Git hosts that the form can write to, each with the address that it asks unless told another."""
EXAMPLE = "xa/sang-kien"
"""A repository's name as an example; the form then serves for a folder on this computer alone."""
_API = {"github": "/api/v3", "gitlab": "/api/v4", "gitea": "/api/v1"}
"""Below which path a server of one's own answers."""
_REVIEWING = ("github", "gitlab")
"""The hosts on which a change can wait for another person's approval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """Where the content is kept: kind of host, ``owner/name``, branch, the address of a server of one's own.

    ``review``: a change from the form waits as a proposal until it has been checked and approved. ``root`` is the content
    folder's path in the repository, ``authenticator`` the address of the service through which officers sign in.
    """

    host: str = "github"
    name: str = EXAMPLE
    branch: str = "main"
    server: str = ""
    authenticator: str = ""
    review: bool = True
    root: str = "content"

    @property
    def asked(self) -> tuple[str, ...]:
        """The origins that the form must be able to ask."""
        addresses = (self.server or HOSTS[self.host], self.authenticator)
        return tuple(dict.fromkeys(_origin(address) for address in addresses if address))


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def configuration(world: World, repository: Repository, siteurl: str) -> dict[str, Any]:
    """What the form reads when it starts; plain data, the same for the same content, day and repository."""
    return {
        "backend": _backend(repository),
        "publish_mode": "editorial_workflow" if repository.review and repository.host in _REVIEWING else "simple",
        "app_title": f"Quản trị · {world.commune.website.title}",
        "logo": {"src": "mark.svg"},
        **({"site_url": siteurl, "display_url": siteurl} if siteurl else {}),
        "show_preview_links": False,
        "editor": {"preview": False},
        "media_folder": f"{repository.root}/pages",
        "public_folder": "/",
        "media_libraries": {"all": {"slugify_filename": True}, "stock_assets": {"providers": []}},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 80, "timezone": "local"},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "double"}},
        "collections": collections(world, repository.root),
    }


def _backend(repository: Repository) -> dict[str, Any]:
    own = (
        {"api_root": f"{repository.server.rstrip('/')}{_API[repository.host]}", "base_url": repository.server} if repository.server else {}
    )
    sign_in = {"base_url": repository.authenticator} if repository.authenticator else {}
    methods = {} if sign_in or own else {"auth_methods": ["token"]}
    return {
        "name": repository.host,
        "repo": repository.name,
        "branch": repository.branch,
        **own,
        **sign_in,
        **methods,
        "commit_messages": _MESSAGES,
    }


_MESSAGES = {
    "create": "Thêm {{collection}} «{{slug}}»",
    "update": "Sửa {{collection}} «{{slug}}»",
    "delete": "Xóa {{collection}} «{{slug}}»",
    "uploadMedia": "Thêm tệp «{{path}}»",
    "deleteMedia": "Xóa tệp «{{path}}»",
}
"""What git says of each change."""
