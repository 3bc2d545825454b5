"""What dossier.json promises to other programs."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import jsonschema
import pytest

from dossier.export import SCHEMA_FILE, to_json
from dossier.model import (
    DateValue,
    Kind,
    Precision,
    Resolution,
    Saying,
    Span,
    Statement,
    StatementKind,
    Wording,
)
from dossier.site import plan_site
from tests.compare.dossiers import differing
from tests.golden.dossier import SETTINGS, TALKS, golden_dossier
from tests.meetings.dossiers import EITHER, ONE, OTHER, dossier_of
from tests.site.dossiers import a_dossier, an_article, an_entity

SCHEMA = json.loads(SCHEMA_FILE.read_text("utf-8"))


@pytest.fixture(scope="module")
def content() -> dict[str, Any]:
    """The golden dossier, as other programs read it."""
    dossier = golden_dossier()
    found: dict[str, Any] = json.loads(to_json(dossier, plan_site(dossier, SETTINGS).excerpts))
    return found


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_dossier_is_as_the_schema_says(content: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(content)


def test_an_empty_dossier_is_as_the_schema_says() -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(to_json(a_dossier(), ())))


def test_every_offset_counts_in_the_text_of_its_document(content: dict[str, Any]) -> None:
    texts = {one["file"]: one["text"] for one in content["documents"]}
    for entity in content["entities"]:
        for mention in entity["mentions"]:
            piece = texts[mention["file"]][mention["start"] : mention["end"]]
            assert piece == mention["surface"]
    for one in (*content["statements"], *content["excerpts"]):
        assert texts[one["file"]][one["start"] : one["end"]] == one["text"]


def test_what_goes_on_and_what_differs_is_verbatim_too() -> None:
    one, other = an_article("We go, Lee said, in May."), an_article("We leave.", file="two.txt")
    said, repeated = (
        Statement(
            document_id=document.id,
            kind=StatementKind.DIRECT,
            span=Span(0, length),
            speaker_id="people/lee",
            speaker_surface="Lee",
            continued=more,
        )
        for document, length, more in ((one, 5, (Span(17, 23),)), (other, 8, ()))
    )
    saying = Saying(
        wordings=(Wording(statement=said), Wording(statement=repeated, differs=(Span(3, 8),)))
    )
    found = Resolution(entities=(), statements=(said, repeated), sayings=(saying,))
    content = json.loads(to_json(a_dossier(one, other, resolution=found), ()))
    jsonschema.Draft202012Validator(SCHEMA).validate(content)
    assert content["statements"][0]["continued"] == [{"text": "in May", "start": 17, "end": 23}]
    (first, second) = content["sayings"][0]["wordings"]
    assert (first["differs"], second["differs"]) == ([], [{"text": "leave", "start": 3, "end": 8}])


def test_every_id_that_is_named_is_there(content: dict[str, Any]) -> None:
    ids = {entity["id"] for entity in content["entities"]}
    for meeting in content["meetings"]:
        assert {*meeting["participants"], meeting["place"]} - {None} <= ids
    for statement in content["statements"]:
        assert statement["speaker"] in ids


def test_the_same_dossier_gives_the_same_bytes() -> None:
    one, other = golden_dossier(), golden_dossier()
    excerpts = plan_site(one, SETTINGS).excerpts
    assert to_json(one, excerpts) == to_json(other, excerpts)


@pytest.mark.parametrize(
    ("value", "iso", "end"),
    [
        (DateValue(), None, None),
        (DateValue(weekday=3, precision=Precision.WEEKDAY), None, None),
        (
            DateValue(start=date(2023, 4, 20), end=date(2023, 4, 20), precision=Precision.DAY),
            "2023-04-20",
            None,
        ),
        (
            DateValue(start=date(2023, 7, 11), end=date(2023, 7, 12), precision=Precision.DAY),
            "2023-07-11",
            "2023-07-12",
        ),
        (
            DateValue(start=date(2023, 4, 1), end=date(2023, 4, 30), precision=Precision.MONTH),
            "2023-04",
            None,
        ),
        (
            DateValue(start=date(2023, 1, 1), end=date(2023, 12, 31), precision=Precision.YEAR),
            "2023",
            None,
        ),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(
    value: DateValue, iso: str | None, end: str | None
) -> None:
    dossier = replace(golden_dossier(), meetings=(replace(TALKS, date=value),))
    (meeting,) = json.loads(to_json(dossier, ()))["meetings"]
    assert (meeting["date"], meeting["end_date"]) == (iso, end)


def test_a_topic_is_an_entity_whose_mentions_are_its_words(content: dict[str, Any]) -> None:
    topics = [entity for entity in content["entities"] if entity["kind"] == "topic"]
    told = [(one["id"], one["name"], one["terms"], one["files"]) for one in content["topics"]]
    assert told == [
        (one["id"], one["name"], one["aliases"], sorted({m["file"] for m in one["mentions"]}))
        for one in topics
    ]
    assert topics


def test_only_people_organisations_places_and_topics_are_entities() -> None:
    article = an_article("Ukrainian troops. Jan de Vries.")
    person = an_entity("Jan de Vries", article)
    group = replace(an_entity("Ukrainian", article), kind=Kind.GROUP, id="groups/ukrainian")
    content = json.loads(to_json(a_dossier(article, entities=(group, person)), ()))
    assert [entity["name"] for entity in content["entities"]] == ["Jan de Vries"]


def test_letters_are_written_as_letters() -> None:
    article = an_article("Volodímir Zelenski “said” so.")
    assert "Volodímir Zelenski “said” so." in to_json(a_dossier(article), ()).decode("utf-8")


def test_meetings_tell_their_parts_their_figures_and_what_they_are_not() -> None:
    dossier = dossier_of({"one": ONE, "two": ONE, "other": OTHER, "either": EITHER})
    content = json.loads(to_json(dossier, plan_site(dossier, SETTINGS).excerpts))
    jsonschema.Draft202012Validator(SCHEMA).validate(content)
    ids = {meeting["id"] for meeting in content["meetings"]}
    (near,) = content["meetings_kept_apart"]
    assert {near["left"], near["right"]} == ids
    assert [meeting["name"] for meeting in content["meetings"]] == ["either.txt#p1", "other.txt#p1"]
    assert {
        report["place"] for meeting in content["meetings"] for report in meeting["reports"]
    } == {"places/oslo"}


def test_copies_are_told_by_their_files() -> None:
    text = ONE + " " + " ".join(f"Word{n} stood here {n} times over." for n in range(20))
    dossier = dossier_of({"one": text, "two": text, "other": OTHER})
    content = json.loads(to_json(dossier, ()))
    assert content["copies"] == [["one.txt", "two.txt"]]


def test_where_sources_differ_each_reading_is_a_piece_of_its_file() -> None:
    dossier = differing()
    content = json.loads(to_json(dossier, plan_site(dossier, SETTINGS).excerpts))
    jsonschema.Draft202012Validator(SCHEMA).validate(content)
    (found,) = content["disagreements"]
    texts = {one["file"]: one["text"] for one in content["documents"]}
    for reading in found["readings"]:
        assert texts[reading["file"]][reading["start"] : reading["end"]] == reading["text"]
    assert [(one["text"], one["said_by"]) for one in found["readings"]] == [
        ("40", None),
        ("44", "The port of Bergen"),
    ]
    assert {*found["meetings"]} <= {one["id"] for one in content["meetings"]}
    assert {*found["topics"]} <= {one["id"] for one in content["topics"]}
