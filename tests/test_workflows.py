"""The workflows of GitHub and GitLab, and the script of a commune's own server: safe as written, and their steps run here as written."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from initiatives.publishing.place import place_of
from initiatives.publishing.releases import releases
from tests.commands import ROOT, count_as_set_up
from tests.git import git, save
from tests.publishing.servers import Reached, ssh_server
from tests.site.builds import FIXED
from tests.test_project import MAKEFILE, VARIABLES

WORKFLOWS = {path.stem: yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in sorted((ROOT / ".github/workflows").glob("*.yml"))}
GITLAB = yaml.load((ROOT / ".gitlab-ci.yml").read_text("utf-8"), yaml.BaseLoader)
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
READ = {"contents": "read"}
SITEURL = "https://sangkien.example.vn"
BROKEN = "content/settings/commune.yml"

Step = dict[str, Any]


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every job of GitHub's workflows, by its name."""
    for name, workflow in WORKFLOWS.items():
        yield from ((f"{name}/{job}", content) for job, content in workflow["jobs"].items())


def commands() -> dict[str, list[str]]:
    """What each job of both hosts runs."""
    github = {name: [step["run"] for step in job["steps"] if "run" in step] for name, job in jobs()}
    return github | {f"gitlab/{name}": job["script"] for name, job in GITLAB.items() if "script" in job}


COMMANDS = commands()


def test_every_workflow_is_looked_at() -> None:
    assert set(COMMANDS) == {"proposal/preview", "publish/server", "publish/pages", "gitlab/check", "gitlab/preview", "gitlab/publish"}


@pytest.mark.parametrize("path", sorted((ROOT / ".github/workflows").glob("*.yml")), ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_commit_and_names_its_version(path: Path) -> None:
    used = re.findall(r"uses: *(.*)", path.read_text("utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_permissions_are_the_least() -> None:
    assert {name: workflow["permissions"] for name, workflow in WORKFLOWS.items()} == dict.fromkeys(WORKFLOWS, READ)
    more = {name: job["permissions"] for name, job in jobs() if "permissions" in job}
    assert more == {"publish/pages": READ | {"pages": "write", "id-token": "write"}}


def test_no_checkout_leaves_a_token_behind() -> None:
    checkouts = [step for _, job in jobs() for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")]
    assert [step["with"]["persist-credentials"] for step in checkouts] == ["false"] * len(COMMANDS.keys() & dict(jobs()))


def test_a_proposal_gets_no_secret() -> None:
    assert WORKFLOWS["proposal"]["on"] == {"pull_request": ""}
    assert "secrets." not in (ROOT / ".github/workflows/proposal.yml").read_text("utf-8")
    assert set(WORKFLOWS["publish"]["on"]) == {"push", "schedule", "workflow_dispatch"}
    secret = [step["name"] for _, job in jobs() for step in job["steps"] if "secrets." in str(step)]
    assert secret == ["Dựng, kiểm tra và đăng; bản trước được giữ lại"]
    assert WORKFLOWS["publish"]["jobs"]["server"]["environment"] == "production"


@pytest.mark.parametrize(("name", "lines"), COMMANDS.items())
def test_steps_are_the_makefiles_targets_and_nothing_is_pasted_into_them(name: str, lines: list[str]) -> None:
    assert lines
    for line in lines:
        words = line.removeprefix("scripts/with-ssh-key ").split()
        assert words[0] == "make"
        assert words[1] in TARGETS
        assert "${{" not in line


@pytest.mark.parametrize("job", [content for _, content in jobs()], ids=[name for name, _ in jobs()])
def test_jobs_end_and_run_on_a_named_system(job: dict[str, Any]) -> None:
    assert job["runs-on"] == "ubuntu-24.04"
    assert int(job["timeout-minutes"]) <= 30


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A checkout of the project, with content that is no sample, that uses what is installed here."""
    here = tmp_path / "bản sao"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    for name in listed.stdout.decode().split("\0"):
        if name and not name.startswith(("content/", "tests/")) and (ROOT / name).is_file():
            (here / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, here / name)
    shutil.copytree(FIXED / "settings", here / "content" / "settings")
    settings = here / BROKEN
    settings.write_text(settings.read_text("utf-8").replace("  sample: true", "  sample: false"), "utf-8")
    installed = here / ".venv"
    installed.mkdir()
    (installed / "bin").symlink_to(Path(sys.executable).parent)
    count_as_set_up(installed, here)
    return here


def surroundings(**extra: str) -> dict[str, str]:
    """What a runner knows: nothing of this machine's ``make``."""
    foreign = VARIABLES | {"MAKEFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "MFLAGS", "PYTHONPATH"}
    return {name: value for name, value in os.environ.items() if name not in foreign} | {"SITEURL": SITEURL} | extra


def run_as_written(clone: Path, line: str, **extra: str) -> subprocess.CompletedProcess[str]:
    """One step, by the shell that the hosts use."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", line]
    return subprocess.run(command, cwd=clone, env=surroundings(**extra), capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(("name", "lines"), COMMANDS.items())
def test_steps_run_as_written(clone: Path, name: str, lines: list[str]) -> None:
    for line in lines:
        done = run_as_written(clone, line, TARGET=str(clone / "nơi đăng"))
        assert done.returncode == 0, (line, done.stdout, done.stderr)
    made = {"preview": "xem-thu", "pages": "output", "server": "nơi đăng/current", "publish": "nơi đăng/current"}
    shown = made.get(name.partition("/")[2])
    assert shown is None or (clone / shown / "index.html").is_file()


def test_a_faulty_proposal_is_marked_on_its_line(clone: Path) -> None:
    path = clone / BROKEN
    path.write_text(f"khong-co: 1\n{path.read_text('utf-8')}", "utf-8")
    done = run_as_written(clone, COMMANDS["proposal/preview"][0])
    assert done.returncode != 0
    assert f"::error file={BROKEN},line=1,col=1,title=unknown-key::" in done.stdout
    assert run_as_written(clone, COMMANDS["gitlab/check"][0]).returncode != 0
    assert f'"path": "{BROKEN}"' in (clone / "gl-code-quality-report.json").read_text("utf-8")


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Reached, Path]]:
    """An SSH server, and the folder of its keys."""
    folder = tmp_path_factory.mktemp("ssh")
    with ssh_server(folder) as reached:
        yield reached, folder


def test_publishing_goes_over_ssh_with_the_key_of_the_secret(clone: Path, tmp_path: Path, reached: tuple[Reached, Path]) -> None:
    server, keys = reached
    target = f"ssh://{server.host}:{server.port}{tmp_path}/máy chủ"
    secret = {"SSH_KEY": (keys / "key").read_text("utf-8"), "SSH_KNOWN_HOSTS": (keys / "known").read_text("utf-8")}
    (line,) = (line for line in COMMANDS["publish/server"] if "deploy" in line)
    assert run_as_written(clone, line, TARGET=target, SSH_KEY=secret["SSH_KEY"]).returncode == 1
    done = run_as_written(clone, line, TARGET=target, TMPDIR=str(tmp_path), **secret)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "máy chủ" / "current" / "index.html").is_file()
    assert list(tmp_path.glob("tmp*")) == []  # the key is gone


@pytest.fixture
def repository(clone: Path, tmp_path: Path) -> Path:
    """A repository on the commune's own server, which its checkout takes the content from."""
    origin = tmp_path / "kho.git"
    git(clone, "init", "--initial-branch=main")
    save(clone, "Bản đầu", "Văn phòng", "2024-03-05T08:00:00+07:00")
    subprocess.run(["git", "clone", "--quiet", "--bare", clone, origin], check=True)
    git(clone, "remote", "add", "origin", str(origin))
    git(clone, "fetch", "origin")
    git(clone, "branch", "--set-upstream-to=origin/main")
    return origin


def described(officer: Path, text: str, at: str) -> None:
    """An officer writes another description of the site, and saves it."""
    settings = officer / BROKEN
    settings.write_text(re.sub("(?m)^  description: .*$", f"  description: {text}", settings.read_text("utf-8"), count=1), "utf-8")
    save(officer, "Sửa lời giới thiệu", "Văn phòng", at)


def test_a_communes_own_server_publishes_what_is_new_and_only_that(clone: Path, repository: Path, tmp_path: Path) -> None:
    officer = tmp_path / "cán bộ"
    place = place_of(str(tmp_path / "nơi đăng"), "ssh")
    subprocess.run(["git", "clone", "--quiet", repository, officer], check=True)

    def publish() -> int:
        return run_as_written(clone, "scripts/publish-from-git", TARGET=place.folder).returncode

    assert [publish(), publish()] == [0, 0]
    assert [one.number for one in releases(place)] == ["0001"]

    described(officer, "Lời mới", "2024-03-06T08:00:00+07:00")
    git(officer, "push")
    assert publish() == 0
    assert [one.number for one in releases(place)] == ["0002", "0001"]

    (clone / BROKEN).write_text("sửa tay trên máy chủ", "utf-8")
    assert publish() == 1
    assert [one.number for one in releases(place)] == ["0002", "0001"]
    assert (clone / BROKEN).read_text("utf-8") == "sửa tay trên máy chủ"


def test_a_push_is_published_at_once_and_a_faulty_one_is_told_to_who_pushed(
    clone: Path, repository: Path, tmp_path: Path, reached: tuple[Reached, Path]
) -> None:
    server, officer = reached[0], tmp_path / "cán bộ"
    place = place_of(str(tmp_path / "nơi đăng"), "ssh")
    hook = (ROOT / "deploy" / "post-receive").read_text("utf-8")
    told = {"/opt/sang-kien/scripts": f"'{clone}'/scripts", "/srv/sang-kien\n": f"'{place.folder}'\nexport PATH='{os.environ['PATH']}'\n"}
    for example, here in told.items():
        hook = hook.replace(example, here)
    (repository / "hooks" / "post-receive").write_text(hook, "utf-8")
    (repository / "hooks" / "post-receive").chmod(0o755)
    over_ssh = surroundings(GIT_SSH_COMMAND=server.ssh)
    address = f"ssh://{server.host}:{server.port}{repository}"
    subprocess.run(["git", "clone", "--quiet", address, officer], env=over_ssh, check=True)

    def pushed(text: str, at: str) -> str:
        described(officer, text, at)
        done = subprocess.run(["git", "push"], cwd=officer, env=over_ssh, capture_output=True, encoding="utf-8", check=True)
        return done.stderr

    def shown() -> str:
        return Path(place.folder, "current", "index.html").read_text("utf-8")

    assert "remote: Đã đăng bản 0001" in pushed("Lời thứ nhất", "2024-03-06T08:00:00+07:00")
    assert "Lời thứ nhất" in shown()
    refused = pushed("[Lời thứ hai]", "2024-03-07T08:00:00+07:00")
    assert re.search(rf"remote: {BROKEN}:\d+:\d+: lỗi \[", refused)
    assert "trang web cũ còn nguyên" in refused
    assert "Lời thứ nhất" in shown()
    assert "remote: Đã đăng bản 0002" in pushed("Lời thứ ba", "2024-03-08T08:00:00+07:00")
    assert "Lời thứ ba" in shown()
