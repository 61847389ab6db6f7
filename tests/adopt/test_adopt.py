"""Another commune takes the software: from an empty folder and a wheel to a site with nothing of ours in it."""

import gzip
import io
import os
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from initiatives.cli.wheels import build_wheel
from initiatives.reading.vietnamese import fold
from tests.adopt.conftest import DAY, Installed
from tests.cli.terminal import typed
from tests.commands import CONTENT, ROOT, count_as_set_up, run
from tests.test_workflows import surroundings

ANSWERS = {
    "commune": "phường Minh Châu",
    "province": "thành phố Tân Giang",
    "since": "15/8/2025",
    "parent": "Ủy ban nhân dân thành phố Tân Giang",
    "report-to": "UBND thành phố Tân Giang",
    "through": "Văn phòng Ủy ban",
    "units": "Văn phòng tổng hợp; Phòng Hạ tầng; Trung tâm dịch vụ công",
    "criteria": "Tính sáng tạo=50 (ít nhất 20); Lợi ích=50",
    "threshold": "60",
    "phone": "0299 123 4567",
    "email": "ubnd@minhchau.example",
    "siteurl": "https://sangkien.minhchau.example",
}
FLAGS = [word for name, answer in ANSWERS.items() for word in (f"--{name}", answer)]
COMMUNE = yaml.safe_load((CONTENT / "settings" / "commune.yml").read_text("utf-8"))
DRAFT = "Hẹn giờ trả kết quả qua loa phường"


def ours() -> set[str]:
    """What names this commune: places, sources of its rubrics, titles and addresses of its papers."""
    places = {name for era in COMMUNE["administrations"] for part in (era["place"], era["papers"]["place"]) for name in bare(part)}
    fronts = [yaml.load(path.read_text("utf-8").split("---\n")[1], yaml.BaseLoader) for path in (CONTENT / "initiatives").rglob("*.md")]
    titles = {front["title"] for front in fronts}
    addresses = {path.stem for folder in ("initiatives", "documents") for path in (CONTENT / folder).rglob("*.md")}
    return {*places, *titles, *addresses, "dailanh", "khanhhoa", "vanninh", "Vạn Thạnh", "Lấp Vò", "Hàm Yên", "Văn Môn", "Đồng Nai"}


def bare(place: str) -> set[str]:
    """``Vạn Ninh`` and ``Khánh Hòa`` of ``huyện Vạn Ninh, tỉnh Khánh Hòa``."""
    return {re.sub(r"^(xã|huyện|tỉnh) ", "", part.strip()) for part in place.split(",")}


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file with its own name, unpacked where it is packed, as text; what is no text gives what letters it has."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        yield name, f"{name}\n{content_of(path.read_bytes())}"


def content_of(data: bytes) -> str:
    if data[:2] == b"\x1f\x8b":
        return content_of(gzip.decompress(data))
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "\n".join(f"{name}\n{content_of(packed.read(name))}" for name in packed.namelist())
    return data.decode("utf-8", "ignore")


def found_in(folder: Path, words: set[str]) -> list[tuple[str, str]]:
    """The files in which one of the words stands: as written, percent-encoded, without marks, or joined by hyphens."""
    folded = [re.compile(rf"{re.escape(spaced(fold(word)))}(?![a-z])") for word in words]
    plain = ((name, spaced(fold(unquote(text)))) for name, text in texts(folder))
    return [(name, word.pattern) for name, text in plain for word in folded if word.search(text)]


def spaced(text: str) -> str:
    """The text with one space for each run of hyphens and spaces."""
    return re.sub(r"[-_\s]+", " ", text)


@pytest.fixture(scope="module")
def site(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the other commune, with one approved initiative, built for production and for looking at it."""
    empty = tmp_path_factory.mktemp("xa-khac")
    made = installed.run("init", empty, *FLAGS, cwd=empty.parent)
    assert (made.status, made.err) == (0, ""), made
    return empty


@pytest.fixture(scope="module")
def built(installed: Installed, site: Path) -> Path:
    done = installed.run("build", "content", "-o", "output", "-s", "publishconf.py", cwd=site, SITEURL=ANSWERS["siteurl"])
    assert done.status == 0, done
    return site / "output"


def test_the_same_sources_give_the_same_wheel(installed: Installed, tmp_path: Path) -> None:
    assert build_wheel(ROOT, tmp_path).read_bytes() == installed.wheel.read_bytes()


def test_a_new_folder_passes_its_check_as_production_wants_it(installed: Installed, site: Path) -> None:
    done = installed.run("check", "content", "--production", cwd=site)
    assert (done.status, done.out, done.err) == (0, "", "Không có lỗi.\n")


def test_the_answers_are_the_settings(site: Path) -> None:
    settings = yaml.safe_load((site / "content" / "settings" / "commune.yml").read_text("utf-8"))
    (now,) = settings["administrations"]
    assert (now["commune"], now["place"], now["parent"]) == (ANSWERS["commune"], ANSWERS["province"], ANSWERS["parent"])
    assert now["report_to"] == {"authority": ANSWERS["report-to"], "through": ANSWERS["through"]}
    assert [(unit["id"], unit["name"]) for unit in settings["units"]] == [
        ("van-phong-tong-hop", "Văn phòng tổng hợp"),
        ("phong-ha-tang", "Phòng Hạ tầng"),
        ("trung-tam-dich-vu-cong", "Trung tâm dịch vụ công"),
    ]
    (rubric,) = settings["rubrics"]
    assert rubric["threshold"] == 60
    assert rubric["criteria"] == [
        {"id": "tinh-sang-tao", "name": "Tính sáng tạo", "max": 50, "min": 20},
        {"id": "loi-ich", "name": "Lợi ích", "max": 50},
    ]
    assert settings["contact"]["sample"] is False


def test_the_site_speaks_of_the_other_commune(built: Path) -> None:
    home = (built / "index.html").read_text("utf-8")
    assert re.findall(r'class="brand-(?:parent|agency|site)">(.*?)<', home) == [
        "Ủy ban nhân dân thành phố Tân Giang",
        "Ủy ban nhân dân phường Minh Châu",
        "Sáng kiến cải cách hành chính phường Minh Châu",
    ]
    assert (built / "gioi-thieu" / "index.html").is_file()
    assert not list(built.rglob("mau-giao-dien")) + list(built.rglob("viec-dang-cho"))


def test_nothing_of_ours_is_in_the_folder_or_in_the_site(site: Path, built: Path) -> None:
    own = [(name, word) for name, word in found_in(site, ours()) if not name.startswith("packages/")]
    assert own == []
    assert found_in(built, ours()) == []


def test_the_search_for_our_words_would_find_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("https://vi.example/%C4%90%E1%BA%A1i%20L%C3%A3nh", "utf-8")
    (tmp_path / "b.gz").write_bytes(gzip.compress(b"tinh-khanh-hoa"))
    (tmp_path / "van_ninh.css").write_text("", "utf-8")
    assert {name for name, _ in found_in(tmp_path, ours())} == {"a.txt", "b.gz", "van_ninh.css"}


def test_the_first_initiative_is_written_and_seen_where_samples_may_be(installed: Installed, site: Path, tmp_path: Path) -> None:
    assert installed.run("new", DRAFT, cwd=site).status == 0
    done = installed.run("build", "content", "-o", tmp_path / "xem", "-s", "pelicanconf.py", cwd=site)
    assert done.status == 0, done
    assert not any(DRAFT in text for name, text in texts(tmp_path / "xem") if not name.startswith("viec-dang-cho/"))


def programs(folder: Path) -> list[bytes]:
    """The form's program, whatever its parts are called: their names come from where the packages lie."""
    return sorted(re.sub(rb"chunk-[0-9A-Z]{8}", b"chunk", path.read_bytes()) for path in folder.glob("*.js"))


def test_the_form_comes_with_the_wheel_and_is_bundled_as_here(installed: Installed, site: Path, tmp_path: Path) -> None:
    count_as_set_up(installed.venv, site)
    done = subprocess.run(
        ["make", "--no-print-directory", "admin", f"VENV={installed.venv}"],
        cwd=site,
        env=surroundings(SOURCE_DATE_EPOCH=DAY),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made = site / "admin" / "quan-tri"
    subprocess.run(["node", ROOT / "plugins/initiatives/form/browser/bundle.mjs", tmp_path], check=True)
    assert programs(made) == programs(tmp_path)
    assert ANSWERS["commune"] in (made / "config.json").read_text("utf-8")
    assert found_in(site / "admin", ours()) == []


def test_a_folder_in_use_is_never_written_to(installed: Installed, tmp_path: Path) -> None:
    (tmp_path / "thu.txt").write_text("của tôi", "utf-8")
    done = installed.run("init", tmp_path, *FLAGS, cwd=tmp_path)
    assert (done.status, [path.name for path in tmp_path.iterdir()]) == (2, ["thu.txt"])
    assert "không ghi đè" in done.err


@pytest.mark.parametrize(
    ("flag", "answer", "said"),
    [
        ("--commune", "Minh Châu", "tên phải bắt đầu bằng xã, phường, đặc khu; ví dụ: xã Minh Châu"),
        ("--province", "Tân Giang", "tên phải bắt đầu bằng tỉnh, thành phố"),
        ("--since", "31/2/2025", "ngày không có thật"),
        ("--units", "Phòng Một; phòng một", "trùng tên với mục khác"),
        ("--criteria", "Tính mới", "viết tên, dấu bằng, điểm tối đa"),
        ("--criteria", "Tính mới=10 (ít nhất 20)", "không nhỏ hơn điểm tối thiểu"),
        ("--threshold", "nhiều", "không phải số"),
        ("--threshold", "101", "cao hơn tổng điểm tối đa 100"),
        ("--title", "", "giá trị"),
        ("--email", "ubnd", "không phải một hộp thư"),
        ("--phone", "0299 123 4567 và 0299 123 4568", "không phải một số điện thoại"),
        ("--siteurl", "http://xa.example", "không phải địa chỉ trang"),
        ("--siteurl", "https://[xa.example", "không phải địa chỉ trang"),
    ],
)
def test_an_answer_that_cannot_be_used_is_refused_and_nothing_is_written(tmp_path: Path, flag: str, answer: str, said: str) -> None:
    done = run("init", tmp_path / "xa", *FLAGS, flag, answer, cwd=tmp_path)
    assert (done.status, done.out, list(tmp_path.iterdir())) == (2, "", [])
    assert said in done.err


def test_a_missing_name_is_asked_for_with_an_example(tmp_path: Path) -> None:
    done = run("init", tmp_path / "xa", cwd=tmp_path)
    assert done == (
        2,
        "",
        "Dùng sai lệnh: thiếu --commune (tên xã, phường, đặc khu); ví dụ: --commune 'xã Minh Châu'\n  gợi ý: xem initiatives init --help\n",
    )


def test_another_version_takes_the_place_of_the_former(installed: Installed, tmp_path: Path) -> None:
    site = tmp_path / "xa"
    assert installed.run("init", site, *FLAGS, cwd=tmp_path).status == 0
    newer = tmp_path / "commune_initiatives-9.0.0-py3-none-any.whl"
    newer.write_bytes(installed.wheel.read_bytes())
    before = (site / "requirements.txt").read_text("utf-8")
    assert installed.run("update", newer, cwd=site).status == 0
    assert [path.name for path in (site / "packages").iterdir()] == [newer.name]
    assert (site / "requirements.txt").read_text("utf-8") == before.replace(installed.wheel.name, newer.name)
    refused = installed.run("update", ROOT / "README.md", cwd=site)
    assert (refused.status, "không phải tệp .whl của phần mềm này" in refused.err) == (2, True)
    unsaid = installed.run("update", "", cwd=site)
    assert (unsaid.status, "make update WHEEL=" in unsaid.err) == (2, True)


def test_the_commands_of_the_folder_are_those_that_the_workflows_call(site: Path) -> None:
    makefile = "".join((site / name).read_text("utf-8") for name in ("site.mk", "Makefile"))
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    workflows = [path.read_text("utf-8") for path in [*(site / ".github" / "workflows").iterdir(), site / ".gitlab-ci.yml"]]
    called = {target for text in workflows for target in re.findall(r"\bmake ([a-z]+)", text)}
    assert called == {"check", "html", "deploy", "publish"} <= targets
    assert make("--dry-run", *sorted(targets), folder=site).returncode == 0
    told = dict(re.findall(r"^  ([a-z]+) +(.+)$", make("help", folder=site).stdout, re.MULTILINE))
    assert set(told) == targets
    assert [text for text in told.values() if " / " in text] == [], "an officer reads Vietnamese alone"


def make(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    env = {"PATH": os.environ["PATH"]}
    return subprocess.run(["make", *words], cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("name", ["du-lieu-ca-nhan.md", "lien-he.md", "tiep-can.md"])
def test_pages_are_those_of_the_project_but_for_the_name(tmp_path: Path, name: str) -> None:
    done = run("init", tmp_path / "xa", "--commune", "xã Đại Lãnh", "--province", "tỉnh Khánh Hòa", cwd=tmp_path)
    assert done.status == 0, done
    assert (tmp_path / "xa" / "content" / "pages" / name).read_text("utf-8") == (CONTENT / "pages" / name).read_text("utf-8")


def test_without_a_telephone_the_site_says_so_and_is_not_published(tmp_path: Path) -> None:
    assert run("init", tmp_path / "xa", "--commune", "xã Minh Châu", "--province", "tỉnh An Bình", cwd=tmp_path).status == 0
    checked = run("check", tmp_path / "xa" / "content", SOURCE_DATE_EPOCH=DAY)
    assert checked.status == 0
    assert run("check", tmp_path / "xa" / "content", "--production", SOURCE_DATE_EPOCH=DAY).status == 1


def test_on_a_terminal_an_answer_is_asked_for_until_it_can_be_used(installed: Installed, tmp_path: Path) -> None:
    usual = "\n" * 12
    wheel = ("--wheel", installed.wheel)
    answers = f"Minh Châu\nxã Minh Châu\ntỉnh An Bình\n{usual}"
    done = typed("init", tmp_path / "xa", *wheel, answer=answers, cwd=tmp_path, SOURCE_DATE_EPOCH=DAY)
    assert done.status == 0, done.out
    assert done.out.count("Chưa dùng được: tên phải bắt đầu bằng xã, phường, đặc khu") == 1
    assert "ví dụ: tỉnh An Bình" in done.out
    settings = yaml.safe_load((tmp_path / "xa" / "content" / "settings" / "commune.yml").read_text("utf-8"))
    assert settings["administrations"][0]["parent"] == "Ủy ban nhân dân tỉnh An Bình"
