"""What is shown while something is faulty: all that is sound, the rest as it was before, and every fault told."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from initiatives.preview.content import Content
from initiatives.preview.showing import NOTHING, showable
from initiatives.reading.problems import Problem
from tests.factory import COMMUNE, TODAY, codes, content, document, earned, initiative, problems, told

NEW, OLD = "Tên mới", "Tên cũ"


def approved(title: str, number: int, **changes: object) -> str:
    """A public initiative."""
    return initiative({**earned("approved", title=title, code=f"SK-2024-00{number}"), **changes})


FILES: dict[str, str | bytes] = {
    "a.md": approved(OLD, 1),
    "b.md": approved(OLD, 2) + "\nTheo [công văn](../../documents/cong-van.md).\n",
    "documents/cong-van.md": document(),
}


class Office:
    """A content folder that somebody works on, and what is shown of it."""

    def __init__(self, folder: Path, files: Mapping[str, str | bytes], commune: str = COMMUNE) -> None:
        self.root, self.commune = folder, commune
        self.read = Content(content(folder, files, commune), "content")
        self.shown, self.told = showable(self.read, NOTHING, TODAY)

    def save(self, files: Mapping[str, str | bytes | None], commune: str = COMMUNE) -> list[str]:
        """Save files, or take them away; return the codes of what is told. Nothing else is read again."""
        content(self.root, {name: text for name, text in files.items() if text is not None}, commune)
        for name in (name for name, text in files.items() if text is None):
            (self.read.folder / name).unlink()
        names = [name if "/" in name else f"initiatives/2024/{name}" for name in files]
        names += [] if commune == self.commune else ["settings/commune.yml"]
        self.commune = commune
        self.read.reread(self.read.folder / name for name in names)
        self.shown, self.told = showable(self.read, self.shown, TODAY)
        return codes(self.told)

    @property
    def titles(self) -> dict[str, str]:
        """The titles of the initiatives that are shown."""
        return {entry.slug: entry.data.title for entry in self.shown.world.initiatives} if self.shown.world else {}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A faultless content folder."""
    return Office(tmp_path, FILES)


def test_what_was_saved_is_shown(office: Office) -> None:
    assert (office.told, office.titles) == ([], {"a": OLD, "b": OLD})
    assert office.save({"a.md": approved(NEW, 1), "c.md": approved(NEW, 3)}) == []
    assert office.titles == {"a": NEW, "b": OLD, "c": NEW}


@pytest.mark.parametrize(
    ("faulty", "code"),
    [
        ("không có đầu tệp", "missing-fence"),
        (approved(NEW, 1, status="ap dung"), "unknown-status"),
        (approved(NEW, 1, lead_unit="khong-co"), "unknown-unit"),
        (approved(NEW, 1, approval=None), "missing-evidence"),
        (approved(NEW, 2), "duplicate-code"),
        (approved(NEW, 1) + "\n[hỏng](khong-co.md)\n", "broken-link"),
    ],
)
def test_a_faulty_file_is_shown_as_it_was_and_others_as_they_are(office: Office, faulty: str, code: str) -> None:
    assert code in office.save({"a.md": faulty, "c.md": approved(NEW, 3)})
    assert office.titles["a"] == OLD
    assert office.titles["c"] == NEW
    assert office.save({"a.md": approved(NEW, 1)}) == []
    assert office.titles["a"] == NEW


def test_a_new_file_with_a_fault_is_not_shown_yet(office: Office) -> None:
    assert office.save({"c.md": approved(NEW, 3, field="khong-co")}) == ["unknown-field"]
    assert office.titles == {"a": OLD, "b": OLD}


def test_a_file_that_others_need_is_shown_though_it_was_taken_away(office: Office) -> None:
    assert office.save({"documents/cong-van.md": None, "a.md": approved(NEW, 1)}) == ["broken-link"]
    assert office.titles == {"a": NEW, "b": OLD}
    assert office.shown.world
    assert [entry.slug for entry in office.shown.world.documents] == ["cong-van"]


@pytest.mark.parametrize("commune", ["@", COMMUNE.replace("cong-an", "khac")], ids=["unreadable", "unfit"])
def test_with_faulty_settings_everything_stays_as_it_was(office: Office, commune: str) -> None:
    assert office.save({"a.md": approved(NEW, 1)}, commune)
    assert office.titles == {"a": OLD, "b": OLD}
    assert office.save({}) == []
    assert office.titles == {"a": NEW, "b": OLD}


def test_a_change_beside_the_files_is_judged_with_all_of_them(office: Office) -> None:
    """Neither of the initiatives is read again, and the settings are sound by themselves."""
    assert office.save({}, COMMUNE.replace("cong-an", "khac")) == ["unknown-unit", "unknown-unit"]
    assert office.save({}) == []
    assert office.save({"documents/cong-van.md": None}) == ["broken-link"]
    assert office.titles == {"a": OLD, "b": OLD}


def test_what_is_sound_is_shown_from_the_start(tmp_path: Path) -> None:
    office = Office(tmp_path, {**FILES, "a.md": "không có đầu tệp", "c.md": approved(NEW, 3, partner_initiatives=["SK-2024-001"])})
    assert office.titles == {"b": OLD}
    assert office.save({"a.md": approved(NEW, 1)}) == []
    assert office.titles == {"a": NEW, "b": OLD, "c": NEW}


def test_nothing_is_shown_without_settings(tmp_path: Path) -> None:
    office = Office(tmp_path, FILES, "@")
    assert office.shown is NOTHING
    assert office.told


def test_what_is_told_is_what_the_check_tells(tmp_path: Path) -> None:
    """But for look-alikes and personal data, which nobody waits for."""
    files = {**FILES, "c.md": approved(NEW, 3, lead_unit="khong-co"), "d.md": approved(OLD, 1), "e.md": approved(OLD, 5, code="?")}
    expected: list[Problem] = [one for one in problems(content(tmp_path, files)) if one.code != "undecided-look-alike"]
    assert expected
    assert told(sorted(Office(tmp_path, files).told, key=lambda one: one.order)) == told(expected)
