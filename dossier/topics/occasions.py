"""Occasions by their place, of which several articles tell: "Talks in Geneva"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.model import Annotation, BlockKind, Document, Entity, Kind, Span, Token
from dossier.text import fold
from dossier.topics.phrases import PROSE, Phrase
from dossier.topics.terms import LEAST_PASSAGES, Term, group_terms
from dossier.topics.themes import OCCASION, Theme
from dossier.topics.vocabulary import VERB, adjectives, concept, states, vocabulary

LEAST_DOCUMENTS = 2
"""What one article tells of a town has the page of its meeting."""
WEIGHT = 2.0
"""Of a theme whose words are ten times as frequent as in general English; an occasion's is less."""
LONGEST = 2
"""Words of a town's name; a building's may have more ("Hall of the Nations")."""
NEAR = 15
"""Words between a place and an occasion: a long clause."""
NEXT = 3
"""The same for a country, of which much else is told: "the visit to Norway"."""
THERE = ("in", "to", "into", "at", "for", "visit", "reach")
"""Words before a place where something happens: "in Geneva", "visited Kyiv", "left for Oslo"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A paragraph or title that has an occasion and a town."""

    document_id: str
    block: Span | None
    town: str
    spans: tuple[tuple[Span, str, str], ...]
    """The words for the town and for occasions, each as printed, with what it says."""

    @property
    def occasions(self) -> frozenset[str]:
        """Which occasions, each by the noun that stands for all that say the same."""
        return frozenset(said for _, _, said in self.spans if said)


def find_occasions(
    documents: Sequence[Document], annotations: Mapping[str, Annotation], entities: Iterable[Entity]
) -> tuple[Theme, ...]:
    """A theme a town, named by the occasion of which most of its paragraphs tell."""
    towns: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for entity in entities:
        place = _place(entity.name) if entity.kind is Kind.PLACE else ""
        for mention in entity.mentions if place else ():
            towns[mention.document_id].append((mention.span, place))
    told: dict[str, list[_Told]] = defaultdict(list)
    for document in documents:
        if document.id in annotations:
            for one in _told(document, annotations[document.id], sorted(towns[document.id])):
                told[one.town].append(one)
    themes = (_theme(town, told[town]) for town in sorted(told))
    return tuple(theme for theme in themes if theme is not None)


def _place(name: str) -> str:
    """A capital is its country; '' for a part of the world and for a building."""
    words = fold(name).removeprefix("the ").split()
    apart = vocabulary().never_heads.isdisjoint(words) and vocabulary().regions.isdisjoint(words)
    country = adjectives().get(" ".join(words))
    return country or (name if apart and len(words) <= LONGEST else "")


def _told(
    document: Document, annotation: Annotation, towns: Sequence[tuple[Span, str]]
) -> Iterator[_Told]:
    starts = [token.span.start for token in annotation.tokens]
    for block in document.blocks:
        if block.kind not in PROSE:
            continue
        inside = range(bisect_left(starts, block.span.start), bisect_left(starts, block.span.end))
        occasions = [one for at in inside if (one := _occasion(document.text, annotation, at))]
        here: dict[str, list[Span]] = defaultdict(list)
        for span, town in towns if occasions else ():
            if block.span.covers(span) and _is_there(annotation.tokens, starts, span):
                here[town].append(span)
        for town, spans in here.items():
            named = [(span, span.text_of(document.text), "") for span in spans]
            near = [
                one
                for one in occasions
                if any(
                    _apart(starts, one[0], span) <= _reach(document.text, span) for span in spans
                )
            ]
            if near:
                yield _Told(
                    document_id=document.id,
                    block=None if block.kind is BlockKind.TITLE else block.span,
                    town=town,
                    spans=(*named, *near),
                )


def _is_there(tokens: Sequence[Token], starts: Sequence[int], place: Span) -> bool:
    """Whether something happens there: "in Geneva", "the Geneva talks"."""
    first, after = bisect_left(starts, place.start), bisect_left(starts, place.end)
    before = tokens[first - 1].lemma if first else ""
    following = fold(tokens[after].lemma) if after < len(tokens) else ""
    return before in THERE or concept(following) in vocabulary().occasions


def _apart(starts: Sequence[int], one: Span, other: Span) -> int:
    """Words between them."""
    return abs(bisect_left(starts, one.start) - bisect_left(starts, other.start))


def _reach(text: str, place: Span) -> int:
    return NEXT if fold(place.text_of(text)) in states() else NEAR


def _occasion(text: str, annotation: Annotation, at: int) -> tuple[Span, str, str] | None:
    token = annotation.tokens[at]
    if token.pos not in ("NOUN", "VERB"):
        return None
    said = concept(VERB * (token.pos == "VERB") + fold(token.lemma))
    return (token.span, token.span.text_of(text), said) if said in vocabulary().occasions else None


def _theme(town: str, told: Sequence[_Told]) -> Theme | None:
    """All that is told of the place, by the occasion told most; None where one article does."""
    often = Counter(occasion for one in told for occasion in one.occasions)
    most = min(often, key=lambda one: (one in vocabulary().parts, -often[one], one))
    passages = {(one.document_id, one.block) for one in told if one.block}
    if len({id_ for id_, _ in passages}) < LEAST_DOCUMENTS or len(passages) < LEAST_PASSAGES:
        return None
    phrases = tuple(phrase for one in told for phrase in _phrases(one))
    names = Counter(surface for one in told for _, surface, said in one.spans if not said)
    name = min(names, key=lambda surface: (-names[surface], surface))
    title = f"{_shown(most)} {name}"
    reason = f"{len(passages)} paragraphs have {name} near words for a {most} and the like"
    return Theme(
        name=Term(key=(title,), phrases=phrases),
        words=frozenset(),
        terms=group_terms(phrases),
        weight=WEIGHT * OCCASION,
        title=title,
        reasons=(reason,),
    )


def _shown(occasion: str) -> str:
    if occasion == "visit":
        return "Visit to"
    many = occasion == "talk"
    return f"{occasion}{'s' * many} in".capitalize()


def _phrases(one: _Told) -> Iterator[Phrase]:
    for span, surface, _ in one.spans:
        yield Phrase(
            document_id=one.document_id,
            span=span,
            surface=surface,
            key=(fold(surface),),
            block=one.block,
        )
