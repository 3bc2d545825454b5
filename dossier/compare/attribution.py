"""Whose figure it is: "Bergen says 44", "21, according to one report", "the Danes 20"."""

from __future__ import annotations

from collections.abc import Container, Iterator

from dossier.compare.article import Article
from dossier.compare.quantities import COUNT, VOTE, Quantity
from dossier.compare.sources import (
    NEAR,
    NOMINAL,
    Source,
    children_of,
    holds_figure,
    is_passive,
    key_of,
    named_by,
    noun_phrase,
    phrase_from,
    says,
    span_of,
    subject_of,
)
from dossier.compare.vocabulary import vocabulary
from dossier.model import Span

_CLOSE = 3
_GIVING = ("have", "make", "see", "give")
"""Verbs that give a figure only of what was told before: "made it 21", or a paper "had 21"."""
_HEARERS = frozenset({"us", "me", "him", "her", "them", "reporters", "journalists"})
"""Those between a verb of speech and its figure: "told us 30"."""
_OTHERS = frozenset({"others", "another"})
"""Sources that have no noun: "some reports said 40, others 60"."""
_TOLD = frozenset({"it", "them", "result", "score"})
_BREAKS = (";", "—", "–", ":")
_JOINS = frozenset({"and", "but", "while", "whereas", "though", "although"})


def clauses_of(article: Article, sentence: Span) -> tuple[Span, ...]:
    """A sentence cut where another begins to speak: at semicolons, dashes and ", and"."""
    cuts, words = [sentence.start], article.words_in(sentence)
    for index in words:
        word = article.word(index).lower()
        comma = index > words.start and article.word(index - 1) == ","
        if word in _BREAKS or (comma and word in _JOINS):
            cuts.append(article.tokens[index].span.start)
    return tuple(Span(a, b) for a, b in zip(cuts, [*cuts[1:], sentence.end], strict=True) if a < b)


def source_of(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """Whose figure a clause says it is; None where the article tells it as its own.

    The ways are tried in order: the surer first.
    """
    for way in _WAYS:
        found = way(article, quantity, clause)
        if found is not None and not holds_figure(article, found.span):
            return found  # "Twenty-two members said no": those counted are no source
    return None


def gapped(article: Article, quantity: Quantity, sentence: Span) -> Source | None:
    """A source that shares the verb of the one before: ", the Danes 20", ", and others of 50"."""
    first = article.word_at(quantity.hedged.start)
    start = first
    while start > article.words_in(sentence).start and article.word(start - 1) not in (",", ";"):
        start -= 1
    words = [index for index in range(start, first) if article.tokens[index].pos != "PUNCT"]
    while words and article.word(words[0]).lower() in _JOINS:
        words.pop(0)
    while words and article.tokens[words[-1]].pos == "ADP":
        words.pop()
    nominal = words and all(article.tokens[i].pos in (*NOMINAL, "DET", "ADJ") for i in words)
    if not nominal:
        return None
    others = article.word(words[-1]).lower() in _OTHERS
    if not others and article.tokens[words[-1]].pos not in ("NOUN", "PROPN"):
        return None
    return named_by(article, span_of(article, words), counting=True)


def speaker_in(article: Article, span: Span) -> Source | None:
    """The first one who says something in a piece of the text; None where nobody does.

    Verbs that name with a small word count too: "Oslo spoke of a wish of both".
    """
    for index in article.words_in(span):
        token = article.tokens[index]
        small = vocabulary().counting.get(token.lemma.lower(), frozenset())
        follows = index + 1 < len(article.tokens) and article.word(index + 1).lower() in small
        if says(article, index) or (token.pos == "VERB" and follows):
            found = subject_of(article, index, span, counting=False)
            if found is not None:
                return found
    return None


# --- the ways --------------------------------------------------------------------------
def _according(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "five according to one report, nine according to another": what follows the figure first."""
    words = article.words_in(clause)
    before = range(words.start, min(words.start + NEAR, article.word_at(quantity.hedged.start)))
    after = _up_to_next_figure(article, _after(article, quantity, clause))
    return _told_by(article, after, clause) or _told_by(article, before, clause)


def _according_to_the_end(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "killing 107 and wounding 238, according to the police": both are of one source."""
    return _told_by(article, _after(article, quantity, clause), clause)


def _after(article: Article, quantity: Quantity, clause: Span) -> range:
    """The words of a clause behind a figure."""
    return range(article.word_at(quantity.span.end - 1) + 1, article.words_in(clause).stop)


def _told_by(article: Article, words: range, clause: Span) -> Source | None:
    """Whom the first "according to" among some words names."""
    for index in words:
        length = _according_at(article, index)
        if length:
            span = phrase_from(article, index + length, clause)
            return None if span is None else named_by(article, span, counting=True)
    return None


def _according_at(article: Article, index: int) -> int:
    """The number of words of the phrase "according to" that begins here; 0 for none."""
    for phrase in vocabulary().according:
        last = min(index + len(phrase), len(article.tokens))
        if tuple(article.word(i).lower() for i in range(index, last)) == phrase:
            return len(phrase)
    return 0


def _up_to_next_figure(article: Article, words: range) -> range:
    """Words up to the next number that is a figure of its own: not that of "five of the nine"."""
    for index in words:
        definite = index > 0 and article.word(index - 1).lower() == "the"
        if article.tokens[index].pos == "NUM" and not definite:
            return range(words.start, index + 1)
    return words


def _by_agent(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "was put at $5 billion by the ministry and $7 billion by the opposition"."""
    by = article.word_at(quantity.span.end - 1) + 1
    words = article.words_in(clause)
    if by not in words or article.word(by).lower() != "by":
        return None
    for index in range(words.start, by):
        counts = article.tokens[index].lemma.lower() in vocabulary().counting
        if counts and is_passive(article, index):
            span = phrase_from(article, by + 1, clause)
            return None if span is None else named_by(article, span, counting=True)
    return None


def _possessed(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "Norway's count is 40 boats"."""
    for index in article.words_in(Span(clause.start, max(clause.start, quantity.hedged.start))):
        if article.tokens[index].lemma in vocabulary().counts:
            for child in children_of(article, index, clause):
                if article.tokens[child].dep == "nmod:poss":
                    return named_by(article, noun_phrase(article, child, clause), counting=True)
    return None


def _counted(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "the clerks put the number at 73", "a radio station made it nine"."""
    first = article.word_at(quantity.hedged.start)
    for index in range(first - 1, max(first - 2 - NEAR, article.words_in(clause).start - 1), -1):
        gap = range(index + 1, first)
        if _counts(article, index, gap) or _gives(article, index, gap):
            return subject_of(article, index, clause, counting=True)
        if _is_verb(article, index, _GIVING) and not _words(article, gap):
            found = subject_of(article, index, clause, counting=True)
            bare = quantity.dimension in (COUNT, VOTE) and noun_of(article, quantity) is None
            theirs = found is not None and (found.media or found.counter)
            return found if theirs and bare else None
    return None


def _is_verb(article: Article, index: int, lemmas: Container[str]) -> bool:
    """Whether a word is one of these verbs, and no name or headline in capitals."""
    token = article.tokens[index]
    verbal = token.pos in ("VERB", "AUX") and article.word(index).islower()
    return verbal and not is_passive(article, index) and token.lemma.lower() in lemmas


def _words(article: Article, gap: range) -> list[str]:
    """The words between a verb and its figure that carry meaning."""
    return [article.word(i).lower() for i in gap if article.tokens[i].pos not in ("PUNCT", "ADV")]


def _counts(article: Article, verb: int, gap: range) -> bool:
    """Whether a verb of counting is near enough, or followed by its small word."""
    counting = vocabulary().counting
    lemma = article.tokens[verb].lemma.lower()
    if lemma in _GIVING or not _is_verb(article, verb, counting):
        return False
    words, small = _words(article, gap), counting[lemma]
    if lemma == "put":
        return bool(words) and words[-1] == "at"
    if small:
        return bool(words) and words[0] in small and len(words) <= _CLOSE
    return len(words) <= _CLOSE


def _gives(article: Article, verb: int, gap: range) -> bool:
    """ "made it 21", "gave the score as 9 to 5"."""
    told = {*_words(article, gap)[:_CLOSE]} & (vocabulary().counts | _TOLD)
    return bool(told) and _is_verb(article, verb, _GIVING)


def _said_after(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "$30 million, say the neighbours of the mill"."""
    last = article.word_at(quantity.span.end - 1)
    return next(_sayings(article, range(last + 1, article.words_in(clause).stop), clause), None)


def _said_before(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "Bergen says 44", "officials said that 44 boats had left"."""
    first = article.word_at(quantity.hedged.start)
    before = range(first - 1, article.words_in(clause).start - 1, -1)
    found = next(_sayings(article, before, clause), None)
    if found is not None:
        return found
    said = article.quoted_at(quantity.span.start)
    if said is None or said.speaker_surface is None:
        return None
    key = said.speaker_id or key_of(said.speaker_surface)
    start = article.text.find(said.speaker_surface)
    return Source(span=Span(start, start + len(said.speaker_surface)), key=key)


def _sayings(article: Article, words: range, clause: Span) -> Iterator[Source]:
    """The sources of the verbs of speech among `words`."""
    for index in words:
        lemma = article.tokens[index].lemma.lower()
        if says(article, index) and lemma not in vocabulary().wishing:
            between = range(min(index, words[0]) + 1, max(index, words[0] + 1))
            near = lemma in vocabulary().telling and all(
                article.tokens[i].pos == "PUNCT" or article.word(i).lower() in _HEARERS
                for i in between
            )
            counting = near or lemma in vocabulary().reckoning
            found = subject_of(article, index, clause, counting=counting)
            if found is not None:
                yield found


_WAYS = (
    _according,
    _by_agent,
    _possessed,
    _counted,
    _said_after,
    _said_before,
    _according_to_the_end,  # last: what stands nearer to the figure is surer
)


def noun_of(article: Article, quantity: Quantity) -> int | None:
    """The index of the noun that a number counts; None where there is none: "Bergen says 44"."""
    words = article.words_in(quantity.span)
    if words.start > 1 and article.word(words.start - 1) == ":":
        return words.start - 2 if article.tokens[words.start - 2].pos == "NOUN" else None
    for index in words:
        head = article.tokens[index].head
        nominal = article.tokens[head].pos in ("NOUN", "PROPN")
        if nominal and words.stop <= head < words.stop + NEAR:
            between = [article.word(i) for i in range(words.stop, head)]
            if not {",", ";", "of", "at"}.intersection(between):
                return head
    if words.stop < len(article.tokens) and article.tokens[words.stop].pos == "NOUN":
        return words.stop
    return None
