"""Figures of one thing, found in two articles or in the mouths of two speakers.

What is compared must be the same: the same noun, nothing said beside it that differs, the same
meeting or the same names around it. How sure that must be, and what is no difference (a rounding,
a range that covers the other), follows the numeric mismatches of de Marneffe, Rafferty and Manning,
"Finding contradictions in text" (ACL 2008), which found that most of them are of two things.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from dossier.compare.claims import Claim
from dossier.compare.quantities import COUNT, MONEY
from dossier.compare.setting import NEWS, Setting
from dossier.compare.things import Sort, Thing, thing_of
from dossier.compare.vocabulary import vocabulary
from dossier.model import Kind

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
    reason: str
    over_time: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that may be of one thing."""

    left: Claim
    thing: Thing
    right: Claim
    other: Thing
    setting: Setting

    @property
    def documents(self) -> tuple[str, str]:
        """The ids of their documents."""
        return self.left.article.document.id, self.right.article.document.id

    @property
    def name(self) -> str:
        """What the first one calls the thing."""
        return self.thing.span.text_of(self.left.article.text)

    @property
    def shared_names(self) -> frozenset[str]:
        """Ids of entities that both sentences name."""
        left, right = self.left, self.right
        return left.article.entities_in(left.sentence) & right.article.entities_in(right.sentence)

    @property
    def shared_places(self) -> frozenset[str]:
        """Those of them that are places."""
        places = {one.entity_id for one in self.left.article.named if one.kind is Kind.PLACE}
        return self.shared_names & places

    @property
    def shared_meetings(self) -> frozenset[str]:
        """Ids of meetings that are reported around both."""
        at = self.setting.meetings_at
        left, right = self.left, self.right
        return at(self.documents[0], left.sentence) & at(self.documents[1], right.sentence)


def matches(claims: Sequence[Claim], setting: Setting) -> Iterator[Match]:
    """Every two figures of one thing that differ; `claims` are those of the whole collection."""
    known: dict[tuple[str, Sort], list[tuple[Claim, Thing]]] = {}
    for claim in claims:
        thing = thing_of(claim)
        if thing is not None:
            known.setdefault((thing.head, thing.sort), []).append((claim, thing))
    for _, group in sorted(known.items()):
        for left, right in combinations(group, 2):
            pair = Pair(left[0], left[1], right[0], right[1], setting)
            if _two_voices(pair) and _differ(pair):
                reason = _WHYS[left[1].sort](pair)
                if reason is not None:
                    yield Match(
                        left=left[0],
                        right=right[0],
                        reason=reason,
                        over_time=_over_time(pair),
                    )


def _two_voices(pair: Pair) -> bool:
    """Two texts, or two sources that one text names: an article does not contradict itself."""
    one, other = pair.documents
    if one != other:
        return pair.setting.origin(one) != pair.setting.origin(other)
    first, second = pair.left.source, pair.right.source
    if first is None or second is None or first.personal or second.personal:
        return False
    return first.key != second.key


def _differ(pair: Pair) -> bool:
    """Whether neither figure covers the other.

    Amounts in two currencies are compared by their number only: the same one with another currency
    is a difference, another number may be the same amount.
    """
    one, other = pair.left.quantity, pair.right.quantity
    if one.dimension == other.dimension:
        return not one.agrees_with(other)
    money = one.dimension.startswith(MONEY) and other.dimension.startswith(MONEY)
    return money and one.values == other.values


def _over_time(pair: Pair) -> bool:
    """Whether each may have been right on its day; what becomes of people changes overnight."""
    known = pair.setting.days_apart(*pair.documents)
    limit = timedelta(0) if pair.thing.sort is Sort.FATE else NEWS
    return known is not None and known > limit


# --- why two figures are of one thing, in words; None where it is not sure ----------------
def _of_noun(pair: Pair) -> str | None:
    details = pair.thing.details, pair.other.details
    if details[0] and details[1] and not details[0] & details[1]:
        return None  # "military aid", "financial aid"
    if pair.left.quantity.dimension == COUNT:
        return _of_counted_noun(pair)
    if details[0] & details[1] and pair.shared_names:
        return f"Both figures are of '{pair.name}', in sentences that name the same."
    if pair.shared_meetings:
        return f"Both figures are of '{pair.name}', told of the same meeting."
    if _same_story(pair):
        return (
            f"Both figures are of '{pair.name}', in articles of the same days on the same people."
        )
    return None


def _of_counted_noun(pair: Pair) -> str | None:
    """The same for what is counted, where most figures are of many things alike."""
    if min(*pair.left.quantity.values, *pair.right.quantity.values) < _MANY:
        return None
    articles = [pair.setting.meetings_of(id_) for id_ in pair.documents]
    if pair.left.counted in vocabulary().attending:
        if articles[0] & articles[1]:
            return f"Both count '{pair.name}', and both articles report the same meeting."
        if _same_story(pair):
            return f"Both count '{pair.name}', in articles of the same days on the same people."
    return f"Both count '{pair.name}', told of the same meeting." if pair.shared_meetings else None


def _of_deed(pair: Pair) -> str | None:
    one_article = pair.documents[0] == pair.documents[1]
    both = pair.left.source is not None and pair.right.source is not None
    near = both and (one_article or pair.shared_meetings)
    if near and pair.thing.details & pair.other.details:
        return f"Both say how long, with the same verb: '{pair.name}'."
    return None


def _of_meeting(pair: Pair) -> str | None:
    told = [
        {*pair.setting.told_by(claim.article.document.id, claim.sentence)}
        for claim in (pair.left, pair.right)
    ]
    return "Both sentences report the same meeting." if told[0] & told[1] else None


def _of_fate(pair: Pair) -> str | None:
    known = pair.setting.days_apart(*pair.documents)
    if known is None or known > NEWS or not pair.shared_places:
        return None
    return "Both tell what became of people at the same place, in articles of the same days."


def _of_price(pair: Pair) -> str | None:
    alike = len(pair.thing.details & pair.other.details) >= _PARTIES
    return "Both are what one of them is to pay for the other." if alike else None


_WHYS: Mapping[Sort, Callable[[Pair], str | None]] = {
    Sort.NOUN: _of_noun,
    Sort.DEED: _of_deed,
    Sort.MEETING: _of_meeting,
    Sort.VOTE: _of_meeting,
    Sort.FATE: _of_fate,
    Sort.PRICE: _of_price,
}


def _same_story(pair: Pair) -> bool:
    """Whether two articles of the same days have several people in common."""
    people = [
        {one.entity_id for one in claim.article.named if one.kind is Kind.PERSON}
        for claim in (pair.left, pair.right)
    ]
    known = pair.setting.days_apart(*pair.documents)
    return known is not None and known <= NEWS and len(people[0] & people[1]) >= _PEOPLE
