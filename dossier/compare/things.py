"""What a figure is of: "food aid", "fishing quota", the verb of "closed for 90 days"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dossier.compare.article import Article
from dossier.compare.claims import Claim
from dossier.compare.quantities import COUNT, MONEY, VOTE
from dossier.compare.vocabulary import vocabulary
from dossier.model import Span

_NOUNS = ("NOUN", "PROPN")
_WITHIN = ("ADJ", "NOUN", "PROPN", "VERB")
_DEAL = 2
"""Who pays, and what for."""
_FATE = 4
"""Words between a number and what became of those it counts."""
_PHRASE = 6
"""Words of a noun phrase up to its last noun, at most."""
_AMOUNTING = 3
"""Words before a figure among which the verb stands: "is now worth"."""
_SUBJECTS = ("nsubj", "nsubj:pass")


class Sort(StrEnum):
    """By what a thing is known again in another sentence."""

    NOUN = "noun"
    """By its noun and what describes it."""
    DEED = "deed"
    """By its verb, whose length is told: "closed for 90 days"."""
    MEETING = "meeting"
    """By the meeting whose length is told: "talked for two hours"."""
    VOTE = "vote"
    """By the meeting that voted."""
    FATE = "fate"
    """By what became of those counted, and where: "12 people were killed"."""
    PRICE = "price"
    """By who pays and what is paid for: `details` are their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What is measured or counted."""

    span: Span
    """As printed: "food aid"."""
    head: str
    """The lemma of its noun or verb; the name of what became of those counted."""
    details: frozenset[str]
    """Lemmas of what else describes it."""
    sort: Sort = Sort.NOUN


def thing_of(claim: Claim) -> Thing | None:
    """What a figure measures or counts; None where the text around it does not say."""
    article, quantity = claim.article, claim.quantity
    if quantity.dimension == VOTE:
        return Thing(span=quantity.span, head="vote", details=frozenset(), sort=Sort.VOTE)
    if quantity.dimension == COUNT:
        noun = None if claim.noun is None else _phrase(article, claim.noun, claim.clause)
        return _fate(claim) or noun
    if quantity.dimension == "time":
        lasting = _lasting(claim)
        if lasting is not None:
            return lasting
    for way in (_after, _compound, _before, _subject):
        head = way(claim)
        if head is not None:
            return _phrase(article, head, claim.clause)
    return _price(claim) if quantity.dimension.startswith(MONEY) else None


# --- the ways --------------------------------------------------------------------------
def _after(claim: Claim) -> int | None:
    """ "$6 million worth of food aid", "two tonnes of herring", "euros in aid"."""
    article, words = claim.article, claim.article.words_in(claim.quantity.span)
    index = words.stop
    if _lower(article, index) == "worth":
        index += 1
    if _lower(article, index) not in ("of", "in"):
        return None
    head = _head_from(article, index + 1)
    return None if head is None or _lower(article, head) in vocabulary().manners else head


def _compound(claim: Claim) -> int | None:
    """ "a $3 million harbour loan", "a 90-day closure"."""
    article, words = claim.article, claim.article.words_in(claim.quantity.span)
    if _lower(article, words.start - 1) not in ("a", "an", "another", "new"):
        return None
    return _head_from(article, words.stop)


def _before(claim: Claim) -> int | None:
    """ "a loan of nearly $3 million", "put the price at $37 million"."""
    article = claim.article
    first = article.word_at(claim.quantity.hedged.start)
    if _lower(article, first - 1) not in ("of", "at"):
        return None
    return first - 2 if first > 1 and article.tokens[first - 2].pos in _NOUNS else None


def _subject(claim: Claim) -> int | None:
    """ "The yard is worth $12 million", "the fare was $33"."""
    article = claim.article
    first = article.word_at(claim.quantity.hedged.start)
    before = [i for i in range(max(0, first - _AMOUNTING), first) if _lower(article, i)]
    lemmas = {article.tokens[i].lemma.lower() for i in before}
    if not lemmas & vocabulary().amounting:
        return None
    for index in range(first - 1, article.words_in(claim.clause).start - 1, -1):
        token = article.tokens[index]
        if (
            token.dep in _SUBJECTS
            and token.pos in _NOUNS
            and not _after_preposition(article, index)
        ):
            return index
    return None


def _after_preposition(article: Article, noun: int) -> bool:
    """Whether the noun is that of "before the talks", which parsers take for a subject too."""
    index = noun - 1
    while index >= 0 and article.tokens[index].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
        index -= 1
    return index >= 0 and article.tokens[index].pos in ("ADP", "SCONJ")


def _lasting(claim: Claim) -> Thing | None:
    """The verb whose length is told: "is closed for 90 days", "talked for two hours"."""
    article = claim.article
    first = article.word_at(claim.quantity.hedged.start)
    for index in range(first - 1, article.words_in(claim.clause).start - 1, -1):
        token = article.tokens[index]
        lemma = token.lemma.lower()
        if token.pos != "VERB":
            continue
        if lemma in vocabulary().lasting:
            none: frozenset[str] = frozenset()
            return Thing(span=token.span, head="length", details=none, sort=Sort.MEETING)
        if _lower(article, first - 1) == "for":
            around = frozenset(_lemmas(article, article.words_in(claim.clause), _WITHIN))
            return Thing(span=token.span, head=lemma, details=around - {lemma}, sort=Sort.DEED)
        return None
    return None


def _price(claim: Claim) -> Thing | None:
    """ "agreed to buy the yard for $38 million": a price has no noun but those who deal."""
    article = claim.article
    first = article.word_at(claim.quantity.hedged.start)
    before = Span(claim.clause.start, claim.quantity.hedged.start)
    parties = article.entities_in(before)
    if _lower(article, first - 1) != "for" or len(parties) < _DEAL:
        return None
    named = [one.span for one in article.named_in(before)]
    return Thing(span=named[-1], head="price", details=parties, sort=Sort.PRICE)


def _fate(claim: Claim) -> Thing | None:
    """ "killed at least 12 people", "30 were injured": the nearest word for it, either side."""
    article, fates = claim.article, vocabulary().fates
    words = article.words_in(claim.quantity.hedged)
    clause = article.words_in(claim.clause)
    for distance in range(1, _FATE + 1):
        for index in (words.stop - 1 + distance, words.start - distance):
            if index in clause and article.tokens[index].lemma.lower() in fates:
                fate = fates[article.tokens[index].lemma.lower()]
                span = article.tokens[index].span
                return Thing(span=span, head=fate, details=frozenset(), sort=Sort.FATE)
    return None


# --- phrases ---------------------------------------------------------------------------
def _lower(article: Article, index: int) -> str:
    return article.word(index).lower() if 0 <= index < len(article.tokens) else ""


def _head_from(article: Article, start: int) -> int | None:
    """The last noun of the noun phrase that begins at a word."""
    head = None
    for index in range(start, min(start + _PHRASE, len(article.tokens))):
        token = article.tokens[index]
        if token.pos in _NOUNS:
            head = index
        elif token.pos not in ("ADJ", "DET") or head is not None:
            break
    return head


def _phrase(article: Article, head: int, clause: Span) -> Thing:
    """The noun with the words before it that belong to it."""
    start, first = head, article.words_in(clause).start
    while start > first and article.tokens[start - 1].pos in ("ADJ", "NOUN", "PROPN"):
        start -= 1
    words = range(start, head + 1)
    return Thing(
        span=Span(article.tokens[start].span.start, article.tokens[head].span.end),
        head=article.tokens[head].lemma.lower(),
        details=frozenset(_lemmas(article, words, ("ADJ", "NOUN")))
        - {article.tokens[head].lemma.lower()}
        - vocabulary().plain,
    )


def _lemmas(article: Article, words: range, kinds: tuple[str, ...]) -> Iterator[str]:
    for index in words:
        token = article.tokens[index]
        if token.pos in kinds:
            yield token.lemma.lower()
