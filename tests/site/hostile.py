"""A dossier with every payload in every place where a stranger's text can come to stand."""

from __future__ import annotations

from dossier.model import BlockKind, Dossier, Furniture, Kind
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
    return a_dossier(everywhere, *titles, entities=tuple(slugs.values()))
