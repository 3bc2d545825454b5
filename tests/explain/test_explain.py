"""`explain`: everything behind a name, an alias or a page, and nothing else."""

from __future__ import annotations

import pytest

from dossier.errors import ConfigError
from dossier.explain import Fate, explain
from dossier.model import Curation, Judgement
from tests.explain.dossiers import resolved
from tests.golden.dossier import golden_dossier

BIDENS = (
    "{P:Joe Biden} came. Then {P:Jill Biden} came.\n\nThere {P:Joe Biden} sat down.",
    "{P:Biden} spoke.",
    "Nobody saw {P:Joe Biden}. But {P:Biden} was there.",
    "{P:Jill Biden} read.",
)


@pytest.mark.parametrize(
    "question",
    ["Volodymyr Zelensky", "volodymyr zelensky", "Zelénský", "people/volodymyr-zelensky",
     "people/volodymyr-zelensky.html", "people/volodymyr-zelensky.md", "volodymyr-zelensky",
     "  ZELENSKY  "],
)  # fmt: skip
def test_a_name_an_alias_and_a_page_mean_the_same_in_any_case(question: str) -> None:
    dossier = resolved("{P:Volodymyr Zelensky} came. {P:Zelensky} spoke.")
    (story,) = explain(dossier, question).entities
    assert story.id == "people/volodymyr-zelensky"


def test_every_mention_is_told_with_its_file_its_line_and_its_sentence() -> None:
    (story,) = explain(resolved(*BIDENS), "Joe Biden").entities
    assert [(one.file, one.line, one.words, one.text) for one in story.mentions] == [
        ("0.txt", 1, "Joe Biden", "Joe Biden came."),
        ("0.txt", 2, "Joe Biden", "There Joe Biden sat down."),
        ("2.txt", 1, "Joe Biden", "Nobody saw Joe Biden."),
        ("2.txt", 1, "Biden", "But Biden was there."),
    ]


def test_every_merge_is_told_with_score_words_and_places() -> None:
    (story,) = explain(resolved(*BIDENS), "Joe Biden").entities
    (merge,) = story.merges
    assert (merge.left, merge.right, merge.score) == ("Biden", "Joe Biden", 0.9)
    assert merge.reason == "the only 'biden' of the article"
    assert merge.files == ("2.txt",)
    assert [place.words for place in merge.places] == ["Biden", "Joe Biden"]


def test_one_reason_in_several_articles_is_told_once_with_all_of_them() -> None:
    text = "{P:Mark Rutte} came. {P:Rutte} left."
    (story,) = explain(resolved(text, text, text), "Rutte").entities
    assert [merge.files for merge in story.merges] == [("0.txt", "1.txt", "2.txt")]


def test_every_near_miss_is_told_with_the_reason() -> None:
    (story,) = explain(resolved(*BIDENS), "Jill Biden").entities
    judgements = {(one.left, one.right): one.judgement for one in story.apart}
    assert judgements == {
        ("Biden", "Jill Biden"): Judgement.UNSURE,
        ("Jill Biden", "Joe Biden"): Judgement.DIFFERENT,
    }
    assert all(one.reason for one in story.apart)


def test_a_name_that_may_mean_it_is_told_with_its_sentences() -> None:
    (story,) = explain(resolved(*BIDENS), "Jill Biden").entities
    (open_,) = story.open
    assert (open_.name, open_.fate) == ("Biden", Fate.UNRESOLVED)
    assert [one.file for one in open_.mentions] == ["1.txt"]


def test_a_name_with_several_meanings_gets_them_all() -> None:
    answer = explain(resolved(*BIDENS), "biden")
    assert [one.id for one in answer.entities] == ["people/joe-biden"]
    assert [one.candidates for one in answer.left_out] == [("Jill Biden", "Joe Biden")]


def test_what_was_taken_for_no_name_says_why() -> None:
    (story,) = explain(resolved("The {P:Foreign Minister} spoke."), "foreign minister").left_out
    assert (story.fate, story.reason) == (Fate.REJECTED, "a title without a name")


def test_what_the_editor_hides_says_so() -> None:
    curation = Curation(hidden=("Jill Biden",))
    (story,) = explain(resolved(*BIDENS, curation=curation), "Jill Biden").left_out
    assert story.fate is Fate.HIDDEN
    assert "editor" in story.reason


def test_a_meeting_tells_why_its_reports_are_one_and_why_its_date() -> None:
    dossier = golden_dossier()
    meeting = dossier.meetings[0]
    by_id, by_title = explain(dossier, meeting.id), explain(dossier, meeting.title.upper())
    assert by_id == by_title
    (story,) = by_id.meetings
    assert (story.date, story.basis) == (
        "Tuesday 4 May 2021",
        "'on Tuesday', published Wednesday 5 May 2021",
    )
    assert [merge.reason for merge in story.merges] == ["the mayor in both, within a day"]
    assert [(one.context.file, one.date) for one in story.reports] == [
        ("evening.md", ""),
        ("morning/harbour.txt", "Tuesday 4 May 2021"),
    ]


def test_who_took_part_in_a_meeting_leads_to_it() -> None:
    (story,) = explain(golden_dossier(), "Anna Bergström").entities
    assert [id_ for id_, _ in story.meetings] == [golden_dossier().meetings[0].id]


@pytest.mark.parametrize(
    ("question", "suggested"),
    [("Jo Biden", "'Joe Biden'"), ("jill", "'Jill Biden'"), ("Bidne", "'Biden'")],
)
def test_an_unknown_name_gets_what_may_have_been_meant(question: str, suggested: str) -> None:
    with pytest.raises(ConfigError) as raised:
        explain(resolved(*BIDENS), question)
    assert raised.value.problem.startswith(f"'{question}' is no name")
    assert suggested in raised.value.mend


@pytest.mark.parametrize("question", ["Xquwz", "", "   ", "\x1b[31m"])
def test_a_name_that_is_near_nothing_gets_an_example(question: str) -> None:
    with pytest.raises(ConfigError) as raised:
        explain(resolved(*BIDENS), question)
    assert "people/" in raised.value.mend
    assert "\x1b" not in str(raised.value)


def test_the_order_of_the_articles_changes_nothing() -> None:
    dossier = resolved(*BIDENS)
    turned = resolved(*BIDENS)
    backwards = tuple(reversed(turned.documents))
    turned = type(turned)(
        documents=backwards,
        annotations=tuple(reversed(turned.annotations)),
        skipped=(),
        resolution=turned.resolution,
        meetings=(),
        topics=(),
    )
    assert explain(dossier, "Joe Biden") == explain(turned, "Joe Biden")


@pytest.mark.parametrize("question", ["Ferry price", "ferry PRICE", "topics/ferry-price.html"])
def test_a_topic_is_told_with_its_words_and_its_paragraphs(question: str) -> None:
    dossier = golden_dossier()
    (topic,) = (one for one in dossier.topics if one.id == "topics/ferry-price")
    (story,) = explain(dossier, question).topics
    assert (story.name, story.terms) == (topic.name, topic.terms)
    files = {document.id: document.file for document in dossier.documents}
    assert sorted(one.file for one in story.passages) == sorted(
        files[passage.document_id] for passage in topic.passages
    )
    assert all(one.words in one.text for one in story.passages)


def test_a_topic_answers_to_the_words_that_make_it_up() -> None:
    dossier = golden_dossier()
    for topic in dossier.topics:
        for term in topic.terms:
            assert topic.id in {story.id for story in explain(dossier, term).topics}
