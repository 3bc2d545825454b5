"""What the network learns from: words with their names and their tree."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.en.edges import titles

TYPES = ("PER", "ORG", "LOC", "NORP", "EVENT", "MISC")
"""Types of names, as the corpora call them."""

Name = tuple[int, int, str]
"""A name: first word, word after the last, type."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The grammar of a sentence, a value for each word."""

    heads: tuple[int, ...]
    """The word that each word hangs on; -1 for the root."""
    relations: tuple[str, ...]
    pos: tuple[str, ...]
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a treebank, or a tweet, or a paragraph of a text of our own."""

    document: str
    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    """Whether a blank follows each word."""
    names: tuple[Name, ...]
    unmarked: frozenset[str]
    """Types whose names nobody has marked here: a word without a mark may be one of them."""
    tree: Tree | None = None


def without_bare_titles(sentence: Sentence) -> Sentence:
    """The sentence without the persons that are called by a title alone ("the President")."""

    def is_title(name: Name) -> bool:
        start, end, kind = name
        words = sentence.words[start:end]
        return kind == "PER" and all(word.lower().strip(".") in titles() for word in words)

    return replace(sentence, names=tuple(name for name in sentence.names if not is_title(name)))
