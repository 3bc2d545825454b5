"""dossier.json holds the reason for every join, near miss and mention that was left out."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema

from dossier.export import SCHEMA_FILE, to_json
from dossier.model import Curation, Dossier
from tests.explain.dossiers import resolved
from tests.golden.dossier import golden_dossier

TEXTS = (
    "{P:Joe Biden} and {P:Jill Biden} came. The {P:Foreign Minister} spoke of {L:Kiev}.",
    "{P:Biden} spoke. So did {P:Mark Rutte}, and {P:Rutte} left {L:Kyiv}.",
    "{O:Example Press} wrote it.",
)


def told(dossier: Dossier) -> dict[str, Any]:
    """What other programs read; it is as the schema says."""
    found: dict[str, Any] = json.loads(to_json(dossier, ()))
    jsonschema.Draft202012Validator(json.loads(SCHEMA_FILE.read_text("utf-8"))).validate(found)
    return found


def test_every_join_has_its_evidence() -> None:
    entities = {one["id"]: one for one in told(resolved(*TEXTS))["entities"]}
    (join,) = entities["people/mark-rutte"]["evidence"]
    assert join == {
        "left": "Rutte",
        "right": "Mark Rutte",
        "score": 0.9,
        "reason": "the only 'rutte' of the article",
        "judgement": "same",
        "by_editor": False,
        "files": ["1.txt"],
        "places": [
            {"file": "1.txt", "start": 36, "end": 41},
            {"file": "1.txt", "start": 20, "end": 30},
        ],
    }
    assert entities["people/joe-biden"]["evidence"] == []


def test_every_place_holds_the_words_of_its_side() -> None:
    content = told(resolved(*TEXTS))
    texts = {one["file"]: one["text"] for one in content["documents"]}
    found = [*content["kept_apart"], *(e for one in content["entities"] for e in one["evidence"])]
    assert found
    for one in found:
        left, right = (texts[p["file"]][p["start"] : p["end"]] for p in one["places"])
        assert (left, right) == (one["left"], one["right"])


def test_near_misses_are_told_the_likeliest_first() -> None:
    apart = told(resolved(*TEXTS))["kept_apart"]
    assert [one["judgement"] for one in apart] == ["unsure", "unsure", "different"]
    assert [one["score"] for one in apart] == sorted((one["score"] for one in apart), reverse=True)


def test_every_mention_is_of_an_entity_or_is_left_out_with_the_reason() -> None:
    content = told(resolved(*TEXTS, curation=Curation(hidden=("Example Press",))))
    assert [(one["surface"], one["fate"]) for one in content["left_out"]] == [
        ("Foreign Minister", "rejected"),
        ("Biden", "unresolved"),
        ("Example Press", "hidden"),
    ]
    assert content["left_out"][1]["candidates"] == ["Jill Biden", "Joe Biden"]
    assert all(one["reason"] for one in content["left_out"])


def test_why_reports_are_one_meeting_is_told() -> None:
    meetings = told(golden_dossier())["meetings"]
    reasons = [[one["reason"] for one in meeting["evidence"]] for meeting in meetings]
    assert reasons == [["the mayor in both, within a day"], []]


def test_no_order_of_the_evidence_shows() -> None:
    dossier = resolved(*TEXTS)
    entities = tuple(
        replace(one, evidence=tuple(reversed(one.evidence))) for one in dossier.resolution.entities
    )
    turned = replace(
        dossier.resolution, entities=entities, unsure=tuple(reversed(dossier.resolution.unsure))
    )
    assert to_json(dossier, ()) == to_json(replace(dossier, resolution=turned), ())
