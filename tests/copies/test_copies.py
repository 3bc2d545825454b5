"""Which articles carry one text, and so are one origin."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from dossier.copies import COMMON, find_copies
from dossier.model import Document
from tests.factories import a_day, a_document

WIRE = (
    "The harbour board met on Tuesday to hear what the storm had done to the northern quay, and "
    "decided after two hours that it would be rebuilt in stone before the next winter comes.\n\n"
    "Its chairman said that nobody had expected the wall to fall in a single night, and that the "
    "fishermen would be paid for the boats that they had lost there.\n\n"
    "The town will bear a third of the cost, which was put at four million, and asks the province "
    "for the rest of it."
)
OTHER = (
    "A storm tore down the northern quay, and on Tuesday those who run the harbour of the town sat "
    "together about it. They want stone this time, four million worth of it, and money from the "
    "province. Fishermen who lost a boat get something for it, we hear from the chairman, whom the "
    "collapse surprised as much as everybody else along that coast."
)


def an_article(name: str, text: str, published: str | None = None) -> Document:
    document = a_document(text, id=f"articles/{name}")
    return replace(document, published=a_day(published) if published else None)


def test_the_same_text_is_one_origin_the_first_published_first() -> None:
    found = find_copies(
        [
            an_article("a", WIRE),
            an_article("b", WIRE, "2024-05-10"),
            an_article("c", WIRE, "2024-05-09"),
        ]
    )
    assert found == (("articles/c", "articles/b", "articles/a"),)


def test_a_copy_may_be_cut_or_have_an_introduction_and_other_signs() -> None:
    cut = WIRE.rpartition("\n\n")[0].replace("two hours", "TWO  HOURS").replace(",", " -")
    longer = f"We take this from our agency.\n\n{WIRE}\n\nMore on this story tomorrow."
    found = find_copies([an_article("cut", cut), an_article("long", longer)])
    assert found == (("articles/cut", "articles/long"),)


def test_the_same_news_in_other_words_is_another_origin() -> None:
    assert find_copies([an_article("wire", WIRE), an_article("own", OTHER)]) == ()


def test_a_long_quotation_makes_no_copy() -> None:
    quotation = WIRE.split("\n\n")[1]
    assert find_copies([an_article("a", f"{OTHER}\n\n{quotation}"), an_article("b", WIRE)]) == ()


def test_short_texts_are_no_copies() -> None:
    short = "No article was found here, please try again later."
    assert find_copies([an_article("a", short), an_article("b", short), an_article("c", "")]) == ()


def test_a_text_that_everybody_prints_is_one_origin() -> None:
    many = [an_article(f"{number:03}", WIRE) for number in range(COMMON + 10)]
    ((*group,),) = find_copies(many)
    assert len(group) == len(many)


def test_the_order_of_documents_changes_nothing() -> None:
    articles = [an_article("a", WIRE), an_article("b", WIRE), an_article("c", OTHER)]
    assert len({find_copies(order) for order in permutations(articles)}) == 1


@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_texts_are_compared_and_a_document_is_in_one_group_at_most(texts: list[str]) -> None:
    found = find_copies([an_article(str(n), " ".join([text] * 9)) for n, text in enumerate(texts)])
    ids = [id_ for group in found for id_ in group]
    assert len(ids) == len(set(ids))
