"""A dossier with every payload in every place where a stranger's text can come to stand."""

from __future__ import annotations

from itertools import pairwise

from dossier.model import (
    BlockKind,
    Document,
    Dossier,
    Entity,
    Evidence,
    Furniture,
    Judgement,
    Kind,
    LeftOut,
    Resolution,
)
from tests.site.dossiers import a_dossier, an_article, an_entity
from tests.site.payloads import PAYLOADS


def hostile_dossier() -> Dossier:
    """Payloads as paragraphs, titles, outlets, bylines, names and furniture."""
    everywhere = an_article(
        *PAYLOADS,
        *((kind, payload) for kind in BlockKind for payload in PAYLOADS[::7]),
        file="all.txt",
        source=PAYLOADS[1],
        furniture=[Furniture(line=1, text=payload, rule="a_rule") for payload in PAYLOADS],
    )
    titles = [
        an_article(payload, file=f"{number}.txt", title=payload, source=payload, byline=payload)
        for number, payload in enumerate(PAYLOADS)
    ]
    names = [payload for payload in dict.fromkeys(map(str.strip, PAYLOADS)) if len(payload) > 1]
    entities = [an_entity(name, everywhere, kind=Kind.PERSON) for name in names[::3]]
    slugs = {entity.id: entity for entity in entities}
    resolution = Resolution(
        entities=tuple(slugs.values()),
        statements=(),
        unsure=tuple(_near(*pair) for pair in pairwise(slugs.values())),
        unresolved=tuple(_left_out(name, everywhere) for name in names[1::3]),
        rejected=tuple(_left_out(name, everywhere) for name in names[2::3]),
    )
    return a_dossier(everywhere, *titles, resolution=resolution)


def _near(left: Entity, right: Entity) -> Evidence:
    return Evidence(
        left=left.name,
        right=right.name,
        score=0.6,
        reason=f"'{left.name}' is near",
        judgement=Judgement.UNSURE,
        documents=tuple(sorted({m.document_id for m in (*left.mentions, *right.mentions)})),
        mentions=(left.mentions[0], right.mentions[0]),
    )


def _left_out(name: str, document: Document) -> LeftOut:
    mention = an_entity(name, document).mentions[0]
    return LeftOut(mention=mention, name=name, reason=f"'{name}' is not clear")
