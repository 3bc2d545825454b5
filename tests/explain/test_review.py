"""The list of what the program was unsure of, which the page and the command line share."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from dossier.curation import read_dossier_file
from dossier.explain import Doubt, DoubtKind, make_review
from dossier.model import Curation, Dossier, SkippedDocument
from tests.explain.dossiers import resolved
from tests.site.dossiers import a_dossier

NEAR = ("{P:Edward Hill} came.", "{P:Ted Hill} came.", "{P:Theodore Hill} came.")
OPEN = ("{P:Joe Biden} and {P:Jill Biden} came.", "{P:Biden} spoke.")


def the_one(dossier: Dossier, kind: DoubtKind) -> Doubt:
    """The only doubt of a sort."""
    (doubt,) = make_review(dossier).of(kind)
    return doubt


def names(doubt: Doubt) -> list[str]:
    return [side.name for side in doubt.sides]


def lines(doubt: Doubt) -> list[str]:
    """What can be pasted, one decision a line."""
    return ["\n".join(decision.lines) for decision in doubt.decisions]


def test_a_pair_that_was_nearly_joined_is_listed_with_both_contexts() -> None:
    doubt = the_one(resolved(*NEAR), DoubtKind.APART)
    assert names(doubt) == ["Ted Hill", "Theodore Hill"]
    assert [side.contexts[0].text for side in doubt.sides] == [
        "Ted Hill came.",
        "Theodore Hill came.",
    ]
    assert lines(doubt) == [
        "same:\n  - [Ted Hill, Theodore Hill]",
        "different:\n  - [Ted Hill, Theodore Hill]",
    ]


def test_namesakes_that_are_plainly_two_are_not_listed() -> None:
    assert not make_review(resolved("{P:Joe Biden} and {P:Jill Biden} came.")).doubts


def test_a_pair_that_was_joined_on_little_is_listed() -> None:
    doubt = the_one(resolved("{P:Mark Rutte} came.", "{P:Rutte} spoke."), DoubtKind.JOINED)
    assert names(doubt) == ["Rutte", "Mark Rutte"]
    assert lines(doubt)[0] == "different:\n  - [Rutte, Mark Rutte]"


def test_a_join_inside_one_article_is_not_listed() -> None:
    assert not make_review(resolved("{P:Mark Rutte} came. {P:Rutte} spoke.")).doubts


def test_a_name_that_fits_two_is_listed_with_a_line_for_each() -> None:
    doubt = the_one(resolved(*OPEN), DoubtKind.UNRESOLVED)
    assert names(doubt) == ["Biden"]
    assert lines(doubt) == [
        "same:\n  - [Jill Biden, Biden]",
        "same:\n  - [Joe Biden, Biden]",
    ]


def test_a_name_without_a_page_is_not_listed_as_a_pair_as_well() -> None:
    assert [doubt.kind for doubt in make_review(resolved(*OPEN)).doubts] == [DoubtKind.UNRESOLVED]


def test_a_rejected_name_is_listed_with_the_reason() -> None:
    doubt = the_one(resolved("The {P:Foreign Minister} spoke."), DoubtKind.REJECTED)
    assert doubt.reason == "a title without a name"
    assert lines(doubt) == ["kind:\n  Foreign Minister: person", "hide:\n  - Foreign Minister"]


def test_hiding_is_not_offered_where_somebody_bears_the_name() -> None:
    text = "{O:Shell} drills.\n\nNobody found a shell. Then {O:Shell} left."
    doubt = the_one(resolved(text), DoubtKind.REJECTED)
    assert lines(doubt) == ["kind:\n  Shell: organisation"]


def test_what_presses_leaves_out_words_that_were_taken_for_no_name() -> None:
    dossier = resolved(*OPEN, "The {P:Foreign Minister} spoke.")
    assert len(make_review(dossier).doubts) == 2
    assert make_review(dossier).pressing == 1


def test_files_that_were_left_out_are_listed() -> None:
    skipped = (SkippedDocument(file="a.txt", reason="It is empty."),)
    review = make_review(a_dossier(skipped=skipped))
    assert (review.skipped, review.pressing) == (skipped, 1)


def test_contexts_come_from_as_many_articles_as_possible() -> None:
    many = "{P:Biden} spoke. {P:Biden} spoke. {P:Biden} spoke."
    doubt = the_one(resolved(OPEN[0], many, many, many), DoubtKind.UNRESOLVED)
    assert [one.file for one in doubt.sides[0].contexts] == ["1.txt", "2.txt", "3.txt"]
    assert doubt.sides[0].mentions == 9


def test_the_id_of_a_doubt_stays_when_articles_are_added() -> None:
    before = make_review(resolved(*OPEN)).doubts[0].id
    after = make_review(resolved(*OPEN, "{P:Biden} left.", "{P:Olaf Scholz} came.")).doubts[0].id
    assert before == after


def test_the_order_of_the_articles_changes_no_names_and_no_order() -> None:
    texts = (*NEAR, *OPEN)
    found = {
        tuple((doubt.kind, *sorted(names(doubt))) for doubt in make_review(resolved(*some)).doubts)
        for some in list(permutations(texts))[::12]
    }
    assert len(found) == 1


@pytest.mark.parametrize(
    "texts",
    [
        NEAR,
        OPEN,
        ("{P:Mark Rutte} came.", "{P:Rutte} spoke."),
        ("The {O:Alliance} met.",),
        ("The {P:Foreign Minister} spoke.",),
        ("{P:President Joe Biden} and {P:Jill Biden} came.", "{P:Biden} spoke."),
    ],
    ids=["apart", "joined-by-two", "joined", "short", "rejected", "titled"],
)
def test_every_line_to_paste_settles_its_doubt(texts: tuple[str, ...], tmp_path: Path) -> None:
    for doubt in make_review(resolved(*texts)).doubts:
        assert doubt.decisions
        for decision in doubt.decisions:
            curation = decided(decision.lines, tmp_path)
            left = {one.id for one in make_review(resolved(*texts, curation=curation)).doubts}
            assert doubt.id not in left, decision.lines


def decided(pasted: tuple[str, ...], folder: Path) -> Curation:
    """The editor's decisions of a dossier.yml that holds these lines only."""
    path = folder / "dossier.yml"
    path.write_text("\n".join(pasted) + "\n", "utf-8")
    return read_dossier_file(path).curation
