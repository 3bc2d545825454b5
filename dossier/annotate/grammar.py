"""A spaCy pipeline's reading of a document, in the terms of the model.

The one place where a Doc is read: whatever its labels and its dependency scheme are, and whether
or not it has a parser, a tagger or lemmas, what comes out is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from dossier.annotate.clearnlp import to_universal
from dossier.annotate.labels import is_clearnlp
from dossier.annotate.names import names_in
from dossier.annotate.tree import Word
from dossier.model import Block, Document, Kind, Mention, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

_ROOT = "root"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the pipeline says of a document, before our own rules."""

    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]


def read_document(nlp: Language, document: Document) -> Reading:
    """Run the pipeline block by block, so that no sentence or name crosses from one to the next.

    Only this document's blocks are ever in one batch.
    """
    texts = [block.span.text_of(document.text) for block in document.blocks]
    nlp.max_length = max([nlp.max_length, *map(len, texts)])
    return reading_of(document, nlp.pipe(texts), relations=parser_relations(nlp))


def parser_relations(nlp: Language) -> frozenset[str]:
    """The dependency relations that the pipeline can give; empty where it doesn't tell."""
    parsers = [name for name in nlp.pipe_names if "token.dep" in nlp.get_pipe_meta(name).assigns]
    return frozenset(chain.from_iterable(nlp.pipe_labels.get(name, ()) for name in parsers))


def reading_of(
    document: Document, docs: Iterable[Doc], *, relations: frozenset[str] = frozenset()
) -> Reading:
    """Put together what a pipeline says of each block of a document, a Doc a block.

    `relations` are all that its parser knows, and tell its dependency scheme; where they are
    not known, those of each block do.
    """
    sentences: list[Span] = []
    tokens: list[Token] = []
    mentions: list[Mention] = []
    for block, doc in zip(document.blocks, docs, strict=True):
        sentences += _sentences(block, doc)
        tokens += _tokens(block, doc, relations, offset=len(tokens))
        mentions += _mentions(document, block, doc)
    return Reading(sentences=tuple(sentences), tokens=tuple(tokens), mentions=tuple(mentions))


def _sentences(block: Block, doc: Doc) -> Iterator[Span]:
    """The sentences of a block; all of it is one where nothing parted it."""
    for sentence in doc.sents if doc.has_annotation("SENT_START") else [doc[:]]:
        words = [token for token in sentence if not token.is_space]
        if words:
            yield _span(block, words[0].idx, words[-1].idx + len(words[-1]))


def _tokens(block: Block, doc: Doc, relations: frozenset[str], *, offset: int) -> Iterator[Token]:
    """The words of a block; white space is no word."""
    words = [token for token in doc if not token.is_space]
    place = {token.i: index for index, token in enumerate(words)}
    grammar = [_word(token, place) for token in words]
    seen = frozenset(word.dep for word in grammar)
    if is_clearnlp(relations or seen):
        grammar = [*to_universal(grammar, list(_people(doc, place)))]
    for index, (token, word) in enumerate(zip(words, grammar, strict=True)):
        is_root = word.head == index and word.dep != ""
        yield Token(
            span=_span(block, token.idx, token.idx + len(token)),
            lemma=token.lemma_ or token.lower_,
            pos=word.pos,
            dep=_ROOT if is_root else word.dep,
            head=offset + word.head,
        )


def _word(token: SpacyToken, place: dict[int, int]) -> Word:
    """A token as a word among words: one that hangs on white space hangs on what that hangs on."""
    head = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    return Word(
        text=token.text,
        pos=token.pos_,
        dep=token.dep_,
        head=place.get(head.i, place[token.i]),
    )


def _people(doc: Doc, place: dict[int, int]) -> Iterator[range]:
    """The words of each person's name."""
    for tokens, kind in names_in(doc):
        words = [place[token] for token in tokens if token in place]
        if kind is Kind.PERSON and words:
            yield range(words[0], words[-1] + 1)


def _mentions(document: Document, block: Block, doc: Doc) -> Iterator[Mention]:
    for tokens, kind in names_in(doc):
        last = doc[tokens[-1]]
        span = _span(block, doc[tokens[0]].idx, last.idx + len(last))
        surface = span.text_of(document.text)
        yield Mention(document_id=document.id, span=span, surface=surface, kind=kind)


def _span(block: Block, start: int, end: int) -> Span:
    return Span(block.span.start + start, block.span.start + end)
