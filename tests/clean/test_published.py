"""The day of publication by example (tests/cases/published.txt), and from metadata."""

from __future__ import annotations

import pytest

from dossier.clean import clean, clean_all
from dossier.model import DateValue, Document
from tests.cases import Case, read_cases
from tests.factories import a_page

TEXT = "Lenne bridge opens at last\n\nThe bridge was opened on Tuesday, 9 May 2000, at noon."


def published(text: str, **metadata: str) -> DateValue | None:
    document = clean(a_page(text, **metadata))
    assert isinstance(document, Document)
    return document.published


@pytest.mark.parametrize("case", read_cases("published"), ids=lambda case: case.title)
def test_the_strongest_evidence_tells_the_day(case: Case) -> None:
    first, _, rest = case.input.partition("\n")
    url = {"url": first} if first.startswith("https://") else {}
    value = published(rest if url else case.input, **url)
    told = "unknown" if value is None else f"{value.iso} | {value.basis}"
    assert told == case.expected


@pytest.mark.parametrize("case", read_cases("openings"), ids=lambda case: case.title)
def test_an_opening_tells_day_and_outlet(case: Case) -> None:
    first, _, rest = case.input.partition("\n")
    if first.startswith("https://"):
        document = clean(a_page(rest, url=first))
    elif first.endswith(".txt"):
        document = clean(a_page(rest, file=first))
    else:
        document = clean(a_page(case.input))
    assert isinstance(document, Document)
    day = "unknown" if document.published is None else document.published.iso
    assert f"{day} | {document.source or '-'}" == case.expected


@pytest.mark.parametrize(
    ("told", "iso"),
    [
        ("2022-05-03", "2022-05-03"),
        ("2022-05-03T21:15:00+02:00", "2022-05-03"),
        ("3 May 2022", "2022-05-03"),
        ("May 2022", "2022-05"),
    ],
)
def test_metadata_goes_before_the_text(told: str, iso: str) -> None:
    value = published(TEXT, date=told)
    assert value is not None
    assert (value.iso, value.basis) == (iso, "side file")


def test_metadata_that_is_no_date_is_passed_over() -> None:
    assert published(TEXT, date="last week") is None


DATELINE = "Quay wall gives way\n\nOSLO, {} – A quay wall gave way under two lorries, they said."


def beside(dateline: str, *days: str) -> str | None:
    """The day of an article with this dateline, in a folder whose others appeared on `days`."""
    others = [a_page(TEXT, file=f"{day}.txt", date=day) for day in days]
    documents, _ = clean_all([a_page(DATELINE.format(dateline), file="wall.txt"), *others])
    value = next(one for one in documents if one.file == "wall.txt").published
    return None if value is None else value.iso


@pytest.mark.parametrize(
    ("dateline", "days", "told"),
    [
        # one year, and within the time of the folder
        ("4 March", ("2021-02-20", "2021-03-02", "2021-03-09"), "2021-03-04"),
        # out of that time, of two years, or beside too few
        ("4 October", ("2021-02-20", "2021-03-02", "2021-03-09"), None),
        ("4 March", ("2020-02-20", "2021-03-02", "2021-03-09"), None),
        ("4 March", ("2021-03-02", "2021-03-09"), None),
        # a weekday that one, none or both of two years have
        ("Thursday 4 March", ("2020-02-20", "2021-03-02", "2021-03-09"), "2021-03-04"),
        ("Friday 4 March", ("2020-02-20", "2021-03-02", "2021-03-09"), None),
        ("Thursday 4 March", ("2010-02-20", "2021-03-02", "2021-03-09"), None),
    ],
)
def test_the_articles_beside_it_tell_the_year_of_a_dateline_if_only_one_is_possible(
    dateline: str, days: tuple[str, ...], told: str | None
) -> None:
    assert beside(dateline, *days) == told
    assert beside(dateline, *reversed(days)) == told


def test_the_year_of_an_address_gives_way_to_the_weekday() -> None:
    assert published(DATELINE.format("Friday 4 March"), url="https://e.example/2021/quay") is None
    value = published(DATELINE.format("Thursday 4 March"), url="https://e.example/2021/quay")
    assert value is not None and value.iso == "2021-03-04"
