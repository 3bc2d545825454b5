"""What lies where in one text: found without walking over all of it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from dossier.model import Mention, Span, Token


def tokens_in(tokens: Sequence[Token], span: Span) -> list[Token]:
    """Return the tokens that share a character with `span`. `tokens` are in text order."""
    first = bisect_left(tokens, span.start + 1, key=lambda token: token.span.end)
    last = bisect_left(tokens, span.end, key=lambda token: token.span.start)
    return list(tokens[first:last])


class Layout:
    """The mentions of one text, as they are being mended."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions = sorted(set(mentions), key=_place)
        self._longest = max((len(mention.surface) for mention in self.mentions), default=0)

    def overlapping(self, span: Span) -> list[Mention]:
        """Return the mentions that share a character with `span`."""
        first = bisect_left(self.mentions, span.start - self._longest, key=_start)
        last = bisect_left(self.mentions, span.end, key=_start)
        return [one for one in self.mentions[first:last] if one.span.overlaps(span)]

    def replace(self, old: Iterable[Mention], new: Mention) -> None:
        """Put `new` in the place of `old`."""
        for mention in old:
            self.mentions.remove(mention)
        insort(self.mentions, new, key=_place)
        self._longest = max(self._longest, len(new.surface))


def _start(mention: Mention) -> int:
    return mention.span.start


def _place(mention: Mention) -> tuple[Span, str]:
    return mention.span, mention.kind
