"""An officer at the form in a real Chromium, working on a folder of this browser's own.

The form's way to a folder on the officer's computer is ``showDirectoryPicker``, a window of the system that no program may
press. It is answered with the browser's own private folder, which has the same interface (``FileSystemDirectoryHandle``);
all that follows is the form as officers use it.
"""

import base64
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

OWN_FOLDER = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
OPEN_FOLDER = "Mở thư mục trên máy này"
WRITE = """async (files) => {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, {recursive: true});
  await root.getDirectoryHandle(".git", {create: true});
  for (const [path, data] of Object.entries(files)) {
    const folders = path.split("/");
    const name = folders.pop();
    let folder = root;
    for (const part of folders) folder = await folder.getDirectoryHandle(part, {create: true});
    const file = await (await folder.getFileHandle(name, {create: true})).createWritable();
    await file.write(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
    await file.close();
  }
}"""
READ = """async () => {
  const files = {};
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await walk(handle, `${path}${name}/`);
      else {
        const data = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        files[path + name] = btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));
      }
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  return files;
}"""

Files = dict[str, bytes]


def files_below(folder: Path) -> Files:
    """Every file of a content folder by its path in the repository: ``content/…``."""
    return {f"content/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class Officer:
    """What an officer does at the form."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        page.add_init_script(OWN_FOLDER)

    def sit_down(self, files: Mapping[str, bytes]) -> None:
        """Put the files into the folder, open the form and let it work on the folder."""
        self.page.goto(f"{self.address}status.json")
        self.page.evaluate(WRITE, {path: base64.b64encode(data).decode() for path, data in files.items()})
        self.page.goto(self.address)
        self.page.get_by_role("button", name=OPEN_FOLDER).click()
        expect(self.page.get_by_role("tree", name="Danh sách chuyên mục")).to_be_visible()

    def sign_out(self) -> None:
        """Leave the folder: the form shows how it may be opened."""
        self.page.get_by_role("button", name="Hiển thị trình đơn tài khoản").click()
        self.page.get_by_role("menuitem", name="Đăng xuất").click()
        expect(self.page.get_by_role("button", name=OPEN_FOLDER)).to_be_visible()

    def folder(self) -> Files:
        """The files of the folder as they are now."""
        found: dict[str, str] = self.page.evaluate(READ)
        return {path: base64.b64decode(data) for path, data in sorted(found.items())}

    def go(self, place: str) -> None:
        """Open a place of the form: ``collections/initiatives/entries/2024/mot-cua``."""
        self.page.goto(f"{self.address}#/{place}")

    def field(self, key: str) -> Locator:
        """The field of a key, such as ``authors.0.role``, scrolled to, because the form draws what is looked at."""
        found = self.page.locator(f'section[data-key-path="{key}"]')
        while not found.count():
            self._scroll()
        found.scroll_into_view_if_needed()
        return found

    def _scroll(self) -> None:
        sections = self.page.locator("section[data-key-path]")
        sections.last.scroll_into_view_if_needed()
        self.page.mouse.wheel(0, 200)
        self.page.wait_for_timeout(50)

    def write(self, key: str, text: str) -> None:
        """Type into a line, a date or a box."""
        self.field(key).locator("input, textarea").first.fill(text)

    def choose(self, key: str, label: str) -> None:
        """Choose from few (buttons) or many (a list that opens)."""
        field = self.field(key)
        if field.get_by_role("combobox").count():
            field.get_by_role("combobox").click()
            self.page.get_by_role("option", name=label, exact=True).click()
        else:
            field.get_by_text(label, exact=True).click()

    def add(self, key: str) -> None:
        """Press the button that adds an item to a list, or tick the box that adds a group."""
        field = self.field(key)
        box = field.get_by_role("checkbox").first
        (box if box.count() else field.get_by_role("button", name="Thêm").first).click()

    def save(self) -> None:
        """Save, and wait until the form has left the entry, as it does when all was saved."""
        self.press_save()
        expect(self.page.get_by_role("tree", name="Danh sách chuyên mục")).to_be_visible()

    def press_save(self) -> None:
        """Press «Lưu»; the form stays where something is wrong."""
        self.page.get_by_role("button", name="Lưu", exact=True).click()
