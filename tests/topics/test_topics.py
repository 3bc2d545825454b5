"""Topics: what is one, what is none, and how it is named."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from dossier.model import BlockKind, Curation, Kind
from dossier.topics import find_topics
from dossier.topics.choose import at_most
from dossier.topics.vocabulary import british, concept, family, vocabulary, weirdness
from tests.factories import a_mention, an_entity, marked
from tests.topics.words import names_of, tagged, topics_of


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
    assert find_topics([document], [annotation], [nato], Curation()).found == ()


def test_a_theme_is_named_by_the_best_term_with_its_word() -> None:
    (topic,) = topics_of("Herring.", "The herring quota.", "A herring quota.", "Less herring.")
    assert topic.name == "Herring quota"
    assert len(topic.passages) == 4


def test_a_name_that_is_printed_once_names_nothing() -> None:
    assert names_of("The herring quota.", "A quota.", "Quotas.") == []


def test_what_says_which_joins_the_terms_that_share_it() -> None:
    (topic,) = topics_of("Herring quotas.", "Herring quotas.", "Herring talks.", "Quotas.")
    assert len(topic.passages) == 4


def test_one_thing_of_two_owners_is_two_topics_where_both_come_back() -> None:
    one, two = "See {O:NATO} membership.", "See {O:OSCE} membership."
    assert names_of(one, one, one, two, two) == ["NATO membership", "OSCE membership"]


def test_a_country_and_its_adjective_are_one() -> None:
    (topic,) = topics_of("{G:Swedish} accession.", "The accession of {L:Sweden}.")
    assert len(topic.passages) == 2


def test_a_relation_has_no_first_party() -> None:
    (topic,) = topics_of("{O:NATO}-{O:OSCE} relations.", "{O:OSCE}-{O:NATO} relations.")
    assert len(topic.passages) == 2


def test_a_verb_supports_the_theme_that_is_made_of_it() -> None:
    (topic,) = topics_of("War training.", "War training.", "They train here.")
    assert [len(passage.highlights) for passage in topic.passages] == [1, 1, 1]


def test_an_office_is_read_as_a_whole() -> None:
    assert names_of("The energy minister.", "An energy minister.") == []


def test_what_a_reporter_sees_is_no_theme() -> None:
    assert names_of("The herring wall.", "A herring wall.", "The wall.") == []


def test_talks_are_a_topic_by_their_place_or_their_matter_only() -> None:
    assert names_of("The talks.", "More talks.", "New talks.") == []
    assert names_of("The {L:Paris} talks.", "{L:Paris} talks.") == ["Talks in Paris"]
    assert names_of("The {O:OSCE} talks.", "{O:OSCE} talks.") == []


def test_a_bare_word_speaks_of_what_its_article_names() -> None:
    asean = "The {O:ASEAN} quota.\n\nThe quota."
    opec = "The {O:OSCE} quota.\n\nThe quota."
    found = topics_of(asean, opec, "Quotas.")
    assert [topic.name for topic in found] == ["ASEAN quota", "OSCE quota"]
    assert [len(topic.passages) for topic in found] == [2, 2]


def test_a_word_alone_is_a_topic_where_the_thesaurus_has_it() -> None:
    assert names_of("The pilots demonstrate drones.\n\nThe drones. More drones.") == ["Drones"]
    assert names_of("The war.", "A war.") == []
    assert names_of("The station.", "A station.") == []


def test_capitals_throughout_are_no_name() -> None:
    assert names_of("AIR DEFENCE.", "AIR DEFENCE.") in ([], ["Air defence"])


def test_a_title_names_but_is_no_passage() -> None:
    read = [tagged(text, id=f"articles/{text}") for text in ("Air defence.", "The air defence.")]
    titled = replace(read[0][0], blocks=(replace(read[0][0].blocks[0], kind=BlockKind.TITLE),))
    assert find_topics([titled, read[1][0]], [read[0][1], read[1][1]], (), Curation()).found == ()


def test_a_general_word_is_no_topic() -> None:
    assert names_of("A new day.\n\nThe day.\n\nOne day.") == []


def test_a_noun_of_a_noun_is_the_compound() -> None:
    (topic,) = topics_of("The risk of war grew.", "A war risk, then.")
    assert len(topic.passages) == 2


def test_an_editor_hides_a_topic() -> None:
    texts = ("They want herring quotas.", "Their herring quotas fell.")
    assert [topic.name for topic in topics_of(*texts)] == ["Herring quotas"]
    assert topics_of(*texts, curation=Curation(hidden=("herring quotas",))) == ()


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
    first = find_topics(*zip(*read, strict=True), (), Curation()).found
    for seed in range(5):
        random.Random(seed).shuffle(read)
        assert find_topics(*zip(*read, strict=True), (), Curation()).found == first


def test_nothing_comes_of_a_pipeline_without_parts_of_speech() -> None:
    document, annotation = marked("Air defence.\n\nAir defence.")
    assert find_topics([document], [annotation], (), Curation()).found == ()


@pytest.mark.parametrize("paragraphs", [0, 1, 4, 100, 10_000])
def test_there_are_no_more_topics_than_a_reader_surveys(paragraphs: int) -> None:
    assert at_most(paragraphs, 1_000) <= 4 * paragraphs**0.5
    assert at_most(paragraphs, 2) <= 8


def test_a_word_is_as_surprising_as_it_is_rarer_in_general_english() -> None:
    assert weirdness("herring", 5, 1000) > weirdness("weapon", 5, 1000) > weirdness("day", 5, 1000)


def test_a_run_without_an_end_is_read_in_its_length() -> None:
    document, annotation = tagged("war " * 5_000)
    assert find_topics([document], [annotation], (), Curation()).found == ()


def test_no_class_of_nouns_contradicts_another() -> None:
    known = vocabulary()
    assert not known.theme_heads & known.frame_heads
    assert not known.theme_heads & known.never_heads


@pytest.mark.parametrize(
    ("noun", "verb"),
    [("training", "train"), ("deportation", "deport"), ("negotiation", "negotiate")],
)
def test_a_noun_and_the_verb_that_it_is_made_of_are_a_family(noun: str, verb: str) -> None:
    assert family(noun) == family(verb)


@pytest.mark.parametrize(("one", "other"), [("war", "ward"), ("fighter", "fight")])
def test_others_are_none(one: str, other: str) -> None:
    assert family(one) != family(other)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        *(("defense", "defence"), ("programs", "programmes"), ("air-defense", "air-defence")),
        *(("mobilization", "mobilisation"), ("organizations", "organisations")),
        *(("size", "size"), ("prize", "prize"), ("grain", "grain")),
    ],
)
def test_common_words_are_told_in_british_spelling(word: str, expected: str) -> None:
    assert british(word) == expected


def test_no_word_is_kin_of_two() -> None:
    kin = vocabulary().kin
    assert all(concept(concept(word)) == concept(word) for word in kin)
    assert not set(kin) & vocabulary().never_heads


def test_a_thousand_bodies_in_one_another_are_read_in_their_length() -> None:
    document, annotation = tagged("talks of the ministers of the " * 1_000 + "{O:OSCE}.")
    assert find_topics([document], [annotation], (), Curation()).found == ()
