"""A browser, and the site of this repository's own articles: built once, opened in two ways."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dossier.model import Renderer
from tests.browser.harbour import build_harbour
from tests.promises.program import build, make_root, own_articles

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

REPOSITORY = Path(__file__).resolve().parents[2]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
AS_A_PHONE = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
SUB_PATH = "press/harbour%20file"
"""Where the server has the site: not at its root, and with a space."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium. Without one the tests are skipped, but not in CI."""
    found = (
        shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI must have Chromium: install it from the system's packages")
        pytest.skip("there is no Chromium on this machine")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--no-first-run"]
        chromium = playwright.chromium.launch(executable_path=found, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def own_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of this repository's articles."""
    return make_root(tmp_path_factory.mktemp("browser") / "root", own_articles())


@pytest.fixture(scope="session", params=list(Renderer))
def site(request: pytest.FixtureRequest, own_root: Path) -> Path:
    """The site by each engine: the second one from what the first has annotated."""
    renderer: Renderer = request.param
    require_zensical(renderer)
    site = own_root.parent / renderer / "press" / "harbour file"
    build(own_root, "--site", site, "--renderer", renderer)
    return site


def require_zensical(renderer: Renderer) -> None:
    """Skip a test of Zensical where it is not installed, but not in CI."""
    if renderer is Renderer.ZENSICAL and find_spec("zensical") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI must have Zensical: make installs it with the tools of development")
        pytest.skip("Zensical is not installed")


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of a site on a server of its own, under a sub-path: that of its two folders."""
    handler = functools.partial(_Quiet, directory=str(site.parents[1]))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the site on a server."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a made-up dossier, by MkDocs. Tests only read it."""
    return build_harbour(tmp_path_factory.mktemp("harbour"))


@pytest.fixture(scope="session")
def served_harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the same site on a server, by Zensical."""
    require_zensical(Renderer.ZENSICAL)
    site = build_harbour(tmp_path_factory.mktemp("harbour"), renderer=Renderer.ZENSICAL)
    with serving(site) as address:
        yield address


@pytest.fixture(params=["from disk", "from a server"])
def quay(request: pytest.FixtureRequest, harbour: Path) -> str:
    """The made-up site's address without its last '/', in both ways of opening it, and so by both
    engines: all four pairs would tell no more in twice the time.
    """
    if request.param == "from disk":
        return harbour.as_uri()
    address: str = request.getfixturevalue("served_harbour")
    return address


@pytest.fixture
def home(request: pytest.FixtureRequest, site: Path) -> str:
    """The site's address without its last '/': of MkDocs from a server, of Zensical from a disk.

    The other two pairs are those of the made-up site.
    """
    if site.parents[1].name == Renderer.ZENSICAL:
        return site.as_uri()
    address: str = request.getfixturevalue("served")
    return address


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """A page at `address`. When it is left, nothing went wrong on it and it asked nobody else."""
    context = browser.new_context(**{"viewport": DESKTOP, **options})
    page = context.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on(
        "console", lambda message: told.append(message.text) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    own = ("file:", "data:", "blob:", "/".join(address.split("/")[:3]))
    assert [url for url in asked if not url.startswith(own)] == []
    assert told == []


def search(page: Page, words: str) -> Any:
    """Type into the search box, and give the hits. Some are awaited."""
    page.keyboard.press("/")
    box = page.get_by_role("searchbox", name="Search")
    box.press_sequentially(words)
    hits = page.locator(".d-hit")
    hits.first.wait_for()
    return hits


def until(page: Page, expression: str) -> None:
    """Wait until an expression holds.

    Playwright's own `wait_for_function` evaluates text inside the page, which our policy forbids.
    """
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{expression} never held")
