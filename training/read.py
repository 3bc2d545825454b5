"""Reading the corpora: named entities (JSON lines), treebanks (CoNLL-U), our own marked texts."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

import spacy

from training.sentences import TYPES, Name, Sentence, Tree

_MARK = re.compile(r"\[([^\[\]|]+)\|([A-Z]+)\]")
_SUBTYPES = frozenset({
    "nsubj:pass", "csubj:pass", "aux:pass", "obl:agent", "nmod:poss", "nmod:desc", "acl:relcl",
    "compound:prt", "flat:name",
})  # fmt: skip
"""Relations whose subtype is learnt; of the others the part before the colon is."""
_HELD_OUT = 12
"""One paragraph in so many of our own texts is kept for evaluation."""
_ENDINGS = (
    "n't", "n’t", "'s", "’s", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'d", "’d", "'m", "’m",
    "not", "nt", "'", "’", "s",
)  # fmt: skip
"""How a printed word ends whose second syntactic word is written otherwise, the longest first."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its names, by character."""

    id: str
    document: str
    text: str
    names: tuple[tuple[int, int, str], ...]


def marked_texts(path: Path) -> Iterator[MarkedText]:
    """The lines of a `.jsonl.gz` of `{"id", "doc", "text", "ents": [[start, end, type]]}`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            names = tuple((start, end, kind) for start, end, kind in row["ents"])
            yield MarkedText(id=row["id"], document=row["doc"], text=row["text"], names=names)


def own_texts(folder: Path, *, held_out: bool) -> Iterator[MarkedText]:
    """The paragraphs of a folder that are learnt from, or the twelfth that is held out.

    Which are held out is chosen by their words.
    """
    for marked in marked_paragraphs(folder):
        if (crc32(marked.text.encode()) % _HELD_OUT == 0) == held_out:
            yield marked


def marked_paragraphs(folder: Path) -> Iterator[MarkedText]:
    """The paragraphs of `*.txt` in a folder, in which `[Ann Lee|PER]` marks a name.

    Raises ValueError for a mark that is none, naming file and line.
    """
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if not line.strip() or line.startswith("# "):
                continue
            marked = _without_marks(line.strip(), f"{path.stem}-{number}")
            if marked is None:
                raise ValueError(f"{path}:{number}: a mark that is not [name|TYPE]")
            yield marked


def _without_marks(line: str, name: str) -> MarkedText | None:
    text, names, end = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[end : mark.start()]
        names.append((len(text), len(text) + len(mark[1]), mark[2]))
        text, end = text + mark[1], mark.end()
    text += line[end:]
    if any(sign in text for sign in "[]|") or any(kind not in TYPES for *_, kind in names):
        return None
    return MarkedText(id=name, document=name, text=text, names=tuple(names))


def tokenised(marked: MarkedText, unmarked: frozenset[str]) -> Sentence:
    """A marked text in the words of the pipeline's own tokeniser."""
    words = [token for token in _tokeniser()(marked.text) if not token.is_space]
    spans = [(token.idx, token.idx + len(token)) for token in words]
    return Sentence(
        document=marked.document,
        words=tuple(token.text for token in words),
        spaces=tuple(bool(token.whitespace_) for token in words),
        names=_names_by_word(spans, marked.names),
        unmarked=unmarked,
    )


@cache
def _tokeniser() -> spacy.tokenizer.Tokenizer:
    return spacy.blank("en").tokenizer


def _names_by_word(
    words: list[tuple[int, int]], names: tuple[tuple[int, int, str], ...]
) -> tuple[Name, ...]:
    found: list[Name] = []
    for start, end, kind in sorted(names):
        inside = [i for i, (first, last) in enumerate(words) if first < end and last > start]
        if inside and not (found and inside[0] < found[-1][1]):
            found.append((inside[0], inside[-1] + 1, kind))
    return tuple(found)


def treebank(
    path: Path, named: dict[str, MarkedText], unmarked: frozenset[str]
) -> Iterator[Sentence]:
    """The sentences of a `.conllu.gz`, with the names that `named` holds for their ids.

    A sentence that `named` does not hold says nothing of names. A word of several syntactic words
    ("don't") is cut into them; a sentence where that cannot be done is left out.
    """
    for document, name, rows in _conllu(path):
        cut = _words(rows)
        if cut is None:
            continue
        words = [word for word, _ in cut]
        syntactic = [row for row in rows if row[0].isdigit()]
        marked = named.get(name)
        yield Sentence(
            document=document,
            words=tuple(words),
            spaces=tuple(space for _, space in cut),
            names=_projected(words, marked) if marked else (),
            unmarked=unmarked if marked else frozenset(TYPES),
            tree=Tree(
                heads=tuple(int(row[6]) - 1 for row in syntactic),
                relations=tuple(_relation(row[7]) for row in syntactic),
                pos=tuple(row[3] for row in syntactic),
                lemmas=tuple(row[2] for row in syntactic),
            ),
        )


def _conllu(path: Path) -> Iterator[tuple[str, str, list[list[str]]]]:
    """(document, sentence id, rows) of each sentence."""
    document = name = ""
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            key, _, value = line.rstrip("\n").partition(" = ")
            if key == "# newdoc id":
                document = value
            elif key == "# sent_id":
                name = value
            elif line[:1].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
            elif not line.strip() and rows:
                yield document, name, rows
                rows = []
    if rows:
        yield document, name, rows


def _words(rows: list[list[str]]) -> list[tuple[str, bool]] | None:
    """(word as printed, whether a blank follows) of each syntactic word.

    None when a printed word cannot be cut into its syntactic words.
    """
    words: list[tuple[str, bool]] = []
    forms = {int(row[0]): row[1] for row in rows if row[0].isdigit()}
    covered = 0
    for row in rows:
        if row[0].isdigit() and int(row[0]) <= covered:
            continue
        pieces: list[str] | None = [row[1]]
        if "-" in row[0]:
            first, covered = map(int, row[0].split("-"))
            pieces = _cut(row[1], [forms[number] for number in range(first, covered + 1)])
        elif not row[0].isdigit():
            continue  # an empty node of the enhanced graph
        if pieces is None:
            return None
        words += [(piece, False) for piece in pieces[:-1]]
        words.append((pieces[-1], "SpaceAfter=No" not in row[9]))
    return words


def _cut(printed: str, forms: list[str]) -> list[str] | None:
    if "".join(forms) == printed:
        return forms
    if len(forms) != 2:
        return None
    for ending in _ENDINGS:
        if printed.lower().endswith(ending) and len(printed) > len(ending):
            return [printed[: -len(ending)], printed[-len(ending) :]]
    place = min(len(forms[0]), len(printed) - 1)
    return [printed[:place], printed[place:]] if place else None


def _relation(relation: str) -> str:
    return relation if relation in _SUBTYPES else relation.split(":")[0]


def _projected(words: list[str], marked: MarkedText) -> tuple[Name, ...]:
    """The names of a marked text in the words of a treebank: blanks differ, letters do not."""
    places, letters = [0], 0
    for sign in marked.text:
        letters += not sign.isspace()
        places.append(letters)
    spans, start = [], 0
    for word in words:
        end = start + sum(not sign.isspace() for sign in word)
        spans.append((start, end))
        start = end
    if start != letters:
        return ()
    return _names_by_word(spans, tuple((places[a], places[b], kind) for a, b, kind in marked.names))
