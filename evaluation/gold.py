"""What is measured against: marked sentences, treebanks, and the names of whole articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.read import (
    MarkedText,
    marked_paragraphs,
    marked_texts,
    own_texts,
    treebank,
)
from training.windows import window_of

PROSE_PATH = Path(__file__).parent / "texts"
"""Prose of our own that nothing is learnt from, with as many names as prose has."""
TYPES = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
"""Types of the corpora that are measured, and the pipelines' label for each."""
CORPORA = ("uner_ewt", "gum_open", "wnut17")
TREEBANKS = ("ewt", "gum")
_SENTENCES = 6
"""Sentences that stand in one text of a treebank's set: their ends are to be found, too."""
_KINDS = {"persons": "PERSON", "organisations": "ORG", "places": "LOC"}


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with the spellings of the names in it."""

    text: str
    names: frozenset[tuple[str, str]]
    """(label, spelling)"""
    passed_over: str
    """Text in which names are neither right nor wrong: headlines, captions, furniture."""


def marked_sets(corpora: Path, texts: Path) -> Iterator[tuple[str, list[MarkedText]]]:
    """(name, texts) of the sets with marked names: our own, and the corpora that are there."""
    yield "own texts", list(own_texts(texts, held_out=True))
    yield "own prose", list(marked_paragraphs(PROSE_PATH))
    for name in CORPORA:
        path = corpora / name / "dev.jsonl.gz"
        if path.is_file():
            yield f"{name} dev", list(marked_texts(path))


def treebank_sets(corpora: Path, vocab: Vocab) -> Iterator[tuple[str, list[Doc]]]:
    """(name, sentences with their grammar) of the treebanks that are there."""
    for name in TREEBANKS:
        path = corpora / "ud" / f"{name}_dev.conllu.gz"
        if path.is_file():
            yield f"{name} dev", list(_parsed(path, vocab))


def article_sets(root: Path) -> Iterator[tuple[str, list[GoldArticle]]]:
    """(name, articles) of a development set of articles, if it is there."""
    for path in sorted(root.glob("gold/*.json")):
        articles = json.loads(path.read_text(encoding="utf-8"))["articles"]
        yield path.stem, [_article(root, article) for article in articles]


def _parsed(path: Path, vocab: Vocab) -> Iterator[Doc]:
    sentences = treebank(path, {}, frozenset())
    while some := list(islice(sentences, _SENTENCES)):
        window = window_of(some)
        tree = window.tree
        assert tree is not None  # a sentence of a treebank has one
        spaces = [space for sentence in some for space in (*sentence.spaces[:-1], True)]
        yield Doc(
            vocab,
            words=list(window.words),
            spaces=spaces,
            heads=[place if head < 0 else head for place, head in enumerate(tree.heads)],
            deps=["ROOT" if relation == "root" else relation for relation in tree.relations],
            pos=list(tree.pos),
            lemmas=list(tree.lemmas),
        )


def _article(root: Path, article: dict[str, object]) -> GoldArticle:
    text = (root / str(article["file"])).read_text(encoding="utf-8", errors="replace")
    lines = text.splitlines()
    neutral = [*article["boilerplate_lines"], *article["neutral_lines"]]  # type: ignore[misc]
    passed = [lines[number - 1] for number in neutral if 0 < number <= len(lines)]
    names = {
        (label, surface)
        for kind, label in _KINDS.items()
        for entity in article[kind]  # type: ignore[attr-defined]
        for surface in entity["surfaces"]
    }
    surfaces = [str(surface) for surface in article["neutral_surfaces"]]  # type: ignore[attr-defined]
    return GoldArticle(
        text="\n\n".join(lines), names=frozenset(names), passed_over="\n".join(passed + surfaces)
    )
