"""A dossier with every payload in every place where a stranger's text can come to stand.

Paragraphs hold one payload each. Of titles, names, meetings and topics a site has a page each, so
there a text holds several, and the site stays small enough to be built by both engines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, pairwise

from dossier.dates import parse_date
from dossier.model import (
    ENTITY_KINDS,
    BlockKind,
    DateValue,
    Differing,
    Disagreement,
    Document,
    Dossier,
    Entity,
    Evidence,
    Furniture,
    Judgement,
    LeftOut,
    Meeting,
    MeetingForm,
    NearMiss,
    Passage,
    Reading,
    Report,
    Resolution,
    Role,
    SkippedDocument,
    Span,
    StatedRole,
    Statement,
    StatementKind,
    Status,
    Topic,
)
from tests.site.dossiers import a_dossier, an_article, an_entity, spans_of
from tests.site.payloads import PAYLOADS, packs

PACKS = packs(12)
EDITED = PACKS[::4]
"""What stands in dossier.yml, too."""


def hostile_dossier() -> Dossier:
    """Payloads as paragraphs, titles, outlets, names, meetings, topics, decisions and reasons."""
    everywhere = an_article(
        *PAYLOADS,
        *((kind, payload) for kind in BlockKind for payload in PAYLOADS[::7]),
        file="all.txt",
        source=PACKS[1],
        furniture=[Furniture(line=1, text=one, rule="a_rule") for one in (*PAYLOADS, *PACKS)],
    )
    packed = an_article(*PACKS, file="packed.txt", url=f"https://x.example/{PACKS[0]}")
    titles = tuple(_titled(pack, number) for number, pack in enumerate(PACKS))
    entities = tuple(_entities(packed))
    dossier = a_dossier(everywhere, packed, *titles, resolution=_resolution(packed, entities))
    meetings = tuple(_meetings(packed, entities))
    return replace(
        dossier,
        skipped=tuple(SkippedDocument(file=pack, reason=pack) for pack in PACKS),
        meetings=meetings,
        near_meetings=(
            NearMiss(
                left_id=meetings[0].id, right_id=meetings[1].id, evidence=_near(*entities[:2])
            ),
        ),
        topics=tuple(_topics(packed, entities)),
        disagreements=(_disagreement(packed),),
    )


def _titled(pack: str, number: int) -> Document:
    article = an_article(pack, file=f"{number}.txt", title=pack, source=pack, byline=pack)
    published = DateValue(start=None, basis=pack) if number % 2 else parse_date("2023-04-20")
    return replace(article, published=published, language="en" if number % 3 else "uk")


def _entities(document: Document) -> Iterator[Entity]:
    """One a paragraph, of each kind in turn, with a role and, now and then, an editor's words."""
    for pack, block, kind in zip(PACKS, document.blocks, cycle(ENTITY_KINDS), strict=False):
        entity = an_entity(pack, document, kind=kind, spellings=(pack[: len(pack) // 2],))
        role = Role(title=pack, document_id=document.id, span=block.span)
        stated = (StatedRole(title=pack),) if pack in EDITED else ()
        notes = (pack,) if pack in EDITED else ()
        yield replace(entity, roles=(role,), stated_roles=stated, notes=notes)


def _resolution(document: Document, entities: Sequence[Entity]) -> Resolution:
    return Resolution(
        entities=tuple(entities),
        statements=tuple(
            Statement(
                document_id=document.id,
                kind=kind,
                span=block.span,
                speaker_id=entity.id,
                speaker_surface=entity.name,
                audience_surface=entity.name,
            )
            for block, entity, kind in zip(
                document.blocks, entities, cycle(StatementKind), strict=False
            )
        ),
        unsure=tuple(_near(*pair) for pair in pairwise(entities[::3])),
        unresolved=tuple(_left_out(entity) for entity in entities[1::3]),
        rejected=tuple(_left_out(entity) for entity in entities[2::3]),
    )


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


def _left_out(entity: Entity) -> LeftOut:
    reason = f"'{entity.name}' is not clear"
    return LeftOut(mention=entity.mentions[0], name=entity.name, reason=reason)


def _meetings(document: Document, entities: Sequence[Entity]) -> Iterator[Meeting]:
    for number, block in enumerate(document.blocks[::8]):
        words = block.span.text_of(document.text)
        date = DateValue(basis=words)
        report = Report(
            document_id=document.id,
            span=block.span,
            form=MeetingForm.TALKS,
            status=Status.HELD,
            date=date,
            place_id=None,
            participant_ids=tuple(sorted(one.id for one in entities[number : number + 3])),
            trigger=Span(block.span.start, block.span.start + 1),
        )
        yield Meeting(
            id=f"meetings/m-{number}",
            title=words,
            form=report.form,
            status=report.status,
            date=date,
            place_id=None,
            participant_ids=report.participant_ids,
            reports=(report,),
        )


def _topics(document: Document, entities: Sequence[Entity]) -> Iterator[Topic]:
    for number, block in enumerate(document.blocks[::8]):
        words = block.span.text_of(document.text)
        passage = Passage(document_id=document.id, span=block.span, highlights=(block.span,))
        touched = tuple(one.id for one in entities[number : number + 3])
        yield Topic(
            id=f"topics/t-{number}",
            name=words,
            terms=PAYLOADS[number::60],
            passages=(passage,),
            entity_ids=touched,
            reasons=PAYLOADS[number + 30 :: 60],
        )


def _disagreement(document: Document) -> Disagreement:
    left, right = (spans_of(document, pack)[0] for pack in PACKS[:2])
    return Disagreement(
        id="differences/d-1",
        kind=Differing.ACCOUNT,
        about=PACKS[0],
        readings=tuple(
            Reading(document_id=document.id, span=one, context=one, said_by=PACKS[1])
            for one in (left, right)
        ),
        reason=PACKS[2],
    )
