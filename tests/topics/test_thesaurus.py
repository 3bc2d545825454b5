"""The thesaurus of news: what it says of itself, and when words speak of a subject of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from dossier.knowledge import load
from dossier.model import Curation
from dossier.text import slug
from dossier.topics import find_topics
from dossier.topics.pointing import Pointed, find_pointed
from dossier.topics.thesaurus import listed, pointers, says, spellings
from tests.cases import Case, read_cases
from tests.topics.words import names_of, places, tagged

SUBJECTS = [name for field in load("subjects")["fields"] for name in load(f"subjects/{field}")]


@pytest.mark.parametrize("case", read_cases("subjects"), ids=lambda case: case.title)
def test_subjects(case: Case) -> None:
    """What is told of one article: each subject with the words that speak of it."""
    document, annotation = tagged(case.input)
    told = find_pointed(document, annotation, ())
    lines = [_line(name, found) for name, found in told.items()]
    assert lines == (case.expected.split("\n") if case.expected else [])


def _line(subject: str, found: Sequence[Pointed]) -> str:
    hinted = "" if all(one.said for one in found) else " (hinted at)"
    return f"{subject}{hinted}: {', '.join(one.surface for one in found)}"


def test_no_two_subjects_have_one_name_or_page() -> None:
    pages = Counter(slug(name) for name in SUBJECTS)
    assert [page for page, count in pages.items() if count > 1] == []


@pytest.mark.parametrize("field", load("subjects")["fields"])
def test_a_subject_has_words_that_suffice_and_no_word_twice(field: str) -> None:
    for name, facts in load(f"subjects/{field}").items():
        assert facts.keys() <= {"says", "hints"}, name
        words = Counter(listed(f"{facts['says']}, {facts.get('hints', '')}"))
        assert facts["says"], name
        assert [word for word, count in words.items() if count > 1] == [], name


def test_its_own_name_says_a_subject() -> None:
    assert ("military", "aid") in says("Military aid")
    assert ("NATO", "membership") in says("NATO membership")


def test_every_subject_can_be_found_by_a_first_word() -> None:
    found = {one.subject for same in pointers().values() for one in same}
    assert found == set(SUBJECTS)


@pytest.mark.parametrize(
    ("printed", "lemma", "pos", "form"),
    [
        ("Defense", "defense", "NOUN", "defence"),
        ("PATRIOT", "patriot", "PROPN", "Patriot"),
        ("resigned", "resign", "VERB", "to resign"),
        ("packages", "package", "NOUN", "package"),
    ],
)
def test_a_word_is_looked_up_as_the_thesaurus_writes_it(
    printed: str, lemma: str, pos: str, form: str
) -> None:
    assert form in spellings(printed, lemma, pos)


def test_a_common_word_is_no_name_of_the_same_letters() -> None:
    assert "WHO" not in spellings("who", "who", "PRON")


def test_a_subject_of_one_paragraph_is_no_topic() -> None:
    assert names_of("The arms package with air defence.") == []


def test_what_is_by_the_way_in_two_articles_is_no_topic() -> None:
    assert names_of("A stadium.", "The stadium.") == []


def test_why_a_subject_is_a_topic_is_told_by_its_words() -> None:
    read = [tagged("The arms package.\n\nAn arms package. Military aid.")]
    documents, annotations = [one for one, _ in read], [other for _, other in read]
    (topic,) = find_topics(documents, annotations, places(annotations), Curation()).found
    assert topic.name == "Military aid"
    assert topic.reasons[0].endswith("thesaurus: 'arms package', 'Military aid' say it")


def test_words_without_parts_of_speech_say_nothing() -> None:
    document, annotation = tagged("The arms package.\n\nMilitary aid.")
    bare = replace(annotation, tokens=tuple(replace(one, pos="") for one in annotation.tokens))
    assert find_pointed(document, annotation, ()) != {}
    assert find_pointed(document, bare, ()) == {}
