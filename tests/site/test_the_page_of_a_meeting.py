"""The page of a meeting lays the sources side by side; the timeline holds every meeting once."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.model import DateValue, Dossier, Status
from dossier.site import check_pages, plan_site, render_pages
from dossier.site.views import MeetingView, TimelineView
from tests.factories import a_day
from tests.golden.dossier import SETTINGS
from tests.meetings.dossiers import EITHER, LATER, ONE, OTHER, dossier_of
from tests.site.hostile import hostile_dossier

TEXTS = {"one": ONE, "two": ONE, "other": OTHER, "either": EITHER, "later": LATER}


def view_of(dossier: Dossier, meeting_id: str) -> MeetingView:
    (page,) = (page for page in plan_site(dossier, SETTINGS).pages if page.id == meeting_id)
    assert isinstance(page.view, MeetingView)
    return page.view


def page_of(dossier: Dossier, name: str) -> str:
    pages = {page.path: page.content for page in render_pages(plan_site(dossier, SETTINGS))}
    return pages[f"{name}.md"].decode("utf-8")


def timeline_of(dossier: Dossier) -> TimelineView:
    (page,) = (page for page in plan_site(dossier, SETTINGS).pages if page.id == "meetings/")
    assert isinstance(page.view, TimelineView)
    return page.view


def test_each_article_is_a_column_with_what_it_says_of_every_row() -> None:
    dossier = dossier_of(TEXTS)
    view = view_of(dossier, dossier.meetings[0].id)
    assert [report.label for report in view.reports] == ["A title", "A title", "A title"]
    (one,) = {(report.dates[0].text, report.places, report.status) for report in view.reports}
    assert one == ("Thursday 9 May 2024", ("Oslo",), "planned")
    assert {report.participants for report in view.reports} == {
        ("Ana Costa",),
        ("Ana Costa", "Ivo Brandt"),
    }
    page = page_of(dossier, dossier.meetings[0].id)
    rows = re.findall(r'<th scope="row">(\w+)</th>((?:<td>.*?</td>)+)', page, re.DOTALL)
    assert [name for name, _ in rows] == ["Date", "Place", "Who", "Status", "Wording"]
    assert {cells.count("<td>") for _, cells in rows} == {3}


def test_copies_are_listed_both_and_counted_as_one_origin() -> None:
    text = ONE + " " + " ".join(f"Word{n} stood here {n} times over." for n in range(20))
    dossier = dossier_of({"one": text, "two": text})
    view = view_of(dossier, dossier.meetings[0].id)
    assert view.summary == "Reported in 2 articles of 1 origin: some carry the same text."
    assert [report.copy for report in view.reports] == ["the same text as A title"] * 2


def test_what_a_source_counts_is_told_as_it_is_printed() -> None:
    text = "{P:Ana Costa} met {P:Ivo Brandt} in {L:Oslo} on 9 May 2024 over 3.5 million crowns."
    dossier = dossier_of({"one": text})
    view = view_of(dossier, dossier.meetings[0].id)
    assert view.reports[0].figures[0].startswith("3.5 million")


def test_earlier_and_later_meetings_of_the_same_people_lead_to_one_another() -> None:
    dossier = dossier_of(TEXTS)
    first, later = dossier.meetings[0], dossier.meetings[-1]
    assert [row.title for row in view_of(dossier, first.id).later] == [later.title]
    assert [row.title for row in view_of(dossier, later.id).earlier] == [first.title]
    assert view_of(dossier, first.id).earlier == view_of(dossier, later.id).later == ()


def test_meetings_of_the_same_people_on_one_day_are_neither_earlier_nor_later() -> None:
    first, later = dossier_of({"one": ONE, "later": LATER}).meetings
    dossier = dossier_of({"one": ONE, "later": LATER})
    dossier = replace(dossier, meetings=(first, replace(later, date=first.date)))
    view = view_of(dossier, first.id)
    assert [row.title for row in view.same_day] == [later.title]
    assert view.earlier == view.later == ()


def test_a_meeting_of_unknown_day_has_the_others_after_none_before() -> None:
    first, later = dossier_of({"one": ONE, "later": LATER}).meetings
    dossier = dossier_of({"one": ONE, "later": LATER})
    dossier = replace(dossier, meetings=(later, replace(first, date=DateValue())))
    view = view_of(dossier, first.id)
    assert view.earlier == view.later == view.same_day == ()


def test_a_near_miss_says_on_both_pages_why_it_is_another() -> None:
    dossier = dossier_of(TEXTS)
    left, right = dossier.near_meetings[0].left_id, dossier.near_meetings[0].right_id
    for mine, theirs in ((left, right), (right, left)):
        (other,) = view_of(dossier, mine).others
        title = next(one.title for one in dossier.meetings if one.id == theirs)
        assert (other.row.title, "part them" in other.reason) == (title, True)


def test_parent_and_parts_lead_to_one_another_and_are_no_other_meetings() -> None:
    dossier = dossier_of(TEXTS)
    whole, part, *rest = dossier.meetings
    part = replace(part, parent_id=whole.id, parent_basis="told as held at the margins")
    dossier = replace(dossier, meetings=(whole, part, *rest))
    parent = view_of(dossier, part.id).parent
    assert parent is not None
    assert (parent.text, parent.note) == (whole.title, "told as held at the margins")
    view = view_of(dossier, whole.id)
    assert [row.title for row in view.parts] == [part.title]
    assert part.title not in [row.title for row in (*view.earlier, *view.later)]


def test_the_page_tells_how_dossier_yml_names_the_meeting() -> None:
    dossier = dossier_of({"later": LATER})
    assert "<code>later.txt&#35;p1</code>" in page_of(dossier, dossier.meetings[0].id)


def test_the_timeline_has_every_meeting_once_by_year_and_month_and_marks_what_is_planned() -> None:
    dossier = dossier_of({"one": ONE, "later": LATER})
    held = replace(dossier.meetings[0], status=Status.HELD)
    lost = replace(held, id="meetings/lost", date=DateValue())
    old = replace(held, id="meetings/old", date=a_day("2019-12-31"))
    dossier = replace(dossier, meetings=(old, held, dossier.meetings[1], lost))
    view = timeline_of(dossier)
    assert view.introduction == "4 meetings, 1 planned; the newest first."
    assert [(year.title, [month.title for month in year.months]) for year in view.years] == [
        ("2024", ["June", "May"]),
        ("2019", ["December"]),
        ("Date unknown", [""]),
    ]
    assert [jump.text for jump in view.jumps] == ["2024", "2019", "Date unknown"]
    rows = [row for year in view.years for month in year.months for row in month.meetings]
    assert [row.status for row in rows] == ["planned", "", "", ""]


def test_an_empty_timeline_says_so() -> None:
    view = timeline_of(dossier_of({"one": "Nobody came."}))
    assert view.introduction == "No meetings were found in these articles."


def test_the_check_finds_nothing_wrong_with_these_pages() -> None:
    for dossier in (dossier_of(TEXTS), hostile_dossier()):
        pages = render_pages(plan_site(dossier, SETTINGS))
        assert check_pages(pages, dossier) == ()
