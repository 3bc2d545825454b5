"""What the editor decides on topics in dossier.yml."""

from __future__ import annotations

import pytest

from dossier.model import Curation, Problem, Topic, TopicDecisions, Topics
from dossier.topics import find_topics
from tests.topics.words import tagged

TEXTS = (
    "Herring quotas are low.\n\nThe herring quotas fell.\n\nThe assets were frozen.",
    "The air defence.\n\nOur air defence.\n\nA frozen\nasset, and frozen-assets rules.",
)


def decided(decisions: TopicDecisions, *, lines: tuple[tuple[str, str, int], ...] = ()) -> Topics:
    read = [tagged(text, id=f"articles/{number}") for number, text in enumerate(TEXTS)]
    curation = Curation(topics=decisions, lines=lines)
    return find_topics([one for one, _ in read], [two for _, two in read], (), curation)


def found(decisions: TopicDecisions) -> dict[str, Topic]:
    topics = decided(decisions)
    assert topics.problems == ()
    return {topic.name: topic for topic in topics.found}


def test_without_a_decision_only_what_comes_back_is_a_topic() -> None:
    assert list(found(TopicDecisions())) == ["Air defence", "Herring quotas"]


def test_a_defined_topic_has_the_paragraphs_with_its_words_even_a_single_one() -> None:
    topics = found(TopicDecisions(defined=(("Cold cash", ("frozen asset",)),)))
    cash = topics["Cold cash"]
    assert cash.id == "topics/cold-cash"
    assert [passage.document_id for passage in cash.passages] == ["articles/1"]
    assert cash.terms == ("frozen asset", "frozen-assets")
    assert cash.reasons == ("defined in dossier.yml",)


@pytest.mark.parametrize("term", ["Air Defense", "air-defence", "AIR DEFENCE"])
def test_words_are_found_in_either_case_spelling_and_with_a_hyphen(term: str) -> None:
    topics = found(TopicDecisions(defined=(("Shield", (term,)),)))
    assert len(topics["Shield"].passages) == 2


def test_a_word_is_found_as_a_whole() -> None:
    topics = decided(TopicDecisions(defined=(("Rings", ("ring",)),)))
    assert "Rings" not in [topic.name for topic in topics.found]


def test_a_definition_replaces_the_found_topic_of_its_name() -> None:
    topics = found(TopicDecisions(defined=(("Herring quotas", ("frozen asset",)),)))
    assert [one.document_id for one in topics["Herring quotas"].passages] == ["articles/1"]


def test_joined_topics_are_one_under_the_first_name_with_the_passages_of_all() -> None:
    (joined,) = found(TopicDecisions(same=(("Herring quotas", "air defence"),))).values()
    assert joined.name == "Herring quotas"
    assert [passage.document_id for passage in joined.passages] == [
        *("articles/0", "articles/0"),
        *("articles/1", "articles/1"),
    ]
    assert "joined with 'Air defence' in dossier.yml" in joined.reasons


def test_a_topic_gets_the_name_that_the_editor_gives() -> None:
    topics = found(TopicDecisions(names=(("herring quotas", "Catch limits"),)))
    assert topics["Catch limits"].id == "topics/catch-limits"
    assert "named in dossier.yml; found as 'Herring quotas'" in topics["Catch limits"].reasons


def test_two_topics_of_one_name_are_one() -> None:
    (topic,) = found(TopicDecisions(names=(("Herring quotas", "Air defence"),))).values()
    assert len(topic.passages) == 4


def test_a_hidden_topic_is_none() -> None:
    assert list(found(TopicDecisions(hidden=("Air Defence",)))) == ["Herring quotas"]


def test_what_is_defined_can_be_joined() -> None:
    decisions = TopicDecisions(
        defined=(("Assets", ("assets",)),), same=(("Assets", "Herring quotas"),)
    )
    assert len(found(decisions)["Assets"].passages) == 4


@pytest.mark.parametrize(
    ("decisions", "line", "problem", "mend"),
    [
        (
            TopicDecisions(hidden=("Herring quota",)),
            ("topics.hide", "Herring quota", 7),
            "'topics.hide' decides nothing: there is no topic 'Herring quota'.",
            "Did you mean 'Herring quotas'?",
        ),
        (
            TopicDecisions(same=(("Air defence", "Xylophones"),)),
            ("topics.same", "Air defence, Xylophones", 3),
            "'topics.same' decides nothing: there is no topic 'Xylophones'.",
            "Delete it, or define the topic.",
        ),
        (
            TopicDecisions(defined=(("Music", ("xylophone",)),)),
            ("topics.define", "Music", 2),
            "'topics.define' decides nothing: no paragraph has the words of 'Music'.",
            "Write the words as the articles print them, or delete the topic.",
        ),
    ],
)
def test_what_decides_nothing_is_told_with_its_line(
    decisions: TopicDecisions, line: tuple[str, str, int], problem: str, mend: str
) -> None:
    told = decided(decisions, lines=(line,)).problems
    assert told == (Problem(problem=problem, mend=mend, file="dossier.yml", line=line[2]),)
