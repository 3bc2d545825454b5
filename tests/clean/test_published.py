"""The day of publication by example (tests/cases/published.txt), and from metadata."""

from __future__ import annotations

import pytest

from dossier.clean import clean
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
