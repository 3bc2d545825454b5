"""What a sentence counts or measures: "fifty countries", "two hours", "$1.8 billion"."""

from __future__ import annotations

import re

from dossier.meetings.article import Article, Sentence
from dossier.model import Span

# A currency before a number, or a number and its scale or per cent; words that count up to a dozen.
_NUMBER = (
    r"(?:(?:US|A|C)?[$€£¥]\s?)?(?<![\w.,-])\d+(?:[.,]\d+)*(?:\s?%)?"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|a dozen|dozens|hundreds|thousands|millions|a hundred)\b"
)
_FIGURE = re.compile(
    rf"(?:{_NUMBER})(?:[ -]?(?:hundred|thousand|million|billion|trillion|bn|m|per cent|percent)\b)*"
    r"(?:-[^\W\d_]+)?",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?:[ -](?:of )?[^\W\d_][\w-]*){0,3}")
_NOUNS = ("NOUN", "PROPN")


def figures_in(article: Article, index: int) -> tuple[Span, ...]:
    """The figures of a sentence with what they count, in order; parts of dates are none.

    The noun that a number counts is found by the parse; without one the number stands alone.
    """
    sentence = article.sentences[index]
    found = []
    for match in _FIGURE.finditer(sentence.text):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        taken = [*(phrase.span for phrase in sentence.dates), *(n.span for n in sentence.names)]
        if any(span.overlaps(other) for other in taken):
            continue
        figure = Span(span.start, _end_of_unit(article, sentence, span))
        if _says_much(article, figure):
            found.append(figure)
    return tuple(found)


def _end_of_unit(article: Article, sentence: Sentence, number: Span) -> int:
    """Past the noun that the number hangs on, if it is one of the next three words."""
    text = article.document.text
    after = _UNIT.match(text, number.end, sentence.span.end)
    last = after.end() if after else number.end
    for position in range(article.token_at(number.start), len(article.tokens)):
        token = article.tokens[position]
        if token.span.start >= number.end:
            break
        head = article.tokens[token.head]
        if head.pos in _NOUNS and number.end <= head.span.start and head.span.end <= last:
            return head.span.end
    return number.end


def _says_much(article: Article, figure: Span) -> bool:
    """A bare number below a hundred ("10 Downing Street", "point 3") counts nothing."""
    words = figure.text_of(article.document.text)
    return not words.isalpha() and (len(words) > 2 or not words.isdigit())
