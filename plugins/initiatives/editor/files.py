"""The files of ``.vscode/``: what Visual Studio Code finds when it opens the folder of a site."""

import json
from typing import Any

from initiatives.editor.schemas import SCHEMAS, schema
from initiatives.editor.snippets import snippets
from initiatives.reading.commune import Commune

FOLDER = ".vscode/"

EXTENSIONS = (
    "redhat.vscode-yaml",  # completion, help and squiggles in commune.yml, from the schemas
    "EditorConfig.EditorConfig",  # line ends and encoding, whatever Windows would write
    "streetsidesoftware.code-spell-checker-vietnamese",  # spelling of Vietnamese
)
"""Extensions by their ids in the marketplace."""

TASKS = {
    "check": "Kiểm tra nội dung",
    "html": "Dựng trang web",
    "preview": "Dựng bản xem thử, có trang việc đang chờ",
    "admin": "Dựng trang quản trị",
    "serve": "Xem trang đã dựng",
    "devserver": "Xem trong lúc viết, tự hiện bản mới khi lưu",
}
"""The targets of the Makefile that an editor offers."""
RUNNING = ("serve", "devserver")
"""Those that go on until they are stopped."""

MATCHER: dict[str, Any] = {
    "owner": "initiatives",
    "source": "sáng kiến",
    "fileLocation": ["relative", "${workspaceFolder}"],
    "pattern": [
        {"regexp": r"^(\S.*?):(\d+):(\d+): lỗi \[([a-z-]+)\]$", "file": 1, "line": 2, "column": 3, "code": 4},
        {"regexp": r"^ *\d* +\| .*$"},
        {"regexp": r"^ +\| +\^* *(.+)$", "message": 1},
    ],
}
"""How the report of the check is read: place and code, the source line, the message below the carets."""


def files(commune: Commune) -> dict[str, str]:
    """Every file of the folder, by its address in the site's folder."""
    schemas = {f"{name}.schema.json": schema(model) for name, (model, _) in SCHEMAS.items()}
    contents: dict[str, Any] = {
        **schemas,
        "extensions.json": {"recommendations": list(EXTENSIONS)},
        "settings.json": _settings(),
        "sang-kien.code-snippets": snippets(commune),
        "tasks.json": {"version": "2.0.0", "tasks": [_task(target, title) for target, title in TASKS.items()]},
    }
    return {f"{FOLDER}{name}": json.dumps(content, ensure_ascii=False, indent=2) + "\n" for name, content in contents.items()}


def _settings() -> dict[str, Any]:
    """UTF-8 and LF as the content has them; the schemas of the YAML files."""
    applied = {f"./{FOLDER}{name}.schema.json": place for name, (_, place) in SCHEMAS.items() if place.endswith(".yml")}
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.exclude": {"**/__pycache__": True, ".venv": True},
        "[markdown]": {"editor.wordWrap": "on", "editor.quickSuggestions": {"other": True, "comments": False, "strings": True}},
        "yaml.schemas": applied,
        "cSpell.language": "en,vi",
    }


def _task(target: str, title: str) -> dict[str, Any]:
    group = {"group": {"kind": "build", "isDefault": True}} if target == "check" else {}
    matcher: Any = MATCHER if target not in RUNNING else []
    return {"label": title, "type": "shell", "command": "make", "args": [target], "problemMatcher": matcher, **group}
