"""The page of somebody: no paragraph twice, nothing lost, and never too long for one page."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.model import (
    DateValue,
    Document,
    Dossier,
    Entity,
    Kind,
    Page,
    Precision,
    Resolution,
    Span,
    Statement,
    StatementKind,
)
from dossier.site import SiteSettings, check_pages, plan_site, render_pages
from dossier.site.read_back import read_back
from tests.site.dossiers import a_dossier, an_article, an_entity, spans_of

SETTINGS = SiteSettings(title="Harbour")
SENTENCE = "Ada Quist walked along the pier with a lantern, and nobody asked her where she went. "
HEAVY = 40_000
"""Bytes of Markdown; with the theme's 20 KB a page is then 60 KB."""


def published(year: int, month: int = 1) -> DateValue:
    day = date(year, month, 1)
    return DateValue(start=day, end=day, precision=Precision.DAY)


def articles(years: dict[int, int], paragraphs: int = 6) -> list[Document]:
    """So many articles a year, each with so many long paragraphs that name her."""
    return [
        an_article(
            *(f"{SENTENCE * 3}{number}" for number in range(paragraphs)),
            file=f"{year}-{number:02}.txt",
            title=f"News {number} of {year}",
            published=published(year, number % 12 + 1),
            source="The Lantern",
        )
        for year, many in years.items()
        for number in range(many)
    ]


def pages_of(dossier: Dossier) -> dict[str, Page]:
    pages = render_pages(plan_site(dossier, SETTINGS))
    assert check_pages((*pages, Page(path="about.md", content=b"# About")), dossier) == ()
    return {page.path: page for page in pages}


def excerpts_on(page: Page) -> list[tuple[str, str]]:
    return read_back(page).excerpts


@pytest.fixture(scope="module")
def long() -> tuple[Entity, dict[str, Page]]:
    documents = articles({2021: 3, 2022: 14, 2023: 4})
    quist = an_entity("Ada Quist", *documents)
    return quist, pages_of(a_dossier(*documents, entities=(quist,)))


def test_what_is_too_long_has_a_page_a_year_and_a_long_year_several(
    long: tuple[Entity, dict[str, Page]],
) -> None:
    names = {path for path in long[1] if path.startswith("people/ada-quist/")}
    assert "people/ada-quist/2021.md" in names
    assert "people/ada-quist/2022-2.md" in names
    assert {name[17:21] for name in names} == {"2021", "2022", "2023"}


def test_no_page_of_somebody_is_too_long(long: tuple[Entity, dict[str, Page]]) -> None:
    for path, page in long[1].items():
        if path.startswith("people/ada"):
            assert len(page.content) < HEAVY, path


def test_every_paragraph_that_names_somebody_stands_on_their_pages_of_years(
    long: tuple[Entity, dict[str, Page]],
) -> None:
    shown = [
        href.rpartition("/")[2]
        for path, page in long[1].items()
        if path.startswith("people/ada-quist/")
        for _, href in excerpts_on(page)
    ]
    assert len(shown) == len(set(shown)) == 21 * 6


def test_the_page_itself_has_the_newest_and_leads_to_all(
    long: tuple[Entity, dict[str, Page]],
) -> None:
    page = long[1]["people/ada-quist.md"]
    hrefs = [href for _, href in excerpts_on(page)]
    assert hrefs
    assert all("2023" in href for href in hrefs)
    assert {f"ada-quist/{year}.md" for year in (2021, 2022, 2023)} <= set(read_back(page).hrefs)


def test_a_year_keeps_its_page_when_articles_of_another_year_come() -> None:
    few, more = articles({2022: 9, 2023: 9}), articles({2022: 9, 2023: 12})
    before, after = (
        pages_of(a_dossier(*found, entities=(an_entity("Ada Quist", *found),)))
        for found in (few, more)
    )
    assert (
        before["people/ada-quist/2022.md"].content.split(b"## Other years")[0]
        == (after["people/ada-quist/2022.md"].content.split(b"## Other years")[0])
    )


def test_a_short_page_stays_one_page() -> None:
    documents = articles({2023: 2}, paragraphs=2)
    pages = pages_of(a_dossier(*documents, entities=(an_entity("Ada Quist", *documents),)))
    assert [path for path in pages if path.startswith("people/ada")] == ["people/ada-quist.md"]
    assert len(excerpts_on(pages["people/ada-quist.md"])) == 4


def test_a_paragraph_that_is_quoted_above_is_not_shown_again() -> None:
    document = an_article(
        "“The pier is closed,” said Ada Quist.", "Ada Quist left.", published=published(2023)
    )
    quist = an_entity("Ada Quist", document)
    words = spans_of(document, "The pier is closed,")[0]
    said = Statement(
        document_id=document.id,
        kind=StatementKind.DIRECT,
        span=Span(words.start, words.end),
        speaker_id=quist.id,
        speaker_surface="Ada Quist",
    )
    dossier = a_dossier(document, resolution=Resolution(entities=(quist,), statements=(said,)))
    shown = [text for text, _ in excerpts_on(pages_of(dossier)["people/ada-quist.md"])]
    assert shown == ["“The pier is closed,” said Ada Quist.", "Ada Quist left."]


def test_undated_articles_stand_last_under_a_heading_of_their_own() -> None:
    dated, undated = articles({2023: 1})[0], an_article("Ada Quist slept.", file="u.txt")
    quist = an_entity("Ada Quist", dated, undated, kind=Kind.PERSON)
    page = pages_of(a_dossier(dated, undated, entities=(quist,)))["people/ada-quist.md"]
    text = page.content.decode()
    assert text.index("### 2023") < text.index("### Undated")


# --- somebody's words --------------------------------------------------------------------
def talkative(number: int) -> Dossier:
    """Somebody with so many statements, two an article, and nothing else of them."""
    documents = [
        an_article(
            *(f"“{SENTENCE}{place}” she said again on day {day}." for place in (1, 2)),
            "Ada Quist left.",
            file=f"said-{day:03}.txt",
            title=f"Words of day {day}",
            published=published(2023, day % 12 + 1),
        )
        for day in range(number // 2)
    ]
    quist = an_entity("Ada Quist", *documents)
    said = tuple(
        Statement(
            document_id=document.id,
            kind=StatementKind.DIRECT,
            span=Span(block.span.start + 1, block.span.end - 30),
            speaker_id=quist.id,
            speaker_surface="she",
        )
        for document in documents
        for block in document.blocks[:2]
    )
    resolution = Resolution(entities=(quist,), statements=said)
    return a_dossier(*documents, resolution=resolution)


def test_many_words_stand_on_pages_of_their_own_and_none_is_lost() -> None:
    pages = pages_of(talkative(160))
    own = {path: page for path, page in pages.items() if path.startswith("people/ada-quist/said")}
    assert len(own) > 1
    quoted = [href for page in own.values() for _, href in excerpts_on(page)]
    assert len(quoted) == len(set(quoted)) == 160
    for path, page in pages.items():
        if path.startswith("people/ada"):
            assert len(page.content) < HEAVY, path


def test_the_page_of_somebody_talkative_has_words_and_room_for_what_is_told() -> None:
    page = pages_of(talkative(160))["people/ada-quist.md"]
    words, _, told = page.content.decode().partition("## What the articles say")
    assert 5 < words.count("d-excerpt") < 40
    assert told.count("d-excerpt") > 2
    assert "ada-quist/said.md" in read_back(page).hrefs


def test_few_words_stay_on_the_page() -> None:
    assert "people/ada-quist/said.md" not in pages_of(talkative(6))
