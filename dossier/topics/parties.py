"""Countries and blocs, and where they act: by name, by nationality, in their office-holders."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale

from dossier.knowledge import load, word_list
from dossier.model import Annotation, BlockKind, Document, Entity, Kind, Span
from dossier.text import fold
from dossier.topics.phrases import PROSE
from dossier.topics.vocabulary import concept

LONGEST_NAME = 3
"""Words of the party's name that begins a title: "United Arab Emirates foreign minister"."""


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """A country or a bloc."""

    noun: str
    """ "Sweden", "EU"."""
    adjective: str
    """ "Swedish"; '' for a bloc, and for a country that stands before a noun as it is ("US")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A paragraph or a title with the parties that are named in it."""

    document_id: str
    block: Span | None
    """None for the title."""
    named: tuple[tuple[Span, Party, bool], ...]
    """Where, who, and whether by a person who holds an office of theirs."""
    surfaces: tuple[str, ...]
    """The words of each, as printed."""
    deals: bool
    """Whether a word of dealings stands there."""

    @property
    def parties(self) -> frozenset[Party]:
        """Who is named."""
        return frozenset(party for _, party, _ in self.named)


def find_scenes(
    documents: Sequence[Document], annotations: Mapping[str, Annotation], entities: Iterable[Entity]
) -> tuple[Scene, ...]:
    """Every paragraph and title of the documents that have an annotation."""
    named: dict[str, list[tuple[Span, Party, bool]]] = defaultdict(list)
    for entity in sorted(entities, key=lambda one: one.id):
        party = _party_of(entity)
        if party is None:
            continue
        for mention in (*entity.mentions, *entity.demonyms, *entity.descriptions):
            named[mention.document_id].append((mention.span, party, entity.kind is Kind.PERSON))
    return tuple(
        scene
        for document in documents
        if document.id in annotations
        for scene in _scenes(document, annotations[document.id], sorted(named[document.id]))
    )


def _scenes(
    document: Document, annotation: Annotation, named: Sequence[tuple[Span, Party, bool]]
) -> Iterator[Scene]:
    tokens = annotation.tokens
    starts = [token.span.start for token in tokens]
    dealings = word_list("topics", "dealings")
    for block in document.blocks:
        if block.kind not in PROSE:
            continue
        inside = range(bisect_left(starts, block.span.start), bisect_left(starts, block.span.end))
        here = [
            one
            for one in named
            if block.span.covers(one[0])
            and not _is_a_place(
                document.text, one[0], annotation, bisect_left(starts, one[0].start)
            )
        ]
        yield Scene(
            document_id=document.id,
            block=None if block.kind is BlockKind.TITLE else block.span,
            named=tuple(here),
            surfaces=tuple(" ".join(span.text_of(document.text).split()) for span, _, _ in here),
            deals=any(concept(fold(tokens[at].lemma)) in dealings for at in inside),
        )


def _is_a_place(text: str, span: Span, annotation: Annotation, at: int) -> bool:
    """Whether a capital is where something is ("in Vienna"), not who acts ("Vienna agreed")."""
    capital = fold(span.text_of(text)) in _capitals()
    return capital and at > 0 and annotation.tokens[at - 1].pos == "ADP"


def _party_of(entity: Entity) -> Party | None:
    """The party that it is, or whose office it holds; None where that is none or two."""
    if entity.kind is not Kind.PERSON:
        return _parties().get(fold(entity.name).removeprefix("the "))
    titles = (role.title for role in entity.roles if role.office)
    found = {party for title in titles if (party := _of_title(title)) is not None}
    return found.pop() if len(found) == 1 else None


def _of_title(title: str) -> Party | None:
    """ "Sweden's prime minister", "NATO Secretary General": who stands first."""
    words = fold(title).replace("’", "'").replace("'s", "").split()
    known = _parties()
    told = (known.get(" ".join(words[:length])) for length in range(LONGEST_NAME, 0, -1))
    return next((party for party in told if party is not None), None)


@cache
def _parties() -> Mapping[str, Party]:
    """By folded name, nationality and capital."""
    territories = Locale("en").territories
    known: dict[str, Party] = {}
    for code, facts in load("countries").items():
        short = load("topics")["short_names"].get(code)
        noun = short or facts.get("name") or territories.get(code, "")
        demonyms = facts.get("demonym", ())
        if noun and demonyms:
            party = Party(noun, "" if short else demonyms[0])
            names = (territories.get(code, ""), noun, *facts.get("names", ()), *demonyms)
            for name in (*names, *facts.get("capital", ())):
                known.setdefault(fold(name), party)
    for bloc, short in load("topics")["blocs"].items():
        known[fold(bloc)] = known[fold(short)] = Party(short, "")
    return known


@cache
def _capitals() -> frozenset[str]:
    facts = load("countries").values()
    return frozenset(fold(name) for one in facts for name in one.get("capital", ()))
