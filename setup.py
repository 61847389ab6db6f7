"""What belongs to every site and is no code goes into the wheel as ``initiatives/shipped/``; pyproject.toml lists it.

Here it stands beside the package, where Pelican, GitHub and administrators look for it.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
SHIPPED = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["initiatives"]["shipped"]


class BuildWithShipped(build_py):  # type: ignore[misc]  # setuptools carries no types
    """Builds the package, and puts the files beside it where ``initiatives.shipped`` finds them."""

    def run(self) -> None:
        """Build as always; an editable installation finds the files where they are."""
        super().run()
        if not self.editable_mode:
            for source, target in self._shipped():
                self.mkpath(str(target.parent))
                self.copy_file(str(source), str(target), preserve_mode=False)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """What the build writes."""
        return [*super().get_outputs(include_bytecode), *(str(target) for _, target in self._shipped())]

    def _shipped(self) -> Iterator[tuple[Path, Path]]:
        inside = Path(self.build_lib) / "initiatives" / "shipped"
        for name in SHIPPED:
            found = [path for match in ROOT.glob(name) for path in (match, *match.rglob("*")) if path.is_file()]
            yield from ((path, inside / path.relative_to(ROOT)) for path in sorted(found))


setup(cmdclass={"build_py": BuildWithShipped})
