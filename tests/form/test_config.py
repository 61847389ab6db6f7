import json
import re

import pytest

from initiatives.form.config import Repository, configuration
from initiatives.reading.collections import COLLECTIONS
from tests.commands import CONTENT
from tests.factory import PLAN, read

WORLD = read(CONTENT)
HERE = Repository()


def test_the_same_content_gives_the_same_configuration() -> None:
    assert json.dumps(configuration(WORLD, HERE, "")) == json.dumps(configuration(read(CONTENT), Repository(), ""))


def test_every_collection_of_the_content_is_there_with_reports_and_settings() -> None:
    found = {one["name"]: one.get("folder") for one in configuration(WORLD, HERE, "")["collections"]}
    assert found == {**{name: f"content/{name}" for name in COLLECTIONS}, "reports": "content/settings/reports", "settings": None}


def test_a_new_initiative_starts_as_a_draft_with_the_next_free_code_and_the_four_sections() -> None:
    fields = {field["name"]: field for field in configuration(WORLD, HERE, "")["collections"][0]["fields"]}
    assert (fields["code"]["default"], fields["status"]["default"]) == ("SK-2026-009", "draft")
    assert re.findall("^## (.+)$", fields["body"]["default"], re.MULTILINE) == list(PLAN)


def test_a_file_keeps_its_name_for_ever_and_is_not_deleted() -> None:
    folders = [one for one in configuration(WORLD, HERE, "")["collections"] if "folder" in one]
    assert {(one["duplicate"], one["delete"]) for one in folders} == {(False, False)}
    assert all(one["slug"]["editable"] in (False, ["create"]) for one in folders)


@pytest.mark.parametrize(
    ("repository", "asked", "review"),
    [
        (Repository(), ("https://api.github.com",), "editorial_workflow"),
        (Repository(host="gitlab", review=False), ("https://gitlab.com",), "simple"),
        (Repository(host="gitea", server="https://git.xa.gov.vn:3000/git"), ("https://git.xa.gov.vn:3000",), "simple"),
        (
            Repository(authenticator="https://dang-nhap.xa.gov.vn"),
            ("https://api.github.com", "https://dang-nhap.xa.gov.vn"),
            "editorial_workflow",
        ),
    ],
)
def test_the_form_knows_whom_it_must_be_able_to_ask(repository: Repository, asked: tuple[str, ...], review: str) -> None:
    assert repository.asked == asked
    assert configuration(WORLD, repository, "")["publish_mode"] == review


def test_a_server_of_ones_own_is_asked_at_its_own_address() -> None:
    backend = configuration(WORLD, Repository(host="gitea", server="https://git.xa.gov.vn"), "")["backend"]
    assert (backend["api_root"], backend["base_url"]) == ("https://git.xa.gov.vn/api/v1", "https://git.xa.gov.vn")


def test_no_content_of_a_dossier_is_in_the_configuration() -> None:
    text = json.dumps(configuration(WORLD, HERE, ""), ensure_ascii=False)
    held = [words for entry in WORLD.initiatives for words in (entry.data.code, entry.data.title, entry.data.summary, entry.data.note)]
    assert [words for words in held if words and f'"{words}"' in text] == []
