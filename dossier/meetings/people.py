"""The people whom a sentence names or means."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.meetings.article import Article, Name, Sentence
from dossier.meetings.offices import Offices
from dossier.meetings.references import references_in
from dossier.model import Kind


def people_in(article: Article, index: int, offices: Offices) -> Iterator[tuple[int, str]]:
    """(token, person) of those whom a sentence names or means, but for sources and spokesmen."""
    sentence = article.sentences[index]
    for name in sentence.names:
        quoted = any(quote.covers(name.span) for quote in sentence.quoted)
        source = quoted or name.entity_id in article.voices or _is_a_source(sentence, name)
        if name.kind is Kind.PERSON and not source:
            yield name.token, name.entity_id
    for reference in references_in(article, index, offices):
        yield reference.token, reference.entity_id


def _is_a_source(sentence: Sentence, name: Name) -> bool:
    """ "according to the minister X": who tells of a meeting was not therefore there."""
    before = sentence.text[: name.span.start - sentence.span.start]
    return "according to" in before and "," not in before.rpartition("according to")[2]
