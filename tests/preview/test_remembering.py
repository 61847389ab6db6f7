"""Public initiatives that are remembered are equal to those that are made anew, whatever was edited."""

import random
from pathlib import Path

from initiatives.preview.remembering import Remembering
from initiatives.projection.site import project
from initiatives.registry import Registry, read
from tests.factory import TODAY, content, document, earned, initiative

DOCUMENT = "documents/cong-van.md"


def registry(folder: Path) -> Registry:
    """A content folder that was read; whether texts resemble each other does not matter here."""
    world, found = read(folder, TODAY)
    assert world
    assert not found
    return Registry(content=folder, world=world)


def edited(random: random.Random) -> dict[str, str | bytes]:
    """Some initiatives that name each other, and what one of them links to."""
    files: dict[str, str | bytes] = {DOCUMENT: document(abstract=random.choice(("Phát huy", "Đẩy mạnh")))}
    for number in range(1, 6):
        status = random.choice(("approved", "applied", "submitted"))
        others = [f"SK-2024-00{other}" for other in range(1, 6) if other != number and random.random() < 0.4]
        front = earned(status, code=f"SK-2024-00{number}", title=random.choice(("Một cửa", "Nhắc hẹn")), partner_initiatives=others or None)
        files[f"{'abcde'[number - 1]}.md"] = initiative(front) + random.choice(("", "\n[Văn bản](../../documents/cong-van.md)\n"))
    return files


def test_whatever_was_edited_the_public_site_is_as_if_made_anew(tmp_path: Path) -> None:
    chance, remembered = random.Random(7), Remembering()
    folder = content(tmp_path, edited(chance))
    for _ in range(40):
        new = edited(chance)
        content(tmp_path, {name: new[name] for name in chance.sample(sorted(new), 2)})
        found = registry(folder)
        assert project(found, make=remembered) == project(found)


def test_what_did_not_change_is_not_made_again(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"{name}.md": initiative(earned("approved", code=f"SK-2024-00{n}")) for n, name in enumerate("abc", 1)}
    remembered = Remembering()
    before = project(registry(content(tmp_path, files)), make=remembered).initiatives
    new = registry(content(tmp_path, {"a.md": initiative(earned("approved", title="Nhắc hẹn"))}))
    after = project(new, make=remembered).initiatives
    assert [one.slug for one, former in zip(after, before, strict=True) if one is not former] == ["a"]
