"""The page 'Where sources differ', and the section on the pages that it concerns."""

from __future__ import annotations

from dataclasses import replace

from dossier.model import Dossier
from dossier.site import check_pages, plan_site, render_pages
from dossier.site.settings import Publish
from dossier.site.views import DifferencesView, MeetingView, TopicView
from tests.compare.dossiers import HERRING, TALKS, differing
from tests.golden.dossier import SETTINGS
from tests.site.dossiers import a_dossier, an_article

PAGE = "differences"
ANCHOR = "figure-how-many-boats-123456"


def view_of(dossier: Dossier, page_id: str) -> object:
    """The view of a page."""
    return next(page.view for page in plan_site(dossier, SETTINGS).pages if page.id == page_id)


def the_page(dossier: Dossier) -> DifferencesView:
    """The view of the page itself."""
    view = view_of(dossier, PAGE)
    assert isinstance(view, DifferencesView)
    return view


def printed(dossier: Dossier, path: str = "differences.md") -> str:
    """A page as it is written."""
    pages = render_pages(plan_site(dossier, SETTINGS))
    return next(page.content.decode() for page in pages if page.path == path)


def test_each_reading_stands_with_who_says_so_its_source_and_its_excerpt() -> None:
    (section,) = the_page(differing()).sections
    (difference,) = section.differences
    first, second = difference.readings
    assert [(one.text, one.note) for one in first.values] == [("40", "")]
    assert [(one.text, one.note) for one in second.values] == [("44", "The port of Bergen")]
    assert first.source.outlet == "The Tide"
    assert "<mark>40</mark>" in first.excerpts[0].html
    assert difference.anchor == ANCHOR


def test_no_reading_is_preferred() -> None:
    assert "Which is right is not told here" in the_page(differing()).introduction


def test_readings_of_one_paragraph_share_its_excerpt() -> None:
    dossier = differing()
    (found,) = dossier.disagreements
    text = dossier.documents[0].text
    end = found.readings[0].span.end
    count = replace(
        found.readings[0], span=replace(found.readings[0].span, start=end + 1, end=end + 6)
    )
    assert count.span.text_of(text) == "boats"
    three = replace(found, readings=(found.readings[0], count, found.readings[1]))
    (section,) = the_page(replace(dossier, disagreements=(three,))).sections
    first, _ = section.differences[0].readings
    assert [one.text for one in first.values] == ["40", "boats"]
    assert len(first.excerpts) == 1


def test_what_each_source_writes_is_a_line_of_a_table() -> None:
    rows = the_page(differing()).by_source
    assert {(row.source.title, row.thing.text, row.readings) for row in rows} == {
        ("Title one", "How many: boats", "40"),
        ("Title two", "How many: boats", "44 (The port of Bergen)"),
    }


def test_a_meeting_and_a_topic_have_what_concerns_them() -> None:
    for page_id, kind in ((TALKS, MeetingView), (HERRING, TopicView)):
        view = view_of(differing(), page_id)
        assert isinstance(view, kind)
        (row,) = view.differences
        assert row.thing.href == f"../differences.md#{ANCHOR}"
        assert [one.note for one in row.readings] == [
            "The Tide",
            "The port of Bergen, in Title two",
        ]


def test_what_changed_over_time_is_told_apart() -> None:
    dossier = differing(over_time=True)
    (section,) = the_page(dossier).sections
    assert section.title == "Over time"
    view = view_of(dossier, TALKS)
    assert isinstance(view, MeetingView)
    assert view.differences == ()


def test_a_dossier_without_differences_says_so() -> None:
    page = the_page(a_dossier(an_article("Nothing.")))
    assert page.sections == ()
    assert page.introduction.startswith("Nothing was found")


def test_all_links_lead_somewhere() -> None:
    dossier = differing()
    pages = render_pages(plan_site(dossier, SETTINGS))
    assert [one for one in check_pages(pages, dossier) if "differences" in (one.file or "")] == []


def test_strangers_words_steer_nothing() -> None:
    hostile = "<script>alert(1)</script> | {: onclick=x } 40 `a` [x](javascript:y)"
    text = printed(differing(texts=(hostile, "44 boats, says The port of Bergen")))
    assert "<script>" not in text
    assert "](javascript:" not in text


def test_what_may_not_be_published_is_not_told() -> None:
    secret = replace(SETTINGS, publish=Publish.NONE)
    pages = render_pages(plan_site(differing(), secret))
    page = next(one for one in pages if one.path == "differences.md")
    assert b"boats" not in page.content
