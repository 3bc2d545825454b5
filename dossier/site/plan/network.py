"""Who appears with whom: the people and organisations that are named in the same paragraphs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from dossier.model import Entity, Kind
from dossier.site.collection import Collection
from dossier.site.links import html_href
from dossier.site.markup import Md
from dossier.site.pictures.network import Node, Tie, draw_network
from dossier.site.plan.parts import PageParts
from dossier.site.plan.picture_pages import NETWORK, TITLES
from dossier.site.views import CompanyView, Head, NetworkView
from dossier.site.words import KIND_NOUNS
from dossier.text import count

MOST_NODES = 40
"""More names cannot be read in one picture."""
MOST_TIES = 90
"""More lines hide one another."""
_Pair = tuple[int, int]


def network_view(collection: Collection, parts: PageParts) -> NetworkView:
    """A picture of those that are named most, and a list that says the same."""
    known = [one for one in collection.entities.values() if one.kind is not Kind.PLACE]
    ordered = sorted(known, key=lambda one: collection.weights[one.id])
    chosen = _joined(collection, ordered[:MOST_NODES])
    shared = _shared(collection, chosen)
    drawn = sorted(shared, key=lambda pair: (-shared[pair].total(), pair))[:MOST_TIES]
    ties = [_tie(pair, shared[pair]) for pair in drawn]
    rule = _rule(len(chosen), len(ordered), len(ties), len(shared))
    return NetworkView(
        head=Head(
            title=TITLES[NETWORK][0],
            description="People and organisations that are named in the same paragraphs.",
            contents=False,
        ),
        title=TITLES[NETWORK][0],
        introduction=_introduction(bool(ties)),
        rule=rule if ties else "",
        picture=_picture(chosen, ties, parts, rule) if ties else None,
        company=_company(chosen, ties, parts),
    )


def _introduction(any_: bool) -> str:
    if not any_:
        return "No two people or organisations are named in one paragraph of these articles."
    return (
        "A line joins two that are named in the same paragraph: the thicker, the more often. "
        "It does not say that they met, or what they have to do with one another."
    )


def _rule(nodes: int, of_nodes: int, ties: int, of_ties: int) -> str:
    """What is in the picture and what is not."""
    named = (
        f"The {nodes} of {of_nodes:,} people and organisations that are named in most articles"
        if nodes < of_nodes
        else f"All {nodes} people and organisations"
    )
    lines = (
        f"the {ties} strongest of {of_ties:,} lines between them"
        if ties < of_ties
        else "all lines between them"
    )
    return f"{named}, and {lines}."


def _joined(collection: Collection, entities: Sequence[Entity]) -> list[Entity]:
    """Those that appear with another of them: a point without a line says nothing here."""
    ids = {one.id for one in entities}
    return [
        one
        for one in entities
        if any(other.id in ids for other, _ in collection.company.get(one.id, ()))
    ]


def _shared(collection: Collection, entities: Sequence[Entity]) -> dict[_Pair, Counter[str]]:
    """For each pair, by index, the paragraphs that name both, by unit of time; '' is unknown."""
    index = {one.id: number for number, one in enumerate(entities)}
    shared: defaultdict[_Pair, Counter[str]] = defaultdict(Counter)
    for document_id, mentions in collection.mentions.items():
        document = collection.documents[document_id]
        unit = collection.axis.unit_of(document.published) or ""
        paragraphs: defaultdict[str, set[int]] = defaultdict(set)
        for mention, entity in mentions:
            block = document.block_at(mention.span.start)
            if block is not None and entity.id in index:
                paragraphs[block.anchor].add(index[entity.id])
        for together in paragraphs.values():
            for pair in combinations(sorted(together), 2):
                shared[pair][unit] += 1
    return dict(shared)


def _tie(pair: _Pair, times: Counter[str]) -> Tie:
    return Tie(
        left=pair[0],
        right=pair[1],
        weight=times.total(),
        when=tuple(sorted((unit, number) for unit, number in times.items() if unit)),
    )


def _picture(entities: Sequence[Entity], ties: Sequence[Tie], parts: PageParts, rule: str) -> Md:
    return draw_network(
        [_node(entity, parts) for entity in entities],
        ties,
        title=TITLES[NETWORK][0],
        description=f"{rule} The list below says the same.",
    )


def _node(entity: Entity, parts: PageParts) -> Node:
    articles = len({mention.document_id for mention in entity.mentions})
    noun, _ = KIND_NOUNS[entity.kind]
    return Node(
        name=entity.name,
        kind=entity.kind,
        weight=articles,
        label=f"{entity.name}, {noun}, named in {count(articles, 'article')}",
        href=html_href(parts.page_id, entity.id),
    )


def _company(
    entities: Sequence[Entity], ties: Sequence[Tie], parts: PageParts
) -> tuple[CompanyView, ...]:
    """The picture in words: for each, with whom, the most frequent first."""
    with_whom: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for tie in ties:
        with_whom[tie.left].append((-tie.weight, tie.right))
        with_whom[tie.right].append((-tie.weight, tie.left))
    return tuple(
        CompanyView(
            name=parts.entity_link(entity),
            others=tuple(
                parts.entity_link(entities[other], note=f"{-weight:,}")
                for weight, other in sorted(with_whom[number])
            ),
        )
        for number, entity in enumerate(entities)
        if number in with_whom
    )
