"""Some words of a quotation -> whose they are, how that was told, and who else prints them."""

from __future__ import annotations

from dossier.explain.answer import StatementStory
from dossier.explain.contexts import Places
from dossier.model import Dossier, Statement
from dossier.text import fold

FEWEST_WORDS = 3
"""Words of a question that asks for a quotation; fewer are a name, or stand in too many."""


def statement_stories(dossier: Dossier, key: str, places: Places) -> tuple[StatementStory, ...]:
    """Tell of every statement that has the words of a question, in the order of the articles.

    `key` is the question, folded.
    """
    if len(key.split()) < FEWEST_WORDS:
        return ()
    texts = {one.id: one.text for one in dossier.documents}
    found = (
        one
        for one in dossier.resolution.statements
        if any(key in fold(piece.text_of(texts[one.document_id])) for piece in one.pieces)
    )
    return tuple(_story(one, dossier, places) for one in found)


def _story(said: Statement, dossier: Dossier, places: Places) -> StatementStory:
    names = {entity.id: entity.name for entity in dossier.resolution.entities}
    titles = {meeting.id: meeting.title for meeting in dossier.meetings}
    others = (
        wording.statement
        for saying in dossier.resolution.sayings
        if any(wording.statement == said for wording in saying.wordings)
        for wording in saying.wordings
        if wording.statement != said
    )
    return StatementStory(
        kind=said.kind,
        speaker=None if said.speaker_id is None else names.get(said.speaker_id),
        told_by=said.speaker_surface or "",
        audience=said.audience_surface or "",
        meeting="" if said.meeting_id is None else titles.get(said.meeting_id, ""),
        meeting_basis=said.meeting_basis,
        words=places.of_words(said.document_id, said.span),
        others=tuple(places.of_words(one.document_id, one.span) for one in others),
    )
