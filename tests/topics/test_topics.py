"""Topics: what is one, what is none, and how it is named."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from dossier.model import Annotation, Curation, Document, Kind, Span, Token, Topic
from dossier.topics import find_topics
from dossier.topics.themes import at_most
from dossier.topics.vocabulary import CORPUS, weirdness
from tests.factories import a_mention, an_entity, marked

NOUNS = {
    *("membership", "defence", "defense", "weapon", "weapons", "corridor", "systems", "system"),
    *("air", "grain", "talks", "war", "risk", "day", "alliance", "membership", "quota", "quotas"),
}
ADJECTIVES = {"air-defence", "long-range", "new", "herring"}


def tagged(text: str, *, id: str = "articles/one") -> tuple[Document, Annotation]:
    """A document whose words are tagged by the lists above; a capital makes a name's word."""
    document, annotation = marked(text, id=id)
    tokens, start = [], 0
    for word in document.text.split():
        start = document.text.index(word, start)
        bare = word.strip(".,")
        low = bare.casefold()
        pos = "NOUN" if low in NOUNS else "ADJ" if low in ADJECTIVES else "X"
        pos = "PROPN" if bare[:1].isupper() and pos == "X" else pos
        tokens.append(
            Token(
                span=Span(start, start + len(bare)),
                lemma=low.removesuffix("s") if pos == "NOUN" and low != "talks" else low,
                pos="ADP" if low == "of" else pos,
                dep="",
                head=len(tokens),
            )
        )
        start += len(word)
    return document, replace(annotation, tokens=tuple(tokens))


def topics_of(*texts: str, hidden: tuple[str, ...] = ()) -> tuple[Topic, ...]:
    """The topics of a collection, an article a text."""
    read = [tagged(text, id=f"articles/{number}") for number, text in enumerate(texts)]
    documents, annotations = zip(*read, strict=True)
    return find_topics(documents, annotations, (), Curation(hidden=hidden))


def names_of(*texts: str) -> list[str]:
    """Their names."""
    return [topic.name for topic in topics_of(*texts)]


def test_a_term_of_two_paragraphs_is_a_topic() -> None:
    assert names_of("They want air defence soon.\n\nThe air defence is late.") == ["Air defence"]


def test_a_term_of_one_paragraph_is_none() -> None:
    assert names_of("They want long-range weapons. The long-range weapons are late.") == []


def test_two_spellings_are_one_term_named_as_printed_most() -> None:
    (topic,) = topics_of("The herring defence.", "A herring defense.", "One herring defence.")
    assert topic.name == "Herring defence"
    assert {"herring defence", "herring defense"} <= set(topic.terms)


def test_a_plural_is_its_singular() -> None:
    (topic,) = topics_of("The long-range weapon.", "Two long-range weapons.")
    assert len(topic.passages) == 2


def test_a_name_alone_is_no_topic_but_may_begin_one() -> None:
    text = "{O:NATO} grew.\n\n{O:NATO} membership is near.\n\nWhat {O:NATO} membership means."
    assert names_of(text) == ["NATO membership"]


def test_a_spelling_of_an_entity_is_no_topic() -> None:
    document, annotation = tagged("The alliance.\n\nThe alliance.\n\nThe alliance.")
    nato = an_entity("alliance", Kind.ORGANISATION, (a_mention("alliance", start=4),))
    assert find_topics([document], [annotation], [nato], Curation()) == ()


def test_a_general_word_is_no_topic() -> None:
    assert names_of("A new day.\n\nThe day.\n\nOne day.") == []


def test_a_noun_of_a_noun_is_the_compound() -> None:
    (topic,) = topics_of("The risk of war grew.", "A war risk, then.")
    assert len(topic.passages) == 2


def test_an_editor_hides_a_topic() -> None:
    texts = ("They want herring quotas.", "Their herring quotas fell.")
    assert [topic.name for topic in topics_of(*texts)] == ["Herring quotas"]
    assert topics_of(*texts, hidden=("herring quotas",)) == ()


def test_highlights_lie_in_their_passage() -> None:
    (topic,) = topics_of("They want herring quotas.", "Their herring quotas fell.")
    for passage in topic.passages:
        assert passage.highlights
        assert all(passage.span.covers(highlight) for highlight in passage.highlights)


def test_the_order_of_documents_changes_nothing() -> None:
    texts = [
        "Long-range weapons.",
        "A long-range weapon.",
        "Grain corridor.",
        "The grain corridor.",
    ]
    read = [tagged(text, id=f"articles/{number}") for number, text in enumerate(texts)]
    first = find_topics(*zip(*read, strict=True), (), Curation())
    for seed in range(5):
        random.Random(seed).shuffle(read)
        assert find_topics(*zip(*read, strict=True), (), Curation()) == first


def test_nothing_comes_of_a_pipeline_without_parts_of_speech() -> None:
    document, annotation = marked("Air defence.\n\nAir defence.")
    assert find_topics([document], [annotation], (), Curation()) == ()


@pytest.mark.parametrize("paragraphs", [0, 1, 4, 100, 10_000])
def test_there_are_no_more_topics_than_four_roots_of_the_paragraphs(paragraphs: int) -> None:
    assert at_most(paragraphs) <= 4 * paragraphs**0.5


def test_a_word_is_as_surprising_as_it_is_rarer_in_general_english() -> None:
    assert weirdness("herring", 5, 1000) > weirdness("weapon", 5, 1000) > weirdness("day", 5, 1000)
