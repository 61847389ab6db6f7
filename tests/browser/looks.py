"""How pages are looked at: the browser's options, the sizes of its window, and axe-core's verdict."""

from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, ViewportSize

_POPUPS = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup")
"""What drops down from the address bar, two pages of Chromium's own: each new window loads them, which takes longer than our page."""
_DISABLED_BY_PLAYWRIGHT = (
    *("AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose"),
    *("HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying"),
    *("OptimizationHints", "PaintHolding", "PreconnectToSearch", "ThirdPartyStoragePartitioning"),
)
"""Chromium heeds only the last of several lists (puppeteer#10883), so ours has to hold Playwright's (its chromiumSwitches.ts), too."""
CHROMIUM_ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"),
    f"--disable-features={','.join((*_DISABLED_BY_PLAYWRIGHT, *_POPUPS))}",
]

SMALL: ViewportSize = {"width": 320, "height": 640}
ZOOMED: ViewportSize = {"width": 320, "height": 256}
"""1280 by 1024 pixels at 400 per cent (WCAG 1.4.10)."""
DESK: ViewportSize = {"width": 1280, "height": 900}

PUBLIC = "https://sangkien.xa.example"
"""What the production build calls itself."""

Scheme = Literal["light", "dark"]

_AXE = """async () => {
  const found = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]});
  return found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).join(" ")}`);
}"""


def axe_text() -> str:
    """The text of axe-core, which npm has installed. Raises FileNotFoundError before that."""
    return (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


def violations(page: Page, axe: str) -> list[str]:
    """What axe-core finds wrong on a page, each with the elements; nothing where all is well."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    found: list[str] = page.evaluate(_AXE)
    return found
