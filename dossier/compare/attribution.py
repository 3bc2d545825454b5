"""Whose figure it is: "Bergen says 44", "21, according to one report", "the Danes 20"."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from dossier.compare.article import Article
from dossier.compare.quantities import COUNT, VOTE, Quantity
from dossier.compare.vocabulary import vocabulary
from dossier.model import Span
from dossier.text import fold

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_PERSONAL = frozenset(
    {"he", "she", "they", "i", "we", "you", "it", "who", "which", "that", "what", "this", "one"}
)
_ARTICLES = ("the ", "a ", "an ", "some ")
_NEAR = 7
"""Words between a verb that counts and its figure: "put the length of the new line at 73"."""
_CLOSE = 3
_GIVING = ("have", "make", "see", "give")
"""Verbs that give a figure only of what was told before: "made it 21", or a paper "had 21"."""
_FEW = frozenset({"one", "two", "three"})
"""Numbers of those who may speak: "two officials"."""
_TOLD = frozenset({"it", "them", "result", "score"})
_BREAKS = (";", "—", "–", ":")
_JOINS = frozenset({"and", "but", "while", "whereas", "though", "although"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says so, inside an article."""

    span: Span
    """The words that name it."""
    key: str
    """As two sources compare: folded, without its article."""
    counting: bool = False
    """Whether a figure is told to be theirs ("put it at"), not only their words."""
    personal: bool = False
    """A pronoun: somebody who was named before."""
    media: bool = False
    """One of those who report."""
    counter: bool = False
    """One of those who count: the police, a ministry."""


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
    for way in (_according, _possessed, _counted, _said_after, _said_before):
        found = way(article, quantity, clause)
        if found is not None and not _holds_figure(article, found.span):
            return found  # "Twenty-two members said no": those counted are no source
    return None


def _holds_figure(article: Article, span: Span) -> bool:
    """Whether a phrase has a number in it that counts: "1.1 million refugees", not "one agency"."""
    words = [article.word(index).lower() for index in article.words_in(span)]
    tags = [article.tokens[index].pos for index in article.words_in(span)]
    many = any(tag == "NUM" and word not in _FEW for tag, word in zip(tags, words, strict=True))
    return many or set(tags) == {"NUM"}


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
    nominal = words and all(article.tokens[i].pos in (*_NOMINAL, "DET", "ADJ") for i in words)
    if not nominal or article.tokens[words[-1]].pos not in ("NOUN", "PROPN"):
        return None
    return _source(article, _span(article, words), counting=True)


def speaker_in(article: Article, span: Span) -> Source | None:
    """The first one who says something in a piece of the text; None where nobody does.

    Verbs that name with a small word count too: "Oslo spoke of a wish of both".
    """
    for index in article.words_in(span):
        token = article.tokens[index]
        small = vocabulary().counting.get(token.lemma.lower(), frozenset())
        follows = index + 1 < len(article.tokens) and article.word(index + 1).lower() in small
        if _says(article, index) or (token.pos == "VERB" and follows):
            found = _subject(article, index, span, counting=False)
            if found is not None:
                return found
    return None


# --- the ways --------------------------------------------------------------------------
def _according(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "five according to one report, nine according to another": what follows the figure first."""
    words = article.words_in(clause)
    after = [i for i in words if article.tokens[i].span.start >= quantity.span.end]
    before = [i for i in words if article.tokens[i].span.end <= quantity.hedged.start]
    for run in (after, before[:_NEAR]):
        for position, index in enumerate(run):
            phrase = next(
                (
                    one
                    for one in vocabulary().according
                    if tuple(article.word(i).lower() for i in run[position : position + len(one)])
                    == one
                ),
                None,
            )
            if phrase is not None:
                span = _phrase_from(article, index + len(phrase), clause)
                return None if span is None else _source(article, span, counting=True)
    return None


def _possessed(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "Norway's count is 40 boats"."""
    for index in article.words_in(Span(clause.start, max(clause.start, quantity.hedged.start))):
        if article.tokens[index].lemma in vocabulary().counts:
            for child in _children(article, index, clause):
                if article.tokens[child].dep == "nmod:poss":
                    return _source(article, _noun_phrase(article, child, clause), counting=True)
    return None


def _counted(article: Article, quantity: Quantity, clause: Span) -> Source | None:
    """ "the clerks put the number at 73", "a radio station made it nine"."""
    first = article.word_at(quantity.hedged.start)
    for index in range(first - 1, max(first - 2 - _NEAR, article.words_in(clause).start - 1), -1):
        gap = range(index + 1, first)
        if _counts(article, index, gap) or _gives(article, index, gap):
            return _subject(article, index, clause, counting=True)
        if _is_verb(article, index, _GIVING) and not _words(article, gap):
            found = _subject(article, index, clause, counting=True)
            bare = quantity.dimension in (COUNT, VOTE) and noun_of(article, quantity) is None
            theirs = found is not None and (found.media or found.counter)
            return found if theirs and bare else None
    return None


def _is_verb(article: Article, index: int, lemmas: Container[str]) -> bool:
    """Whether a word is one of these verbs, and no name or headline in capitals."""
    token = article.tokens[index]
    verbal = token.pos in ("VERB", "AUX") and article.word(index).islower()
    return verbal and not _passive(article, index) and token.lemma.lower() in lemmas


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
    key = said.speaker_id or _key(said.speaker_surface)
    start = article.text.find(said.speaker_surface)
    return Source(span=Span(start, start + len(said.speaker_surface)), key=key)


def _sayings(article: Article, words: range, clause: Span) -> Iterator[Source]:
    """The sources of the verbs of speech among `words`."""
    for index in words:
        lemma = article.tokens[index].lemma.lower()
        if _says(article, index) and lemma not in vocabulary().wishing:
            near = abs(index - words[0]) <= 1 and lemma in vocabulary().telling
            counting = near or lemma in vocabulary().reckoning
            found = _subject(article, index, clause, counting=counting)
            if found is not None:
                yield found


def _says(article: Article, index: int) -> bool:
    """Whether a word is an active verb of speech or reckoning."""
    token = article.tokens[index]
    reckons = token.lemma.lower() in vocabulary().reckoning
    speaks = reckons or article.word(index).lower() in vocabulary().saying
    if token.pos not in ("VERB", "") or not speaks:
        return False
    return not _passive(article, index) and not _reports_to(article, index)


def _passive(article: Article, index: int) -> bool:
    """ "was estimated at": it is not told by whom."""
    return index > 0 and article.tokens[index - 1].lemma.lower() == "be"


def _reports_to(article: Article, index: int) -> bool:
    """ "report to the ministry": nothing is told."""
    last = index + 1 >= len(article.tokens)
    report = article.tokens[index].lemma.lower() == "report"
    return report and not last and article.word(index + 1).lower() == "to"


# --- who -------------------------------------------------------------------------------
def _subject(article: Article, verb: int, clause: Span, *, counting: bool) -> Source | None:
    """Who does it: the verb's subject, else the first noun phrase of its clause."""
    for child in _children(article, verb, clause):
        if article.tokens[child].dep in _SUBJECTS:
            span = _noun_phrase(article, child, clause)
            between = range(article.word_at(span.end - 1) + 1, verb)
            if child < verb and all(article.tokens[i].pos in _NOMINAL for i in between):
                span = _span(article, range(article.word_at(span.start), verb))  # "A Paris daily"
            return _source(article, span, counting=counting)
    words = article.words_in(clause)
    if not counting or verb - words.start > 2 * _NEAR:
        return None
    first = _phrase_from(article, words.start, clause)
    if first is None or first.end > article.tokens[verb].span.start:
        return None
    return _source(article, first, counting=counting)


def _children(article: Article, head: int, clause: Span) -> Iterator[int]:
    for index in article.words_in(clause):
        if article.tokens[index].head == head and index != head:
            yield index


def _noun_phrase(article: Article, head: int, clause: Span) -> Span:
    """What hangs on a noun, from its first word up to the first comma after it."""
    below, grown = {head}, True
    while grown:
        more = {i for i in article.words_in(clause) if article.tokens[i].head in below} - below
        below, grown = below | more, bool(more)
    start = end = head
    while start - 1 in below and article.tokens[start - 1].pos != "PUNCT":
        start -= 1
    while end + 1 in below and article.tokens[end + 1].pos not in ("PUNCT", "VERB", "PART"):
        end += 1
    return _span(article, range(start, end + 1))


def _phrase_from(article: Article, start: int, clause: Span) -> Span | None:
    """The noun phrase that begins at a word, up to a comma or a verb; None where none does."""
    words: list[int] = []
    for index in range(start, article.words_in(clause).stop):
        if article.tokens[index].pos in ("PUNCT", "VERB", "AUX", "ADV", "SCONJ"):
            if words:
                break
            continue
        if article.tokens[index].pos == "CCONJ" and not words:
            continue
        words.append(index)
    if not any(article.tokens[i].pos in (*_NOMINAL, "DET") for i in words):
        return None
    return _span(article, words)


def _span(article: Article, words: range | list[int]) -> Span:
    return Span(article.tokens[words[0]].span.start, article.tokens[words[-1]].span.end)


def _source(article: Article, span: Span, *, counting: bool) -> Source:
    named = next((one.entity_id for one in article.named_in(span) if one.span == span), None)
    text = span.text_of(article.text)
    return Source(
        span=span,
        key=named or _key(text),
        counting=counting,
        personal=fold(text) in _PERSONAL,
        media=_head_lemma(article, span) in vocabulary().media,
        counter=_head_lemma(article, span) in vocabulary().counters,
    )


def _head_lemma(article: Article, span: Span) -> str:
    """The last noun before a preposition: 'reporter' of "a reporter in the second row"."""
    head = ""
    for index in article.words_in(span):
        if article.tokens[index].pos == "ADP":
            break
        head = article.tokens[index].lemma.lower()
    return head


def _key(text: str) -> str:
    folded = fold(text)
    for article in _ARTICLES:
        folded = folded.removeprefix(article)
    return folded


def noun_of(article: Article, quantity: Quantity) -> int | None:
    """The index of the noun that a number counts; None where there is none: "Bergen says 44"."""
    words = article.words_in(quantity.span)
    if words.start > 1 and article.word(words.start - 1) == ":":
        return words.start - 2 if article.tokens[words.start - 2].pos == "NOUN" else None
    for index in words:
        head = article.tokens[index].head
        nominal = article.tokens[head].pos in ("NOUN", "PROPN")
        if nominal and words.stop <= head < words.stop + _NEAR:
            between = [article.word(i) for i in range(words.stop, head)]
            if not {",", ";", "of", "at"}.intersection(between):
                return head
    if words.stop < len(article.tokens) and article.tokens[words.stop].pos == "NOUN":
        return words.stop
    return None
