"""Which piece of an article is shown for a mention."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model import Document, Span
from dossier.site.excerpts import WHOLE_BLOCK, excerpts_for, marked
from tests.site.dossiers import an_article, sentences_of, spans_of

SENTENCES = [
    f"Sentence {number} of a paragraph that runs on and on and on." for number in range(30)
]
LONG = " ".join(SENTENCES)


def shown(document: Document, *words: str, length: int = WHOLE_BLOCK) -> list[str]:
    """The texts of the excerpts that show these words."""
    wanted = [span for word in words for span in spans_of(document, word)]
    found = excerpts_for(document, sentences_of(document), wanted, length=length)
    return [excerpt.span.text_of(document.text) for excerpt in found]


def test_a_short_paragraph_is_shown_whole() -> None:
    document = an_article("One. Two. Three.", "Four.")
    assert shown(document, "Two") == ["One. Two. Three."]


def test_of_a_long_paragraph_the_sentence_and_its_neighbours_are_shown() -> None:
    document = an_article(LONG)
    assert shown(document, "Sentence 7 ") == [" ".join(SENTENCES[6:9])]


def test_at_the_ends_of_a_paragraph_there_is_one_neighbour() -> None:
    document = an_article("Before.", LONG, "After.")
    assert shown(document, "Sentence 0 ") == [" ".join(SENTENCES[:2])]
    assert shown(document, "Sentence 29 ") == [" ".join(SENTENCES[28:])]


def test_excerpts_that_touch_are_one() -> None:
    document = an_article(LONG)
    assert shown(document, "Sentence 7 ", "Sentence 10 ") == [" ".join(SENTENCES[6:12])]
    assert len(shown(document, "Sentence 7 ", "Sentence 20 ")) == 2


def test_where_there_is_no_room_for_neighbours_there_are_none() -> None:
    document = an_article(LONG)
    assert shown(document, "Sentence 7 ", length=100) == [SENTENCES[7]]


def test_a_paragraph_is_shown_once_however_often_it_names_somebody() -> None:
    document = an_article("De Vries spoke. De Vries left.")
    (excerpt,) = excerpts_for(document, sentences_of(document), spans_of(document, "De Vries"))
    assert [span.text_of(document.text) for span in excerpt.highlights] == ["De Vries"] * 2


def test_words_that_run_over_two_paragraphs_are_shown_in_both() -> None:
    document = an_article("One. “We go on.", "And on.” Two.")
    words = Span(document.text.index("We"), document.text.index("” Two"))
    found = excerpts_for(document, sentences_of(document), [words])
    assert [excerpt.anchor for excerpt in found] == ["p1", "p2"]


def test_nothing_is_marked_where_all_of_it_would_be() -> None:
    document = an_article("We go on.")
    (excerpt,) = excerpts_for(document, sentences_of(document), spans_of(document, "We go on."))
    assert excerpt.highlights == ()


def test_marks_that_overlap_are_one_mark() -> None:
    text = "Jan de Vries left."
    marks = [Span(0, 12), Span(4, 12), Span(12, 17)]
    assert marked(text, Span(0, 18), marks) == "<mark>Jan de Vries left</mark>&#46;"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_excerpt_is_a_piece_of_its_block_and_shows_what_was_wanted(
    data: st.DataObject,
) -> None:
    document = an_article("Short. One.", LONG, " Spaces at the ends. ", LONG[::-1])
    size = len(document.text)
    pairs = data.draw(st.lists(st.tuples(st.integers(0, size - 1), st.integers(1, 80)), max_size=6))
    wanted = [Span(start, min(start + length, size)) for start, length in pairs]
    found = excerpts_for(document, sentences_of(document), wanted)
    blocks = {block.anchor: block.span for block in document.blocks}
    for excerpt in found:
        assert blocks[excerpt.anchor].covers(excerpt.span)
        assert all(excerpt.span.covers(mark) for mark in excerpt.highlights)
    for left, right in pairwise(found):
        assert left.span.end <= right.span.start
    shown_at = {place for one in found for place in range(one.span.start, one.span.end)}
    for span in wanted:
        for place in range(span.start, span.end):
            in_block = any(block.start <= place < block.end for block in blocks.values())
            assert place in shown_at or not in_block or document.text[place].isspace()
