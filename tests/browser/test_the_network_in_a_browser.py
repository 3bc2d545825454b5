"""The network: a picture with links without JavaScript; with it, it moves and can be narrowed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dossier.model import Kind
from tests.browser.conftest import PHONE, opened, serving, until
from tests.browser.harbour import VISIT, build_harbour, harbour_dossier
from tests.site.dossiers import an_article, an_entity, sentences_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

TALL = {"width": 1280, "height": 1400}
"""The whole picture is on the screen."""
VISIBLE = "dossier.network.nodes(':visible').map((node) => node.data('label')).sort()"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour with an article more, which is older and names a body."""
    harbour = harbour_dossier()
    union = an_article(
        "Eli Ulm of the Harbour Union wrote to Fay Voss.",
        file="union.txt",
        title="A letter",
        published=replace(VISIT.published, start=date(2022, 11, 5), end=date(2022, 11, 5)),
    )
    body = an_entity("Harbour Union", union, kind=Kind.ORGANISATION)
    people = [
        replace(one, mentions=(*one.mentions, *an_entity(one.name, union).mentions))
        for one in harbour.resolution.entities
    ]
    dossier = replace(
        harbour,
        documents=(*harbour.documents, union),
        annotations=(*harbour.annotations, sentences_of(union)),
        resolution=replace(harbour.resolution, entities=(*people, body)),
    )
    return build_harbour(tmp_path_factory.mktemp("sea"), dossier)


@pytest.fixture(scope="module", params=["from disk", "from a server"])
def sea(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The site's address without its last '/', in both ways of opening it."""
    if request.param == "from disk":
        yield site.as_uri()
    else:
        with serving(site) as address:
            yield address


def live(page: Page) -> None:
    """Point at the picture, and wait until it moves."""
    page.locator(".d-network .d-scroll").hover()
    until(page, "globalThis.dossier?.network !== undefined")


def told(page: Page, words: str) -> None:
    """Wait until the page says so."""
    page.locator(".d-filter [role=status]", has_text=words).wait_for()


def seen(page: Page, names: set[str]) -> None:
    """Wait until these points are seen, and no others: a frame after the words have changed."""
    until(page, f"JSON.stringify({VISIBLE}) === JSON.stringify({json.dumps(list(names))}.sort())")


def where(page: Page, name: str) -> dict[str, float]:
    """The middle of somebody's point on the screen."""
    point: dict[str, float] = page.evaluate(
        """(name) => {
          const box = document.querySelector('.d-canvas').getBoundingClientRect();
          const node = dossier.network.nodes().filter((one) => one.data('label') === name)[0];
          const { x, y } = node.renderedPosition();
          return { x: box.left + x, y: box.top + y };
        }""",
        name,
    )
    return point


def test_without_javascript_it_is_a_picture_with_links(browser: Browser, sea: str) -> None:
    with opened(browser, f"{sea}/network.html", java_script_enabled=False) as page:
        assert page.locator(".d-network svg").is_visible()
        page.locator(".d-network a.d-node", has_text="Anna Kowal").click()
        page.wait_for_url("**/people/anna-kowal.html")


def test_a_point_opens_its_page(browser: Browser, sea: str) -> None:
    with opened(browser, f"{sea}/network.html", viewport=TALL) as page:
        live(page)
        page.mouse.click(**where(page, "Boris Łund"))
        page.wait_for_url("**/people/boris-lund.html")


def test_a_point_can_be_moved_and_then_opens_nothing(browser: Browser, sea: str) -> None:
    with opened(browser, f"{sea}/network.html", viewport=TALL) as page:
        live(page)
        before = where(page, "Anna Kowal")
        page.mouse.move(**before)
        page.mouse.down()
        page.mouse.move(before["x"] + 40, before["y"] + 30, steps=5)
        page.mouse.up()
        after = where(page, "Anna Kowal")
        assert after["x"] - before["x"] == pytest.approx(40, abs=2)
        assert "network.html" in page.url


def test_by_the_keyboard_it_has_links_and_comes_alive_by_a_control(
    browser: Browser, sea: str
) -> None:
    with opened(browser, f"{sea}/network.html") as page:
        point = page.locator(".d-network a.d-node", has_text="Boris Łund")
        point.focus()
        assert point.is_visible()
        page.get_by_role("button", name="Nearer").press("Enter")
        until(page, "globalThis.dossier?.network !== undefined")
        assert page.locator(".d-canvas").is_visible()


def test_it_is_narrowed_by_kind(browser: Browser, sea: str) -> None:
    with opened(browser, f"{sea}/network.html") as page:
        live(page)
        everybody = set(page.evaluate(VISIBLE))
        assert "Harbour Union" in everybody
        page.get_by_role("checkbox", name="Organisations").uncheck()
        told(page, "20 of 21 shown")
        seen(page, everybody - {"Harbour Union"})


def test_it_is_narrowed_by_time(browser: Browser, sea: str) -> None:
    with opened(browser, f"{sea}/network.html") as page:
        live(page)
        everybody = set(page.evaluate(VISIBLE))
        page.get_by_label("From").select_option(label="April 2023")
        told(page, "2 of 21 shown")
        seen(page, {"Anna Kowal", "Boris Łund"})
        page.get_by_label("From").select_option(index=0)
        told(page, "21 of 21 shown")
        seen(page, everybody)


def test_its_colours_follow_the_page(browser: Browser, sea: str) -> None:
    with opened(browser, f"{sea}/network.html", color_scheme="light") as page:
        live(page)
        colour = "dossier.network.nodes()[0].style('background-color')"
        before = page.evaluate(colour)
        for _ in range(2):
            page.locator("[data-md-component=palette] label:not([hidden])").click()
        until(page, f"{colour} !== '{before}'")


def test_the_library_comes_when_somebody_reaches_for_the_picture(
    browser: Browser, sea: str
) -> None:
    asked: list[str] = []
    with opened(browser, f"{sea}/index.html") as page:
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        page.wait_for_load_state("networkidle")
        page.goto(f"{sea}/network.html")
        page.wait_for_load_state("networkidle")
        assert not [url for url in asked if "cytoscape" in url]
        live(page)
        assert [url for url in asked if "cytoscape" in url]


@pytest.mark.parametrize("path", ["network", "who-met-whom", "map", "index"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_picture_makes_a_phone_scroll_sideways(
    browser: Browser, sea: str, path: str, scheme: Any
) -> None:
    address = f"{sea}/{path}.html"
    with opened(browser, address, viewport=PHONE, color_scheme=scheme) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_wide_picture_scrolls_in_its_box_by_the_keyboard(browser: Browser, sea: str) -> None:
    with opened(browser, f"{sea}/map.html", viewport=PHONE) as page:
        box = page.locator(".d-map .d-scroll")
        box.focus()
        page.keyboard.press("ArrowRight")
        until(page, "document.querySelector('.d-map .d-scroll').scrollLeft > 0")


def test_a_number_of_who_met_whom_leads_to_the_meeting(browser: Browser, sea: str) -> None:
    with opened(browser, f"{sea}/who-met-whom.html") as page:
        page.get_by_label("Anna Kowal and Boris Łund: 1 meeting").first.click()
        assert page.locator(":target").inner_text() == "Anna Kowal and Boris Łund"


def test_a_bar_of_meetings_leads_to_their_month(browser: Browser, sea: str) -> None:
    with opened(browser, f"{sea}/index.html") as page:
        page.locator(".d-chart a").first.click()
        page.wait_for_url("**/meetings/index.html#y2023-april")
        assert page.locator(":target").inner_text() == "April"
