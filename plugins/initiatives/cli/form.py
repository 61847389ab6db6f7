"""``initiatives form``: the officers' build around the browser form; ``make admin`` bundles the program beside it."""

import shutil
import sys
from pathlib import Path

import click

from initiatives import shipped
from initiatives.cli.content import FOLDER
from initiatives.cli.parameters import SITE_ADDRESS
from initiatives.cli.speech import Command, Misuse
from initiatives.form.config import EXAMPLE, HOSTS, Repository
from initiatives.form.guide import PICTURES, pages
from initiatives.form.pages import HOME, MARK, GuidePage, files
from initiatives.judging.world import World
from initiatives.reading.addresses import site_address
from initiatives.reading.problems import as_text_report
from initiatives.registry import read
from initiatives.results import kept
from initiatives.surroundings import label_of, results_file, today


@click.command(cls=Command)
@click.argument("content", metavar="[NỘI DUNG]", type=FOLDER, default=Path("content"))
@click.option("--output", "-o", type=FOLDER, default=Path("admin"), help="Thư mục đặt trang quản trị (nếu không ghi: admin).")
@click.option("--host", type=click.Choice(list(HOSTS)), default="github", metavar="[github|gitlab|gitea]", help="Loại kho mã nguồn.")
@click.option("--repo", default=EXAMPLE, metavar="CHỦ/TÊN", help="Tên kho, ví dụ xa-minh-chau/sang-kien.")
@click.option("--branch", default="main", metavar="NHÁNH", help="Nhánh được đăng lên trang (nếu không ghi: main).")
@click.option("--server", default="", metavar="ĐỊA CHỈ", help="Địa chỉ https:// của máy chủ Git riêng, nếu có.")
@click.option("--sign-in", default="", metavar="ĐỊA CHỈ", help="Địa chỉ https:// của dịch vụ đăng nhập (OAuth), nếu có.")
@click.option("--review/--no-review", default=True, help="Mỗi thay đổi chờ duyệt rồi mới đăng, hoặc ghi thẳng vào nhánh.")
@click.option("--siteurl", metavar="ĐỊA CHỈ", type=SITE_ADDRESS, help="Địa chỉ trang công khai, để biểu mẫu dẫn tới.")
@click.option("--docs", type=FOLDER, default=shipped.DOCS, help="Thư mục có hướng dẫn, nếu không dùng bản đi cùng phần mềm.")
def form(content: Path, output: Path, docs: Path, siteurl: str | None, **where: str | bool) -> None:
    """Viết cấu hình biểu mẫu từ các khóa của hồ sơ và từ commune.yml, cùng trang hướng dẫn, vào một thư mục riêng.

    Thư mục này không thuộc trang công khai. Những gì gửi từ biểu mẫu đều được `initiatives check` kiểm tra như mọi tệp.
    """
    if (output / "data" / "initiatives.json").exists():
        raise Misuse(f"'{output}' là trang công khai; trang quản trị phải ở thư mục riêng")
    world = _world_or_exit(content)
    for file in files(world, _repository(where), siteurl or "", _guide(docs)):
        target = output / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.content, encoding="utf-8", newline="\n")
    _copy_pictures(docs / "pictures", output / HOME / PICTURES)
    shutil.copyfile(shipped.THEME / "static" / "img" / MARK, output / HOME / MARK)
    click.echo(f"Đã viết cấu hình biểu mẫu vào {label_of(output)}/{HOME}.")


def _world_or_exit(content: Path) -> World:
    """What the content folder holds, judged or not: a form is needed most where something is wrong."""
    with kept(results_file(content)) as results:
        world, problems = read(content, today(), label=label_of(content), results=results)
    if world is None:
        click.echo(as_text_report(problems), err=True)
        sys.exit(1)
    return world


def _repository(where: dict[str, str | bool]) -> Repository:
    """Where the content is kept, as the options say it."""
    host, name, branch = str(where["host"]), str(where["repo"]), str(where["branch"])
    if name.count("/") < 1 or name.startswith("/") or name.endswith("/"):
        raise Misuse(f"--repo phải có dạng chủ/tên, ví dụ {EXAMPLE}: '{name}'")
    server, sign_in = (_https(option, str(where[option])) for option in ("server", "sign_in"))
    return Repository(host=host, name=name, branch=branch, server=server, authenticator=sign_in, review=bool(where["review"]))


def _https(option: str, address: str) -> str:
    found = site_address(address) if address.startswith(("https://", "http://localhost", "http://127.0.0.1")) else None
    if address and found is None:
        raise Misuse(f"--{option.replace('_', '-')} phải là địa chỉ https://: '{address}'")
    return found or ""


def _guide(docs: Path) -> list[GuidePage]:
    if not docs.is_dir():
        raise Misuse(f"không có thư mục hướng dẫn '{docs}'")
    return list(pages({path.name: path.read_text("utf-8") for path in sorted(docs.glob("*.md"))}))


def _copy_pictures(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for picture in sorted(source.glob("*.webp")):
        shutil.copyfile(picture, target / picture.name)
