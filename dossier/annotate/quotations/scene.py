"""A document laid out for looking around in: tokens, mentions and blocks by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.annotate.quotations.left_open import spoken_end
from dossier.annotate.quotations.marks import Quoted, find_quoted
from dossier.model import Block, Document, Kind, Mention, Span, Token

_WORDS_BETWEEN = 2
"""Words between a person and the body he belongs to: "of the"."""


class Scene:
    """Read-only look-ups that the rules share; everything counts in the document's offsets."""

    def __init__(
        self,
        document: Document,
        *,
        sentences: Sequence[Span],
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
    ) -> None:
        self.document = document
        self.text = document.text
        self.blocks: tuple[Block, ...] = document.blocks
        self.tokens = tuple(tokens)
        self.sentences = tuple(sentences)
        self.people = tuple(m for m in mentions if m.kind is Kind.PERSON)
        self.speakers = tuple(
            m for m in mentions if m.kind in (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
        )
        self._speaker_starts = [mention.span.start for mention in self.speakers]
        self._starts = [token.span.start for token in self.tokens]
        self._sentence_starts = [sentence.start for sentence in self.sentences]
        self._block_starts = [block.span.start for block in self.blocks]
        self.quoted = tuple(_quoted_pieces(self.text, self.blocks))
        """Per block, the pieces in quotation marks, in document offsets."""
        self._all_quoted = [piece for pieces in self.quoted for piece in pieces]
        self._quoted_starts = [piece.outer_start for piece in self._all_quoted]

    def word(self, index: int) -> str:
        """The text of a token."""
        return self.tokens[index].span.text_of(self.text)

    def between(self, start: int, end: int) -> range:
        """Indices of the tokens that lie in a stretch of the text."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def block_at(self, offset: int) -> int:
        """Index of the block at an offset."""
        return max(bisect_right(self._block_starts, offset) - 1, 0)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence at an offset."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def in_quotation(self, offset: int) -> bool:
        """Whether the offset lies between quotation marks."""
        place = bisect_right(self._quoted_starts, offset) - 1
        return place >= 0 and offset < self._all_quoted[place].outer_end

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """Mentions of people, organisations and places that lie in a stretch."""
        first = bisect_left(self._speaker_starts, start)
        last = bisect_left(self._speaker_starts, end)
        return [m for m in self.speakers[first:last] if m.span.end <= end]

    def people_between(self, start: int, end: int) -> list[Mention]:
        """Mentions of people that lie in a stretch."""
        return [m for m in self.mentions_between(start, end) if m.kind is Kind.PERSON]

    def mention_at(self, offset: int) -> Mention | None:
        """The mention of a possible speaker that covers an offset."""
        place = bisect_right(self._speaker_starts, offset) - 1
        found = self.speakers[place] if place >= 0 else None
        return found if found is not None and offset < found.span.end else None

    def person_before(self, offset: int) -> Mention | None:
        """The person named right before a place, with one word or two between ("Lee of the")."""
        place = bisect_left(self._speaker_starts, offset) - 1
        found = self.speakers[place] if place >= 0 else None
        if found is None or found.kind is not Kind.PERSON:
            return None
        between = self.text[found.span.end : offset].split()
        is_near = 0 < len(between) <= _WORDS_BETWEEN and all(w.isalpha() for w in between)
        return found if is_near else None


def _quoted_pieces(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Quoted, ...]]:
    """The pieces in quotation marks of each block, in the offsets of the document.

    A mark that nothing closes encloses what is told as speech (', Lee said'). One at the end of a
    block stays open, for the next block to go on or to close.
    """
    left_open = ""
    for block in blocks:
        pieces = find_quoted(block.span.text_of(text), left_open=left_open)
        found = [_closed(text, _moved(piece, block.span.start)) for piece in pieces]
        last = found[-1] if found else None
        left_open = text[last.outer_start] if last is not None and not last.closed else ""
        yield tuple(one for one in found if one.closed or one.outer_end == block.span.end)


def _moved(piece: Quoted, by: int) -> Quoted:
    return Quoted(
        piece.start + by, piece.end + by, piece.outer_start + by, piece.outer_end + by, piece.closed
    )


def _closed(text: str, piece: Quoted) -> Quoted:
    """An open piece up to the words that tell its speaker, where there are any."""
    end = None if piece.closed else spoken_end(text, piece.start, piece.end)
    return piece if end is None else replace(piece, end=end, outer_end=end, closed=True)
