"""Whatever comes in is found again: in the text, in the furniture, or as a skipped document."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.clean import clean, clean_all
from dossier.model import Document, SkippedDocument
from dossier.read import READERS, read_folder
from dossier.read.decode import decode
from tests.factories import a_page, shared_folder

SEEDS = Path(__file__).parents[2] / "seeds"
# Pieces of which the rules know something, so that random pages are not all one kind of noise.
LINES = st.sampled_from(
    [
        "Lenne bridge opens at last",
        "The bridge over the Lenne was opened on Tuesday, nine years later than promised.",
        "The first to cross it was a school class, and after it came the mayor with two dogs.",
        "By Ines Porter",
        "3 May 2022",
        "Read more",
        "Share",
        "Home > News > Bridges",
        "Photo: The bridge (agency)",
        "12 Reads",
        "Leave a Reply",
        "© 2022 Lantern",
        "- a list item",
        "10:00 | Opening | The mayor",
        "what it cost and who pay-",
        "ned for it in the end",
        "",
        "",
    ]
)


def letters(text: str) -> str:
    """What must not be lost: joined lines lose hyphens and spaces."""
    return "".join(sign for sign in text if sign.isalnum())


def all_letters(document: Document) -> str:
    return letters(document.text + " ".join(one.text for one in document.furniture))


def assert_sound(document: Document) -> None:
    """Blocks follow one another, never overlap and cover the text but for the blank lines."""
    end = 0
    for number, block in enumerate(document.blocks, start=1):
        assert block.anchor == f"p{number}"
        assert document.text[end : block.span.start] == ("\n\n" if end else "")
        assert block.span.start < block.span.end <= len(document.text)
        end = block.span.end
    assert end == len(document.text)


@given(st.lists(LINES, min_size=1, max_size=25))
@settings(deadline=None, max_examples=120)
def test_every_line_of_a_page_is_found_again(lines: list[str]) -> None:
    outcome = clean(a_page("\n".join(lines)))
    if isinstance(outcome, Document):
        assert_sound(outcome)
        for line in lines:
            assert letters(line) in all_letters(outcome)


def test_every_line_of_the_real_articles_is_found_again() -> None:
    folders = [SEEDS, shared_folder("seeds"), shared_folder("dev/summits")]
    folders += [shared_folder("dev/world"), shared_folder("dev/messy")]
    for folder in folders:
        documents, _ = clean_all(read_folder([folder]).articles)
        for document in documents:
            if document.file.endswith(".txt"):
                assert_sound(document)
                printed = decode((folder / document.file).read_bytes())
                # Sorted, because furniture is kept apart from the text.
                assert sorted(letters(printed)) == sorted(all_letters(document)), document.file


@given(st.sampled_from(sorted(READERS)), st.binary(max_size=300))
@settings(deadline=None, max_examples=150)
def test_any_bytes_become_a_document_or_a_skipped_one(suffix: str, data: bytes) -> None:
    assert_harmless(suffix, data)


@given(
    st.sampled_from([".md", ".html"]),
    st.text(alphabet="ab \n\t#*_[]()!|>-+`~:;&<>/=\"'0123456789.{}%§é—", max_size=300),
)
@settings(deadline=None, max_examples=150)
def test_any_markup_becomes_a_document_or_a_skipped_one(suffix: str, text: str) -> None:
    assert_harmless(suffix, text.encode())


def assert_harmless(suffix: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"one{suffix}").write_bytes(data)
        result = read_folder([Path(folder)])
        assert len(result.articles) + len(result.skipped) == 1
        for raw in result.articles:
            outcome = clean(raw)
            assert isinstance(outcome, Document | SkippedDocument)
            if isinstance(outcome, Document):
                assert_sound(outcome)
