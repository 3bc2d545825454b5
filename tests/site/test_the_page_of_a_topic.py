"""The page of a topic: its words, who speaks to it, its paragraphs, its course, its neighbours."""

from __future__ import annotations

from dataclasses import replace

from dossier.model import (
    Document,
    Dossier,
    Passage,
    Resolution,
    Statement,
    StatementKind,
    Topic,
)
from dossier.site import plan_site, render_pages
from dossier.site.views import TopicView
from tests.factories import a_day
from tests.golden.dossier import SETTINGS
from tests.site.dossiers import a_dossier, an_article, an_entity, spans_of

MAY = an_article(
    "Ann Lee wants more herring.",
    "The cod is safe, Ann Lee said.",
    "Herring and cod, said Bo Ray.",
    file="may.txt",
    published=a_day("2024-05-03"),
)
JULY = an_article("Herring again.", file="july.txt", published=a_day("2024-07-09"))
ANN, BO = an_entity("Ann Lee", MAY), an_entity("Bo Ray", MAY)


def a_topic(word: str, *documents: Document) -> Topic:
    """A topic of the paragraphs with a word, in either case."""
    passages = [
        Passage(document_id=document.id, span=block.span, highlights=tuple(found))
        for document in documents
        for block in document.blocks
        if (
            found := [
                span
                for form in (word, word.capitalize())
                for span in spans_of(document, form)
                if block.span.covers(span)
            ]
        )
    ]
    ids = (ANN.id, BO.id)
    return Topic(
        id=f"topics/{word}",
        name=word.capitalize(),
        terms=(word,),
        passages=tuple(passages),
        entity_ids=ids,
        reasons=(f"'{word}' gathers them",),
    )


def said(by: str | None, words: str) -> Statement:
    (span,) = spans_of(MAY, words)
    return Statement(
        document_id=MAY.id,
        kind=StatementKind.INDIRECT,
        span=span,
        speaker_id=by,
        speaker_surface=None,
    )


def dossier_of(*topics: Topic, statements: tuple[Statement, ...] = ()) -> Dossier:
    return a_dossier(
        MAY,
        JULY,
        topics=topics,
        resolution=Resolution(entities=(ANN, BO), statements=statements),
    )


HERRING, COD = a_topic("herring", MAY, JULY), a_topic("cod", MAY)


def view_of(dossier: Dossier, topic: Topic) -> TopicView:
    (page,) = (page for page in plan_site(dossier, SETTINGS).pages if page.id == topic.id)
    assert isinstance(page.view, TopicView)
    return page.view


def test_it_says_how_much_of_when_it_is() -> None:
    view = view_of(dossier_of(HERRING), HERRING)
    assert view.summary == "3 paragraphs in 2 articles, 3 May to 9 July 2024."


def test_its_paragraphs_stand_by_article_the_newest_first() -> None:
    view = view_of(dossier_of(HERRING), HERRING)
    (year,) = view.years
    assert (year.title, view.all_excerpts) == ("2024", ())
    assert [(one.source.date, len(one.excerpts)) for one in year.groups] == [
        ("Tuesday 9 July 2024", 1),
        ("Friday 3 May 2024", 2),
    ]


def test_many_excerpts_get_pages_of_their_own_by_year() -> None:
    text = "Herring is a fish of which there is much to be told. " * 30
    years = [
        an_article(text, text, file=f"{year}.txt", published=a_day(f"{year}-01-02"))
        for year in range(2015, 2025)
    ]
    topic = replace(a_topic("herring", *years), entity_ids=())
    dossier = a_dossier(*years, topics=(topic,))
    pages = {page.id for page in plan_site(dossier, SETTINGS).pages}
    assert {f"topics/herring/{year}" for year in range(2015, 2025)} <= pages
    view = view_of(dossier, topic)
    assert [link.text for link in view.all_excerpts] == [str(y) for y in range(2024, 2014, -1)]
    assert view.years[0].title == "2024"
    assert len(view.years) < 10


def test_its_course_is_a_table_by_month() -> None:
    chart = view_of(dossier_of(HERRING), HERRING).chart
    assert chart is not None
    assert chart.columns == ("Month", "Paragraphs")
    assert chart.rows == (("May 2024", "2"), ("July 2024", "1"))


def test_who_says_something_in_its_paragraphs_speaks_to_it_the_most_talkative_first() -> None:
    statements = (
        said(BO.id, "Herring and cod"),
        said(ANN.id, "wants more"),
        said(ANN.id, "more herring"),
        said(ANN.id, "The cod is safe"),
        said(None, "said Bo Ray"),
    )
    view = view_of(dossier_of(HERRING, statements=statements), HERRING)
    (people,) = view.speakers
    assert [(link.text, link.note) for link in people.links] == [
        ("Ann Lee", "2 times"),
        ("Bo Ray", "1 time"),
    ]
    assert {one.speaker.text for one in view.statements if one.speaker} == {"Ann Lee", "Bo Ray"}


def test_topics_in_the_same_paragraphs_are_neighbours() -> None:
    far = replace(COD, id="topics/far", passages=(), name="Far")
    view = view_of(dossier_of(HERRING, COD, far), HERRING)
    assert [(link.text, link.note) for link in view.neighbours] == [("Cod", "1 paragraph")]


def test_a_long_list_of_words_is_cut_and_says_so() -> None:
    long = replace(HERRING, terms=tuple(f"word {n}" for n in range(30)))
    view = view_of(dossier_of(long), long)
    assert (len(view.terms), view.more_terms) == (24, "and 6 more")


def test_every_part_is_printed_and_an_empty_one_leaves_no_heading() -> None:
    def page(dossier: Dossier) -> str:
        pages = {page.path: page.content for page in render_pages(plan_site(dossier, SETTINGS))}
        return pages["topics/herring.md"].decode("utf-8")

    full = page(dossier_of(HERRING, COD, statements=(said(ANN.id, "wants more"),)))
    for part in ("#speakers", "#touched", "#excerpts", "#neighbours", "gathers them", "d-chart"):
        assert part in full
    bare = page(dossier_of(replace(HERRING, reasons=(), entity_ids=())))
    for part in ("#speakers", "#touched", "#neighbours", "Why these paragraphs"):
        assert part not in bare
