"""Beside each picture stands what says the same: the same names, numbers and links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from lxml import etree, html

from dossier.model import (
    DateValue,
    Dossier,
    Entity,
    Kind,
    Meeting,
    MeetingForm,
    Precision,
    Report,
    Status,
)
from dossier.site import SiteSettings, plan_site, render_pages
from dossier.site.axis import MOST_MONTHS, time_axis, unit_in_words
from dossier.site.plan.charts import chart_over_time
from tests.factories import a_day
from tests.golden.dossier import golden_dossier
from tests.site.dossiers import a_dossier, an_article, an_entity

PEOPLE = ("Ada Quist", "Bo Rask", "Cleo Stam")
ARTICLE = an_article(
    "Ada Quist met Bo Rask in Vienna. Cleo Stam met Ada Quist in Lyra Bay.",
    "Bo Rask met Cleo Stam and Ada Quist at the pier.",
    published=DateValue(start=date(2023, 4, 2), end=date(2023, 4, 2), precision=Precision.DAY),
)


def a_meeting(number: int, *people: str, place: str | None = None, **parts: object) -> Meeting:
    ids = tuple(sorted(f"people/{name.lower().replace(' ', '-')}" for name in people))
    report = Report(
        document_id=ARTICLE.id,
        span=ARTICLE.blocks[0].span,
        form=MeetingForm.TALKS,
        status=Status.HELD,
        date=a_day(f"2023-04-{number:02}"),
        place_id=place,
        participant_ids=ids,
    )
    meeting = Meeting(
        id=f"meetings/2023-04-{number:02}-talks",
        title=f"Talks {number}",
        form=report.form,
        status=report.status,
        date=report.date,
        place_id=place,
        participant_ids=ids,
        reports=(report,),
    )
    return replace(meeting, **parts)  # type: ignore[arg-type]


def harbour(*meetings: Meeting) -> Dossier:
    places = [an_entity(name, ARTICLE, kind=Kind.PLACE) for name in ("Vienna", "Lyra Bay")]
    people: list[Entity] = [an_entity(name, ARTICLE) for name in PEOPLE]
    return a_dossier(ARTICLE, entities=(*people, *places), meetings=meetings)


def page(dossier: Dossier, path: str) -> str:
    pages = render_pages(plan_site(dossier, SiteSettings(title="Harbour")))
    return next(one.content.decode() for one in pages if one.path == path)


# --- over time ---------------------------------------------------------------------------
def test_a_table_has_the_bars_of_its_picture() -> None:
    dates = [a_day("2023-01-01"), a_day("2023-03-01"), a_day("2023-03-09"), None]
    chart = chart_over_time(
        time_axis(dates), dates, name="n", title="Mentions", nouns=("mention", "mentions")
    )
    assert chart is not None
    drawn = [title.text for title in etree.fromstring(chart.picture).iter("title")][1:]
    assert drawn == ["January 2023: 1 mention", "March 2023: 2 mentions"]
    assert chart.rows == (("January 2023", "1"), ("March 2023", "2"))
    assert chart.peak == "most in March 2023: 2"
    assert chart.note == "1 mention of another time, or of an unknown month."


def test_without_a_date_there_is_no_picture() -> None:
    assert chart_over_time(time_axis([None]), [None], name="n", title="", nouns=("", "")) is None


def test_an_axis_leaves_no_month_out_and_counts_years_where_months_are_too_many() -> None:
    assert time_axis([a_day("2022-11-01"), a_day("2023-02-01")]).units == (
        "2022-11", "2022-12", "2023-01", "2023-02",
    )  # fmt: skip
    long = time_axis([a_day("1999-01-01"), a_day(f"{1999 + MOST_MONTHS // 12}-01-01")])
    assert (long.noun, long.units[0], long.units[-1]) == ("year", "1999", "2003")


def test_a_date_of_which_only_the_year_is_known_is_in_no_month() -> None:
    year = DateValue(start=date(2023, 1, 1), end=date(2023, 12, 31), precision=Precision.YEAR)
    axis = time_axis([a_day("2023-01-01"), a_day("2023-12-01")])
    assert axis.unit_of(year) is None
    assert axis.unit_of(a_day("2023-05-01")) == "2023-05"
    assert unit_in_words("2023-05") == "May 2023"


@pytest.mark.parametrize("kind", ["people", "organisations", "places", "topics"])
def test_every_dated_page_of_somebody_and_of_a_topic_has_a_picture(kind: str) -> None:
    pages = render_pages(plan_site(golden_dossier(), SiteSettings(title="Golden")))
    own = [one for one in pages if one.path.startswith(f"{kind}/") and "index" not in one.path]
    assert own
    for one in own:
        assert b'<figure class="d-chart">' in one.content, one.path


# --- who appears with whom -----------------------------------------------------------------
def test_the_list_of_the_network_has_each_line_from_both_ends() -> None:
    text = page(harbour(), "network.md")
    root = html.fromstring(text[text.index("<figure") : text.index("</figure>")])
    names = [node.text for node in root.iter("text")]
    lines = {
        (names[int(line.get("data-from"))], names[int(line.get("data-to"))]):
            line.get("data-weight")
        for line in root.iter("line")
    }  # fmt: skip
    assert lines == {
        ("Ada Quist", "Bo Rask"): "2",
        ("Ada Quist", "Cleo Stam"): "2",
        ("Bo Rask", "Cleo Stam"): "2",
    }
    listed = text.partition("## The same as a list")[2]
    for name in PEOPLE:
        assert listed.count(f"[{name}]") == 3  # once by itself, once with each of the two others


def test_the_network_says_what_it_shows() -> None:
    assert "All 3 people and organisations, and all lines between them." in page(
        harbour(), "network.md"
    )


def test_where_nobody_appears_with_anybody_the_page_says_so() -> None:
    alone = an_article("Ada Quist waited.")
    text = page(a_dossier(alone, entities=(an_entity("Ada Quist", alone),)), "network.md")
    assert "No two people or organisations" in text
    assert "<svg" not in text


# --- who met whom --------------------------------------------------------------------------
def cells(text: str) -> dict[tuple[str, str], str]:
    table = html.fromstring(text[text.index("<table") : text.index("</table>")])
    columns = [cell.text_content() for cell in table.xpath(".//thead//th")]
    return {
        (row.xpath("string(th)"), column): cell.text_content()
        for row in table.xpath(".//tbody/tr")
        for column, cell in zip(columns, row.xpath("td"), strict=True)
    }


def test_who_met_whom_is_the_same_from_both_sides_and_counts_what_took_place() -> None:
    planned = a_meeting(5, "Bo Rask", "Cleo Stam", status=Status.PLANNED)
    text = page(
        harbour(
            a_meeting(1, "Ada Quist", "Bo Rask"),
            a_meeting(2, "Ada Quist", "Bo Rask", "Cleo Stam"),
            planned,
        ),
        "who-met-whom.md",
    )
    found = cells(text)
    assert found["Ada Quist", "Bo Rask"] == found["Bo Rask", "Ada Quist"] == "2"
    assert found["Bo Rask", "Cleo Stam"] == "1"
    assert found["Ada Quist", "Ada Quist"] == ""
    assert planned.title not in text


def test_each_number_leads_to_its_meetings() -> None:
    text = page(harbour(a_meeting(1, "Ada Quist", "Bo Rask")), "who-met-whom.md")
    table = html.fromstring(text[text.index("<table") : text.index("</table>")])
    for link in table.iter("a"):
        heading = f"{{ {link.get('href')} .d-two }}"
        assert "Talks 1" in text.partition(heading)[2]


# --- the map -------------------------------------------------------------------------------
def test_a_meeting_is_on_the_map_or_among_those_elsewhere() -> None:
    text = page(
        harbour(
            a_meeting(1, "Ada Quist", "Bo Rask", place="places/vienna"),
            a_meeting(2, "Ada Quist", "Cleo Stam", place="places/lyra-bay"),
            a_meeting(3, "Bo Rask", "Cleo Stam"),
        ),
        "map.md",
    )
    known, _, elsewhere = text.partition("## Elsewhere")
    assert "1 of the 3 meetings" in known
    assert ("Talks 1" in known, "Talks 1" in elsewhere) == (True, False)
    assert "Talks 2" in elsewhere
    assert "Talks 3" in elsewhere
    assert 'aria-label="Vienna&#58; 1 meeting"' in known or "Vienna: 1 meeting" in known
