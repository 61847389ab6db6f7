"""The files of ``.vscode/``, from the model and a commune's settings: ``python -m initiatives.cli.editing CONTENT FOLDER``."""

import sys
from pathlib import Path

from initiatives.cli.content import registry_or_exit
from initiatives.editor.files import files


def main(content: Path, folder: Path) -> None:
    """Write every file into the folder of a site."""
    for name, text in files(registry_or_exit(content).world.commune).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
