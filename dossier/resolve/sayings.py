"""The same words of one speaker in several articles: one statement with several sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

from rapidfuzz.distance import Indel

from dossier.model import Document, Saying, Span, Statement, StatementKind, Wording
from dossier.resolve.lexicon import fold

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FEWEST = 4
"""Words in a row that two must share; "as long as it" is said by everybody, "we are ready now" may
be: so that most of the shorter one must be among them."""
_MOST_OF = 0.6
_ALIKE = 0.75
"""Share of all words, in order, from which two wordings are one translation or transcript apart:
"We'll never give up our land" and "We will never give up our lands"."""
_CONTENT = 5
"""Letters from which a word carries what is said; shorter ones are mostly grammar."""
_SHARED, _FEWEST_SHARED = 0.75, 4
"""Share, and number, of such words of the shorter one that two translations have in common:
"a serious threat to our country and its security", "serious threat to our country's security"."""
_UNMISTAKABLE = 8
"""Words in a row that nobody says twice; fewer are one saying only where the articles are near in
time, since politicians repeat themselves."""
_DAYS = 10
"""Between two articles that report one utterance: a weekly still does."""
_COMMON = 50
"""Statements with three words in a row from which these words tell nothing."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement as words that can be compared, and where each stands."""

    statement: Statement
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    day: date | None
    """Of publication."""

    @property
    def content(self) -> frozenset[str]:
        """The words that carry what is said."""
        plain = (word.removesuffix("'s") for word in self.words)
        return frozenset(word for word in plain if len(word) >= _CONTENT)


def find_sayings(
    statements: Sequence[Statement], documents: Sequence[Document]
) -> tuple[Saying, ...]:
    """Join direct statements of one known speaker that are the same words in several articles.

    A fragment is joined to the fuller wording that holds it. In the order of the first of each.
    """
    by_id = {document.id: document for document in documents}
    said = [
        _said(one, by_id[one.document_id])
        for one in statements
        if one.kind is StatementKind.DIRECT and one.speaker_id is not None
    ]
    group = list(range(len(said)))
    for left, right in sorted(_candidates(said)):
        if _root(group, left) != _root(group, right) and _are_same(said[left], said[right]):
            low, high = sorted((_root(group, left), _root(group, right)))
            group[high] = low
    groups: defaultdict[int, list[_Said]] = defaultdict(list)
    for place, one in enumerate(said):
        groups[_root(group, place)].append(one)
    return tuple(
        _saying(same, by_id)
        for _, same in sorted(groups.items())
        if len({one.statement.document_id for one in same}) > 1
    )


def _said(statement: Statement, document: Document) -> _Said:
    text = document.text
    found = [
        match
        for piece in statement.pieces
        for match in _WORD.finditer(text, piece.start, piece.end)
    ]
    return _Said(
        statement=statement,
        words=tuple(fold(match[0]).replace("’", "'") for match in found),
        spans=tuple(Span(*match.span()) for match in found),
        day=document.published.start if document.published else None,
    )


def _root(group: list[int], place: int) -> int:
    while group[place] != place:
        place = group[place]
    return place


def _candidates(said: Sequence[_Said]) -> set[tuple[int, int]]:
    """Pairs of one speaker in two articles that share three words in a row."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(said):
        speaker = one.statement.speaker_id or ""
        for three in sorted(set(zip(one.words, one.words[1:], one.words[2:], strict=False))):
            places[speaker, *three].append(place)
    return {
        (left, right)
        for found in places.values()
        if len(found) <= _COMMON
        for left, right in combinations(found, 2)
        if said[left].statement.document_id != said[right].statement.document_id
    }


def _are_same(left: _Said, right: _Said) -> bool:
    """Whether two are one: in the main the same row of words, nearly the same words in all, or the
    same content in two translations."""
    shorter = min(len(left.words), len(right.words))
    matcher = SequenceMatcher(None, left.words, right.words, autojunk=False)
    row = matcher.find_longest_match().size
    if row >= _UNMISTAKABLE:
        return True
    if left.day and right.day and abs((left.day - right.day).days) > _DAYS:
        return False
    if row >= _FEWEST and row >= _MOST_OF * shorter:
        return True
    alike = Indel.normalized_similarity(left.words, right.words)
    return (shorter > _FEWEST and alike >= _ALIKE) or _share_content(left, right)


def _share_content(left: _Said, right: _Said) -> bool:
    shared = len(left.content & right.content)
    least = min(len(left.content), len(right.content))
    return shared >= _FEWEST_SHARED and shared >= _SHARED * least


def _saying(same: Sequence[_Said], documents: Mapping[str, Document]) -> Saying:
    def order(one: _Said) -> tuple[date, str, Span]:
        return one.day or date.max, documents[one.statement.document_id].file, one.statement.span

    ordered = sorted(same, key=order)
    fullest = max(ordered, key=lambda one: len(one.words))
    return Saying(
        wordings=tuple(
            Wording(statement=one.statement, differs=tuple(_differences(fullest, one)))
            for one in ordered
        )
    )


def _differences(fullest: _Said, one: _Said) -> Iterator[Span]:
    """The words that are not those of the fullest wording, and those around a gap in it.

    What a fragment leaves out before and after is no difference.
    """
    matcher = SequenceMatcher(None, fullest.words, one.words, autojunk=False)
    last = len(one.words)
    for tag, _, _, start, end in matcher.get_opcodes():
        if tag in ("replace", "insert"):
            yield Span(one.spans[start].start, one.spans[end - 1].end)
        elif tag == "delete" and 0 < start < last:
            yield Span(one.spans[start - 1].start, one.spans[start].end)
