"""Every conclusion of who is who carries its reason, and what is left out carries one, too."""

from __future__ import annotations

from dossier.model import Curation, Judgement, Kind
from tests.resolve.test_cases import resolve_text, told

TWO_BIDENS = "{P:Joe Biden} and {P:Jill Biden} came. {P:Joe Biden} left.\n---\n{P:Biden} spoke."


def test_a_merge_tells_the_two_mentions_and_the_article_that_it_draws_on() -> None:
    text = "{P:Mark Rutte} came.\n---\n{P:Mark Rutte} spoke. Then {P:Rutte} left."
    (entity,) = resolve_text(text).entities
    (merge,) = entity.evidence
    assert (merge.left, merge.right, merge.score) == ("Rutte", "Mark Rutte", 0.9)
    assert merge.reason == "the only 'rutte' of the article"
    assert merge.documents == ("articles/1",)
    assert [one.surface for one in merge.mentions] == ["Rutte", "Mark Rutte"]
    assert {one.document_id for one in merge.mentions} == {"articles/1"}


def test_a_name_that_fits_two_is_left_open_with_both() -> None:
    (left_out,) = resolve_text(TWO_BIDENS).unresolved
    assert left_out.name == "Biden"
    assert left_out.reason == "one of several that it can stand for"
    assert left_out.candidates == ("Jill Biden", "Joe Biden")


def test_a_possessive_is_no_part_of_the_name_that_the_editor_is_told() -> None:
    (left_out,) = resolve_text(TWO_BIDENS.replace("{P:Biden}", "{P:Biden’s}")).unresolved
    assert left_out.name == "Biden"
    assert left_out.mention.surface == "Biden’s"


def test_a_short_name_of_a_body_that_is_not_named_says_so() -> None:
    (left_out,) = resolve_text("The {O:Alliance} met.").unresolved
    assert left_out.reason == "a short name, and the article does not say of what"
    assert left_out.candidates == ()


def test_what_names_nothing_is_rejected_with_the_reason() -> None:
    (left_out,) = resolve_text("The {P:Foreign Minister} spoke.").rejected
    assert (left_out.name, left_out.reason) == ("Foreign Minister", "a title without a name")


def test_a_rejected_name_counts_where_the_editor_gives_its_kind() -> None:
    curation = Curation(kinds=(("Foreign Minister", Kind.PERSON),))
    resolution = resolve_text("The {P:Foreign Minister} spoke.", curation)
    assert not resolution.rejected
    assert not resolution.unresolved
    assert [one.name for one in resolution.entities] == ["Foreign Minister"]


def test_an_unresolved_body_counts_where_the_editor_gives_its_kind() -> None:
    curation = Curation(kinds=(("Alliance", Kind.ORGANISATION),))
    assert (
        told(resolve_text("The {O:Alliance} met.", curation)) == "organisation Alliance = Alliance"
    )


def test_what_the_editor_hides_is_kept_as_hidden_and_nowhere_else() -> None:
    curation = Curation(hidden=("biden", "joe biden"))
    resolution = resolve_text(TWO_BIDENS, curation)
    assert [one.name for one in resolution.hidden] == ["Joe Biden", "Joe Biden", "Biden"]
    assert not resolution.unresolved
    assert [one.name for one in resolution.entities] == ["Jill Biden"]


def test_namesakes_of_one_article_are_told_as_kept_apart() -> None:
    unsure = resolve_text(TWO_BIDENS).unsure
    (apart,) = (one for one in unsure if one.judgement is Judgement.DIFFERENT)
    assert {apart.left, apart.right} == {"Joe Biden", "Jill Biden"}
    assert "given names" in apart.reason


def test_a_join_that_a_difference_forbids_is_told_with_what_forbids_it() -> None:
    text = "{P:Edward Hill} came.\n---\n{P:Ted Hill} came.\n---\n{P:Theodore Hill} came."
    refused = [one for one in resolve_text(text).unsure if "are kept apart" in one.reason]
    assert [one.judgement for one in refused] == [Judgement.UNSURE]
    assert "'Edward Hill' and 'Theodore Hill' are kept apart" in refused[0].reason


def test_what_ended_up_as_one_is_not_told_as_kept_apart() -> None:
    resolution = resolve_text("{P:Joe Biden} came.\n---\n{P:Joseph Biden} and {P:Joe Biden} left.")
    assert len(resolution.entities) == 1
    assert not resolution.unsure


def test_the_editors_word_is_told_as_the_editors() -> None:
    resolution = resolve_text(TWO_BIDENS, Curation(same=(("Jill Biden", "Biden"),)))
    jill = next(one for one in resolution.entities if one.name == "Jill Biden")
    assert [one.by_editor for one in jill.evidence] == [True]
    apart = resolve_text(TWO_BIDENS, Curation(different=(("Jill Biden", "Joe Biden"),))).unsure
    assert any(one.by_editor and one.score == -1 for one in apart)


def test_the_editor_may_name_somebody_without_the_title_that_is_always_printed() -> None:
    text = "{P:President Joe Biden} came.\n---\n{P:Joseph R. Biden} and {P:Zoe Baird} left."
    curation = Curation(same=(("Joe Biden", "Zoe Baird"),))
    assert any("Zoe Baird" in told_ for told_ in told(resolve_text(text, curation)).splitlines())
    assert len(resolve_text(text, curation).entities) < len(resolve_text(text).entities)
