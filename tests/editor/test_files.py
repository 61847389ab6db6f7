"""Visual Studio Code's help points at things that exist: targets, keys, problems, extensions."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from initiatives.editor.files import FOLDER, MATCHER, TASKS, files
from initiatives.editor.schemas import SCHEMAS, schema
from initiatives.editor.snippets import SNIPPETS, filled, snippets
from tests.commands import CONTENT, ROOT, run
from tests.factory import PLAN, body, content, draft, markdown, problems, told, unjudged
from tests.test_project import MAKEFILE

OURS = unjudged(CONTENT).commune
WRITTEN = {name: json.loads(text) for name, text in files(OURS).items()}
IDS = re.compile(r"[A-Za-z0-9-]+\.[A-Za-z0-9-]+")


def test_the_folder_here_is_what_the_model_gives() -> None:
    """``make docs`` writes it anew."""
    assert {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in (ROOT / FOLDER).iterdir()} == files(OURS)


def test_tasks_are_targets_of_both_makefiles() -> None:
    there = [(ROOT / name).read_text("utf-8") for name in ("site.mk", "plugins/initiatives/adopt/files/Makefile.jinja")]
    for makefile in (MAKEFILE, "".join(there)):
        assert set(TASKS) <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert [(task["command"], *task["args"]) for task in WRITTEN[f"{FOLDER}tasks.json"]["tasks"]] == [("make", name) for name in TASKS]


def test_settings_apply_schemas_that_are_there_to_files_that_are_there() -> None:
    applied = WRITTEN[f"{FOLDER}settings.json"]["yaml.schemas"]
    assert {name.removeprefix("./") for name in applied} == {f"{FOLDER}commune.schema.json", f"{FOLDER}report.schema.json"}
    assert {name.removeprefix("./") for name in applied} <= set(WRITTEN)
    assert [place for place in applied.values() if not list(ROOT.glob(place))] == []


def test_extensions_are_ids_of_publisher_and_name() -> None:
    assert [name for name in WRITTEN[f"{FOLDER}extensions.json"]["recommendations"] if not IDS.fullmatch(name)] == []


def samples() -> list[tuple[str, Path]]:
    """Every file of the real content that a schema speaks of."""
    return [(name, path) for name, (_, place) in SCHEMAS.items() for path in sorted(ROOT.glob(place))]


RESOLVERS = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
"""YAML 1.2 has no dates: an editor reads a text."""
Loader = type("Loader", (yaml.SafeLoader,), {"yaml_implicit_resolvers": RESOLVERS})


def plain(path: Path) -> Any:
    """What an editor reads in a file, or in its front matter."""
    text = path.read_text("utf-8")
    return yaml.load(text.split("\n---")[0] if path.suffix == ".md" else text, Loader)


@pytest.mark.parametrize(("name", "path"), samples(), ids=lambda value: value.stem if isinstance(value, Path) else value)
def test_the_real_files_fit_their_schema(name: str, path: Path) -> None:
    assert [error.message for error in jsonschema.Draft7Validator(schema(SCHEMAS[name][0])).iter_errors(plain(path))] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_and_knows_a_wrong_key(name: str) -> None:
    found = schema(SCHEMAS[name][0])
    jsonschema.Draft7Validator.check_schema(found)
    messages = [error.message for error in jsonschema.Draft7Validator(found).iter_errors({"khong-co": 1})]
    assert any("khong-co" in message for message in messages)


def test_every_key_says_what_it_means() -> None:
    found = schema(SCHEMAS["initiative"][0])["properties"]
    assert "scores" in found  # internal, and yet here
    assert [key for key, value in found.items() if not value.get("description") or not value.get("title")] == []
    assert found["code"]["description"].endswith("Ví dụ: SK-2024-003")


def offered(folder: Path, name: str) -> str:
    """A snippet as it is offered to the small commune of the tests, every place left as it is."""
    made = snippets(unjudged(content(folder, {})).commune)
    return filled(made[SNIPPETS[name][0]]["body"])


@pytest.mark.parametrize("name", [name for name in SNIPPETS if name != "ho-so"])
def test_a_snippet_of_evidence_has_only_keys_and_values_of_the_model(tmp_path: Path, name: str) -> None:
    """The rules of the lifecycle are not the snippet's: it is put into a draft, where it comes too early."""
    front = markdown(draft(submitted=None, lead_unit="phong-kinh-te")).replace("\n---\n", f"\n{offered(tmp_path, name)}\n---\n", 1)
    found = problems(content(tmp_path, {"a.md": front + body(*PLAN)}))
    early = {"evidence-beyond-status", "future-date", "unknown-like"}
    assert [line for line in told(found) if line.split()[1] not in early] == []


def test_the_snippet_of_a_dossier_passes_the_check(tmp_path: Path) -> None:
    assert told(problems(content(tmp_path, {"a.md": offered(tmp_path, "ho-so") + "\n"}))) == []


def test_snippets_offer_what_the_commune_has_now() -> None:
    made = snippets(OURS)["Hồ sơ sáng kiến mới"]["body"]
    (line,) = (line for line in made if line.startswith("lead_unit"))
    assert line == "lead_unit: ${7|van-phong-hdnd-ubnd,phong-kinh-te,phong-van-hoa-xa-hoi,trung-tam-phuc-vu-hanh-chinh-cong|}"


def test_the_task_of_the_check_reads_its_report(tmp_path: Path) -> None:
    folder = content(tmp_path, {"a.md": markdown(draft(status="ap dung")), "b.md": markdown(draft(code="SK-2024-002", field="la"))})
    lines = run("check", folder, cwd=tmp_path).err.splitlines()
    first, _, last = (re.compile(one["regexp"]) for one in MATCHER["pattern"])
    starts = [number for number, line in enumerate(lines) if first.fullmatch(line)]
    assert len(starts) == int(lines[-1].split()[1])
    found = [first.fullmatch(lines[number]) for number in starts]
    assert [(tmp_path / match[1]).is_file() for match in found if match] == [True] * len(starts)
    messages = [last.fullmatch(lines[number + 2]) for number in starts]
    assert "trạng thái" in " ".join(match[1] for match in messages if match)
    assert all(messages)


def test_hooks_run_what_is_there() -> None:
    here = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    there = (ROOT / "plugins/initiatives/adopt/files/.pre-commit-config.yaml.jinja").read_text("utf-8")
    entries = [hook["entry"].split() for text in (here, there) for repo in yaml.safe_load(text)["repos"] for hook in repo["hooks"]]
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    made = {words[-1] for words in entries if words[0] == "make"}
    programs = {Path(words[0]).name for words in entries if words[0] != "make"}
    assert made == {"check"} <= targets
    assert programs == {"ruff", "mypy"}
    assert CONTENT.is_dir()
