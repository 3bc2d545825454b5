"""What `explain` tells of some words of a quotation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.errors import ConfigError
from dossier.explain import explain
from dossier.model import Dossier, Resolution, Saying, Statement, StatementKind, Wording
from dossier.terminal.story import answer_lines
from tests.site.dossiers import a_dossier, an_article, an_entity, spans_of

MAY = an_article("The boats leave in spring, Ann Lee told reporters.", file="may.txt")
JUNE = an_article("The boats leave in spring, Ann Lee said.", file="june.txt")
ANN = an_entity("Ann Lee", MAY, JUNE)
FIRST, SECOND = (
    Statement(
        document_id=document.id,
        kind=StatementKind.DIRECT,
        span=spans_of(document, "The boats leave in spring")[0],
        speaker_id=ANN.id,
        speaker_surface="Ann Lee",
        audience_surface=audience,
    )
    for document, audience in ((MAY, "reporters"), (JUNE, None))
)


def _dossier(*statements: Statement) -> Dossier:
    saying = Saying(wordings=tuple(Wording(statement=one) for one in statements))
    sayings = (saying,) if len(statements) > 1 else ()
    found = Resolution(entities=(ANN,), statements=statements, sayings=sayings)
    return a_dossier(MAY, JUNE, resolution=found)


def test_some_words_of_a_quotation_lead_to_its_speaker_and_its_other_sources() -> None:
    first, second = explain(_dossier(FIRST, SECOND), "boats LEAVE in spring").statements
    assert (first.speaker, first.told_by, first.audience) == ("Ann Lee", "Ann Lee", "reporters")
    assert [one.file for one in first.others] == ["june.txt"]
    assert [one.file for one in second.others] == ["may.txt"]


def test_two_words_are_asked_for_as_a_name() -> None:
    with pytest.raises(ConfigError):
        explain(_dossier(FIRST), "boats leave")


def test_what_is_printed_says_whose_words_they_are_and_where_else() -> None:
    lines = answer_lines(explain(_dossier(FIRST, SECOND), "the boats leave in spring"))
    text = "\n".join(line.text for line in lines)
    assert text.startswith("Ann Lee\ndirect statement: told by the words ‘Ann Lee’; to reporters")
    assert "The same words elsewhere (1)\n  june.txt" in text


def test_an_unknown_speaker_is_told_to_be_unknown() -> None:
    nobody = replace(FIRST, speaker_id=None, speaker_surface=None, audience_surface=None)
    lines = answer_lines(explain(_dossier(nobody), "the boats leave in spring"))
    assert [line.text for line in lines[:2]] == [
        "It could not be told who says this",
        "direct statement: no words tell the speaker",
    ]
