"""The Review page is on the site, or in a file beside it that leads into it, or nowhere."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from dossier.errors import SiteError
from dossier.model import Page, ReviewPlace
from dossier.site import SitePlan, plan_site, render_pages, render_review, write_beside
from tests.golden.dossier import SETTINGS, golden_dossier


def planned(review: ReviewPlace) -> SitePlan:
    return plan_site(golden_dossier(), replace(SETTINGS, review=review))


def mention_of_review(pages: Sequence[Page]) -> list[str]:
    return [page.path for page in pages if page.path == "review.md" or b"review.md" in page.content]


def test_on_the_site_it_is_a_page_that_the_first_page_leads_to() -> None:
    plan = planned(ReviewPlace.SITE)
    assert mention_of_review(render_pages(plan)) == ["index.md", "review.md"]
    assert render_review(plan) is None


@pytest.mark.parametrize("place", [ReviewPlace.BESIDE, ReviewPlace.OFF])
def test_off_the_site_nothing_on_it_speaks_of_it(place: ReviewPlace) -> None:
    plan = planned(place)
    assert mention_of_review(render_pages(plan)) == []
    assert not [one for one in plan.excerpts if "review" in one.page_ids]
    assert (render_review(plan) is None) == (place is ReviewPlace.OFF)


@pytest.mark.parametrize("folder", [".dossier", "else where/#1"])
def test_beside_the_site_every_link_leads_into_the_site(tmp_path: Path, folder: str) -> None:
    site, file = tmp_path / "a site", tmp_path / folder / "review.html"
    plan = planned(ReviewPlace.BESIDE)
    on_site = {page.path.replace(".md", ".html") for page in render_pages(plan)}
    write_beside(render_review(plan), file, site)
    tree = html.document_fromstring(file.read_bytes())
    hrefs = [href for *_, href, _ in tree.iterlinks()]
    assert hrefs
    way = os.path.relpath(site, file.parent)
    for href in hrefs:
        address = href.partition("#")[0].replace("%20", " ")
        assert address.removeprefix(f"{way}/") in on_site, href


def test_beside_the_site_it_says_what_it_would_say_there(tmp_path: Path) -> None:
    file = tmp_path / "review.html"
    plan = planned(ReviewPlace.BESIDE)
    write_beside(render_review(plan), file, tmp_path / "site")
    text = html.document_fromstring(file.read_bytes()).text_content()
    assert "Names that were nearly joined" in text
    assert "‘Harbour Board’ and ‘board of the harbour’" in text
    assert "{:" not in text
    first = file.read_bytes()
    write_beside(render_review(plan), file, tmp_path / "site")
    assert file.read_bytes() == first


def test_what_is_no_longer_wanted_beside_the_site_goes(tmp_path: Path) -> None:
    file = tmp_path / "review.html"
    write_beside(render_review(planned(ReviewPlace.BESIDE)), file, tmp_path / "site")
    write_beside(None, file, tmp_path / "site")
    write_beside(None, file, tmp_path / "site")
    assert not file.exists()


def test_a_place_that_cannot_be_written_is_named_with_a_mend(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    page = Page(path="review.md", content=b"---\ntitle: x\n---\n\n# x\n")
    with pytest.raises(SiteError, match="review: site"):
        write_beside(page, tmp_path / "a" / "review.html", tmp_path / "site")
