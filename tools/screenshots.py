"""Screenshots of each kind of page for review: desktop and phone, light and dark.

    make screenshots            this repository's dossier, in build/screenshots/
    make screenshots SHOWN=…    another folder of articles

It builds the site, serves it on this machine, and opens it in the system's Chromium.
"""

from __future__ import annotations

import argparse
import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from dossier.build import build
from dossier.config import load_config
from dossier.progress import watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

REPOSITORY = Path(__file__).resolve().parents[1]
SCREENS = {
    "desktop": {"width": 1280, "height": 900},
    "phone": {"width": 390, "height": 844},
}
SCHEMES = ("light", "dark")
SEARCHED = "NATO"
TALLEST = 2600
"""Pixels of a page that are shown: what is below looks the same."""


def main() -> None:
    """Build the site, and photograph it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=Path, help="another folder than seeds/")
    parser.add_argument("--out", type=Path, default=REPOSITORY / "build" / "screenshots")
    arguments = parser.parse_args()
    config = load_config(
        REPOSITORY,
        articles=[arguments.articles] if arguments.articles else (),
        docs=arguments.out / "docs",
        site=arguments.out / "site",
    )
    with watched(print, quiet=True) as progress:
        build(config, progress)
    with _served(config.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=["--no-sandbox"],
        )
        for file in _photograph(browser, address, config.site, arguments.out):
            print(file)
        browser.close()


def pages_of(site: Path) -> dict[str, str]:
    """A name for each kind of page, and the longest page of it."""
    single = {"home": "index.html", "network": "network.html", "differences": "differences.html"}
    folders = {
        "person": "people", "organisation": "organisations", "meeting": "meetings",
        "topic": "topics", "article": "articles",
    }  # fmt: skip
    pages = {name: path for name, path in single.items() if (site / path).is_file()}
    for name, folder in folders.items():
        found = [path for path in (site / folder).glob("*.html") if path.name != "index.html"]
        if found:
            longest = max(found, key=lambda path: (path.stat().st_size, path.name))
            pages[name] = longest.relative_to(site).as_posix()
    return pages


def _photograph(browser: Browser, address: str, site: Path, out: Path) -> Iterator[Path]:
    for screen, size in SCREENS.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport=size, color_scheme=scheme, reduced_motion="reduce"
            )
            page = context.new_page()
            for name, path in pages_of(site).items():
                page.goto(f"{address}/{path}")
                height = page.evaluate("document.documentElement.scrollHeight")
                page.set_viewport_size({**size, "height": min(height, TALLEST)})
                yield _shot(page, out / f"{name}-{screen}-{scheme}.png")
                page.set_viewport_size(size)
            _search(page, address)
            yield _shot(page, out / f"search-{screen}-{scheme}.png")
            context.close()


def _search(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.keyboard.press("/")
    page.get_by_role("searchbox", name="Search").press_sequentially(SEARCHED)
    page.locator(".d-hit").first.wait_for()


def _shot(page: Page, file: Path) -> Path:
    # Text that is still to be placed, and a network that is still to be drawn.
    page.wait_for_timeout(400)
    page.screenshot(path=file)
    return file


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


if __name__ == "__main__":
    main()
