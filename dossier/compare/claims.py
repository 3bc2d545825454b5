"""The figures of an article, each with what it counts and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.compare.article import Article
from dossier.compare.attribution import gapped, source_of
from dossier.compare.grammar import clauses_of, noun_of
from dossier.compare.quantities import COUNT, VOTE, Quantity, quantities_in
from dossier.compare.sources import Source
from dossier.compare.vocabulary import vocabulary
from dossier.model import Block, Span

_PARTS = frozenset({"of", "that", "who", "which", "in"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure, and everything by which it may be compared with another."""

    article: Article
    block: Block
    sentence: Span
    position: int
    """The number of its sentence in the paragraph."""
    clause: Span
    quantity: Quantity
    source: Source | None
    """None: the article tells it as its own."""
    noun: int | None
    """The word that is counted; None where the text does not repeat it, or measures."""

    @property
    def bare(self) -> bool:
        """Whether the number stands alone, so that it must count what was told before."""
        return self.noun is None and self.quantity.dimension in (COUNT, VOTE)

    @property
    def partitive(self) -> bool:
        """Whether it is a part of a whole: "five of the nine", "ninety that run", "nine in ten"."""
        following = self.article.text[self.quantity.span.end :].split(maxsplit=1)
        return bool(following) and following[0].lower() in _PARTS

    @property
    def counted(self) -> str:
        """The lemma of what is counted; '' for none."""
        return "" if self.noun is None else self.article.tokens[self.noun].lemma.lower()


def claims_of(article: Article) -> tuple[Claim, ...]:
    """The figures of the paragraphs of an article, in order; dates and names hold none."""
    taken = (
        *(phrase.span for phrase in article.annotation.dates),
        *(mention.span for mention in article.annotation.mentions),
    )
    return tuple(
        claim
        for block in article.prose
        for position, sentence in enumerate(article.sentences_of(block))
        for claim in _claims_in(article, block, position, sentence, taken)
    )


def _claims_in(
    article: Article, block: Block, position: int, sentence: Span, taken: Sequence[Span]
) -> list[Claim]:
    """The figures of a sentence, each with its source: its own, or that of the one before."""
    claims: list[Claim] = []
    told: Source | None = None
    for clause, quantity in _figures_in(article, sentence, taken):
        counting = told is not None and told.counting
        shared = gapped(article, quantity, sentence) if counting else None
        if shared is None and _labels(article, quantity):
            continue
        before = told if claims and _goes_on(article, claims[-1], quantity) else None
        told = shared or source_of(article, quantity, clause) or before
        claims.append(
            Claim(
                article=article,
                block=block,
                sentence=sentence,
                position=position,
                clause=clause,
                quantity=quantity,
                source=told,
                noun=noun_of(article, quantity),
            )
        )
    return claims


def _figures_in(
    article: Article, sentence: Span, taken: Sequence[Span]
) -> Iterator[tuple[Span, Quantity]]:
    """Each figure with its clause; what lies in `taken` or is told only to compare is none."""
    for clause in clauses_of(article, sentence):
        inside = [span for span in taken if span.overlaps(clause)]
        for quantity in quantities_in(article.text, clause, inside):
            if not _compares(article, quantity):
                yield clause, quantity


def _labels(article: Article, quantity: Quantity) -> bool:
    """Whether a bare number hangs on the noun before it: "Article 5", "Rapid 3", "Row two"."""
    if quantity.dimension not in (COUNT, VOTE) or quantity.span.start != quantity.hedged.start:
        return False
    first = article.word_at(quantity.span.start)
    if not first or noun_of(article, quantity) is not None:
        return False
    before = article.tokens[first - 1]
    return before.pos in ("NOUN", "PROPN") and before.span.end + 1 >= quantity.span.start


def _compares(article: Article, quantity: Quantity) -> bool:
    """Whether a figure is told only to compare another with: "60, against 46 last time"."""
    before = article.text[: quantity.hedged.start].rstrip().lower()
    return before.endswith(vocabulary().compared)


def _goes_on(article: Article, before: Claim, quantity: Quantity) -> bool:
    """Whether a figure shares the verb of the one before: "put it at 37 and, later, at 36"."""
    starts = (before.quantity.hedged.start, quantity.hedged.start)
    words = [article.word(max(0, article.word_at(start) - 1)).lower() for start in starts]
    return words[0] == words[1] == "at"
