"""`publish:` in dossier.yml: how much of other people's texts goes on the site."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from dossier.export import to_json
from dossier.model import (
    BlockKind,
    DateValue,
    Dossier,
    Evidence,
    Furniture,
    Judgement,
    Meeting,
    MeetingForm,
    Page,
    Publish,
    Report,
    Statement,
    StatementKind,
    Status,
)
from dossier.site import SitePlan, SiteSettings, check_pages, plan_site, render_pages
from tests.site.dossiers import a_dossier, an_article, an_entity, spans_of
from tests.site.test_nothing_that_is_printed_steers import as_mkdocs_renders, seen

CITED = "Mayor Anna Kowal met the harbour master for two hours."
SAID = "The quay will be ready by spring."
UNCITED = "Fog lay over the water until noon."
ALSO_UNCITED = "Gulls followed the boats."
ARTICLE = an_article(
    (BlockKind.TITLE, "Fog at the quay"),
    CITED,
    UNCITED,
    ALSO_UNCITED,
    f"She said: “{SAID}”",
    title="Fog at the quay",
    source="The Tide",
    url="https://tide.example/fog",
    furniture=[Furniture(line=9, text="Read our newsletter about fog.", rule="newsletter")],
)
KOWAL = an_entity("Anna Kowal", ARTICLE)


def dossier() -> Dossier:
    """An article with a meeting, a statement, a title with a name, and two idle paragraphs."""
    (met,) = spans_of(ARTICLE, CITED)
    (said,) = spans_of(ARTICLE, SAID)
    report = Report(
        document_id=ARTICLE.id,
        span=met,
        form=MeetingForm.TALKS,
        status=Status.HELD,
        date=DateValue(),
        place_id=None,
        participant_ids=(KOWAL.id,),
        figures=tuple(spans_of(ARTICLE, "two hours")),
    )
    meeting = Meeting(
        id="meetings/talks",
        title="Talks of Anna Kowal",
        form=report.form,
        status=report.status,
        date=report.date,
        place_id=None,
        participant_ids=report.participant_ids,
        reports=(report,),
        evidence=(
            Evidence(left=CITED, right=CITED, score=0.9, reason="the same day",
                     judgement=Judgement.SAME, documents=(ARTICLE.id,)),
        ),
    )  # fmt: skip
    statement = Statement(
        document_id=ARTICLE.id,
        kind=StatementKind.DIRECT,
        span=said,
        speaker_id=KOWAL.id,
        speaker_surface="She",
    )
    whole = a_dossier(ARTICLE, entities=(KOWAL,), meetings=(meeting,))
    return replace(whole, resolution=replace(whole.resolution, statements=(statement,)))


def published(publish: Publish) -> tuple[SitePlan, dict[str, str], str]:
    """The plan, the pages as Markdown, and dossier.json."""
    plan = plan_site(dossier(), SiteSettings(title="Harbour", publish=publish))
    pages = render_pages(plan)
    contract = to_json(plan.dossier, plan.excerpts)
    assert check_pages((*pages, Page(path="dossier.json", content=contract)), plan.dossier) == ()
    texts = {
        page.path: page.content.decode() for page in pages if page.path.endswith((".md", ".js"))
    }
    return plan, texts, contract.decode()


def shown(markdown: str) -> str:
    return seen(as_mkdocs_renders(markdown.split("\n---\n", 1)[1]).text_content())


def all_words(texts: dict[str, str], contract: str) -> str:
    """Everything that goes on the site, without the marks between words."""
    pages = (shown(text) if path.endswith(".md") else text for path, text in texts.items())
    return re.sub(r"\s+", " ", " ".join((*pages, contract)))


def test_in_full_every_paragraph_is_on_the_site() -> None:
    _, texts, contract = published(Publish.FULL)
    article = shown(texts["articles/one.md"])
    for words in (CITED, UNCITED, ALSO_UNCITED, SAID, "newsletter about fog"):
        assert words in article
    assert UNCITED in contract


def test_of_excerpts_only_the_cited_paragraphs_are_anywhere() -> None:
    _, texts, contract = published(Publish.EXCERPTS)
    article = shown(texts["articles/one.md"])
    assert CITED in article
    assert SAID in article
    assert "2 paragraphs not published here" in article
    everywhere = all_words(texts, contract)
    for words in (UNCITED, ALSO_UNCITED, "newsletter about fog"):
        assert words not in everywhere


def test_of_none_no_words_but_the_title_are_anywhere() -> None:
    _, texts, contract = published(Publish.NONE)
    everywhere = all_words(texts, contract)
    for words in ("met the harbour master", SAID, UNCITED, ALSO_UNCITED, "two hours", "newsletter"):
        assert words not in everywhere
    article = texts["articles/one.md"]
    assert "Fog at the quay" in article
    assert "not published here" in shown(article)
    assert "https://tide.example/fog" in article


def test_of_none_a_person_still_leads_to_the_articles() -> None:
    _, texts, _ = published(Publish.NONE)
    person = texts["people/anna-kowal.md"]
    assert "../articles/one.md" in person
    assert "Talks of Anna Kowal" in shown(person)
    assert "0 excerpts" not in shown(person)


@pytest.mark.parametrize("publish", list(Publish))
def test_every_paragraph_keeps_its_address_and_every_offset_counts(publish: Publish) -> None:
    _, texts, contract = published(publish)
    ids = as_mkdocs_renders(texts["articles/one.md"].split("\n---\n", 1)[1]).xpath("//@id")
    assert {block.anchor for block in ARTICLE.blocks} <= set(ids)
    (document,) = json.loads(contract)["documents"]
    assert len(document["text"]) == len(ARTICLE.text)
    assert [one["anchor"] for one in document["paragraphs"]] == [b.anchor for b in ARTICLE.blocks]


def test_addresses_of_pages_are_the_same_however_much_is_published() -> None:
    pages = [{one.id for one in published(publish)[0].pages} for publish in Publish]
    assert pages[0] == pages[1] == pages[2]
