"""Figures of one thing, found in two articles or in the mouths of two speakers.

What is compared must be the same: the same noun, nothing said beside it that differs, the same
meeting or the same names around it. How sure that must be, and what is no difference (a rounding,
a range that covers the other), follows the numeric mismatches of de Marneffe, Rafferty and Manning,
"Finding contradictions in text" (ACL 2008), which found that most of them are of two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dossier.compare.article import Article
from dossier.compare.claims import Claim
from dossier.compare.quantities import COUNT, MONEY
from dossier.compare.setting import Setting
from dossier.compare.things import Thing, thing_of
from dossier.compare.vocabulary import vocabulary

_PARTIES = 2
"""Who buys and what is bought."""
_PEOPLE = 3
"""People whom two articles both name, so that both are likely to tell one story."""
_MANY = 10
"""Counts below are of persons in a scene more often than of a fact: "two leaders"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two figures of one thing that do not agree."""

    left: Claim
    right: Claim
    thing: Thing
    reason: str
    over_time: bool = False


def matches(claims: Sequence[Claim], setting: Setting) -> Iterator[Match]:
    """Every two figures of one thing that differ; `claims` are those of the whole collection."""
    known: dict[tuple[str, bool], list[tuple[Claim, Thing]]] = {}
    for claim in claims:
        thing = thing_of(claim)
        if thing is not None:
            known.setdefault((thing.head, thing.verb), []).append((claim, thing))
    for _, group in sorted(known.items()):
        for (left, one), (right, other) in combinations(group, 2):
            found = _compare(left, one, right, other, setting)
            if found is not None:
                yield found


def _compare(left: Claim, one: Thing, right: Claim, other: Thing, setting: Setting) -> Match | None:
    """Whether two figures with the same head are of one thing and differ."""
    if not _two_voices(left, right, setting) or not _differ(left, right):
        return None
    if not one.verb and one.details and other.details and not one.details & other.details:
        return None  # "military aid", "financial aid"
    reason = _why(left, one, right, other, setting)
    if reason is None:
        return None
    ids = (left.article.document.id, right.article.document.id)
    over_time = setting.same_news(*ids) is False
    return Match(left=left, right=right, thing=one, reason=reason, over_time=over_time)


def _two_voices(left: Claim, right: Claim, setting: Setting) -> bool:
    """Two texts, or two sources that one text names: an article does not contradict itself."""
    ids = (left.article.document.id, right.article.document.id)
    if ids[0] != ids[1]:
        return setting.origin(ids[0]) != setting.origin(ids[1])
    sources = (left.source, right.source)
    if sources[0] is None or sources[1] is None:
        return False
    return sources[0].key != sources[1].key and not any(one and one.personal for one in sources)


def _differ(left: Claim, right: Claim) -> bool:
    """Whether neither figure covers the other.

    Amounts in two currencies are compared by their number only: the same one with another currency
    is a difference, another number may be the same amount.
    """
    one, other = left.quantity, right.quantity
    if one.dimension == other.dimension:
        return not one.agrees_with(other)
    money = one.dimension.startswith(MONEY) and other.dimension.startswith(MONEY)
    return money and one.values == other.values


def _why(left: Claim, one: Thing, right: Claim, other: Thing, setting: Setting) -> str | None:
    """Why two figures with the same head are of one thing, in words; None where it is not sure."""
    name = one.span.text_of(left.article.text)
    shared = left.article.entities_in(left.sentence) & right.article.entities_in(right.sentence)
    meetings = [setting.meetings_at(c.article.document.id, c.sentence) for c in (left, right)]
    if one.verb:
        near = left.article is right.article or bool(meetings[0] & meetings[1])
        both = left.source is not None and right.source is not None
        alike = near and both and bool(one.details & other.details)
        return f"Both say how long, with the same verb: '{name}'." if alike else None
    if one.price:
        alike = len(one.details & other.details) >= _PARTIES
        return "Both are what one of them is to pay for the other." if alike else None
    if left.quantity.dimension == COUNT:
        return _why_counts(left, right, name, setting)
    if one.details & other.details and shared:
        return f"Both figures are of '{name}', and both sentences name the same."
    if meetings[0] & meetings[1]:
        return f"Both figures are of '{name}', told of the same meeting."
    if _same_story(left.article, right.article, setting):
        return f"Both figures are of '{name}', in articles of the same days on the same people."
    return None


def _why_counts(left: Claim, right: Claim, name: str, setting: Setting) -> str | None:
    """The same for what is counted, where most figures are of many things alike."""
    if min(*left.quantity.values, *right.quantity.values) < _MANY:
        return None
    ids = [c.article.document.id for c in (left, right)]
    meetings = [
        setting.meetings_at(id_, c.sentence) for id_, c in zip(ids, (left, right), strict=True)
    ]
    attending = left.counted in vocabulary().attending
    if attending and setting.meetings_of(ids[0]) & setting.meetings_of(ids[1]):
        return f"Both count '{name}', and both articles report the same meeting."
    if meetings[0] & meetings[1]:
        return f"Both count '{name}', told of the same meeting."
    return None


def _same_story(left: Article, right: Article, setting: Setting) -> bool:
    """Whether two articles of the same days have several people in common."""
    people = [{one.entity_id for one in article.named if one.person} for article in (left, right)]
    same_news = setting.same_news(left.document.id, right.document.id)
    return same_news is True and len(people[0] & people[1]) >= _PEOPLE
