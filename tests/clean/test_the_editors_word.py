"""What the editor says of an article overrules what the article says of itself."""

from __future__ import annotations

import pytest

from dossier.annotate.fingerprint import document_fingerprint
from dossier.clean import clean_all, idle_dates_and_sources
from dossier.model import Curation, Document, SkippedDocument
from tests.factories import a_page

TEXT = "Lenne bridge opens\n\nPublished: 9 May 2000\n\nThe bridge was opened on Tuesday, at noon."


def cleaned(curation: Curation, **metadata: str) -> Document:
    ((document,), skipped) = clean_all([a_page(TEXT, **metadata)], curation)
    assert not skipped
    return document


@pytest.mark.parametrize("iso", ["2001-02-03", "2001-02", "2001"])
def test_the_editors_date_overrules_every_other(iso: str) -> None:
    for metadata in ({}, {"date": "1999-01-01"}, {"url": "https://x.example/1999/01/01/a"}):
        published = cleaned(Curation(dates=(("one.txt", iso),)), **metadata).published
        assert published is not None
        assert (published.iso, published.basis) == (iso, "the editor of this dossier says so")


def test_the_editors_outlet_overrules_every_other() -> None:
    document = cleaned(Curation(sources=(("one.txt", "The Tide"),)), source="The Ebb")
    assert (document.source, document.source_basis) == (
        "The Tide",
        "the editor of this dossier says so",
    )


def test_what_the_editor_does_not_speak_of_stays() -> None:
    curation = Curation(dates=(("two.txt", "2001"),), sources=(("One.txt", "The Tide"),))
    assert cleaned(curation, byline="R. Quill") == cleaned(Curation(), byline="R. Quill")


def test_another_date_is_another_annotation() -> None:
    """Relative dates count from it, so what is cached must not be taken again."""
    one, other = (cleaned(Curation(dates=(("one.txt", iso),))) for iso in ("2001-02-03", "2001"))
    assert document_fingerprint(one) != document_fingerprint(other)


def test_a_decision_on_an_article_that_is_not_there_is_told_with_what_may_be_meant() -> None:
    curation = Curation(
        dates=(("seeds/one.txt", "2001"), ("broken.txt", "2001")),
        sources=(("zzz.md", "The Tide"),),
        lines=(("date", "seeds/one.txt", 4),),
    )
    skipped = [SkippedDocument(file="broken.txt", reason="it is empty")]
    first, second = idle_dates_and_sources([a_page(TEXT)], skipped, curation)
    assert (first.line, first.mend) == (4, "Did you mean 'one.txt'?")
    assert first.problem == "'date: seeds/one.txt' decides nothing: there is no such article."
    assert second.mend.startswith("Write the path")
