"""One document has one reading of a name."""

from __future__ import annotations

import pytest

from dossier.annotate.consistency import mend_mentions
from dossier.model import Kind
from tests.factories import marked


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        # a family name whose full name is a person
        ("{P:Ada Quill} came. {O:Quill} left.", "Quill", Kind.PERSON),
        ("{P:Ada Quill} came. {L:Quill} left.", "Quill", Kind.PERSON),
        # what the text mostly uses for something else stays that
        ("{P:Ada Quill} came to {L:Quill}, {L:Quill} and {L:Quill}.", "Quill", Kind.PLACE),
        # a place that is a family name too
        ("{P:Ada Washington} came to {L:Washington}.", "Washington", Kind.PLACE),
        # the majority
        ("{O:Zorg}, {O:Zorg}, {O:Zorg} and {P:Zorg}", "Zorg", Kind.ORGANISATION),
        # capitals have no say against the usual spelling
        ("{P:PORT ELM} shines. In {L:Port Elm} it rained.", "PORT ELM", Kind.PLACE),
    ],
)
def test_kinds_are_mended_by_the_whole_document(text: str, surface: str, kind: Kind) -> None:
    document, annotation = marked(text)
    mended = mend_mentions(document, annotation.mentions)
    assert {mention.kind for mention in mended if mention.surface == surface} == {kind}


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("{P:Ada Quill} came. Then Quill left.", ["Ada Quill", "Quill"]),
        ("{P:Ada Quill} came. QUILL: I left.", ["Ada Quill", "QUILL"]),
        ("{P:Ada Quill} came. Then Ada Quill left.", ["Ada Quill", "Ada Quill"]),
        ("{L:Elmstead} is old. They left Elmstead.", ["Elmstead", "Elmstead"]),
        # not a part of another name, nor of a word
        ("{P:Ada Quill} came. The Quill Valley and Ben Quill are others.", ["Ada Quill"]),
        ("{P:Ada Quill} came. Quillian and anti-Quill did not.", ["Ada Quill"]),
        # a single given name is looked for nowhere
        ("{P:Ada} came. Then Ada left.", ["Ada"]),
    ],
)
def test_missed_repetitions_are_added(text: str, surfaces: list[str]) -> None:
    document, annotation = marked(text)
    mended = mend_mentions(document, annotation.mentions)
    assert [mention.surface for mention in mended] == surfaces
    assert all(m.surface == m.span.text_of(document.text) for m in mended)


def test_the_order_of_mentions_does_not_matter() -> None:
    document, annotation = marked("{P:Ada Quill} and {O:Quill} and {L:Elm} and {P:Elm}. Quill.")
    forward = mend_mentions(document, annotation.mentions)
    assert mend_mentions(document, annotation.mentions[::-1]) == forward
