"""A small made-up dossier: names in several spellings, two outlets, two years, a meeting."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from dossier.model import (
    Dossier,
    Entity,
    Kind,
    Meeting,
    MeetingForm,
    Passage,
    Renderer,
    Report,
    Role,
    Status,
    Topic,
)
from dossier.model import Page as GeneratedPage
from dossier.site import SiteSettings, build_html, plan_site, render_pages, write_pages
from tests.factories import a_day
from tests.site.dossiers import a_dossier, an_article, an_entity, spans_of

REPOSITORY = Path(__file__).resolve().parents[2]
CROWD = (
    "Ada Quist, Bo Rask, Cleo Stam, Dov Tarn, Eli Ulm, Fay Voss, Gus Wirth, Hal Xenos, Ida Yarrow, "
    "Jon Zell, Kim Abel, Lou Bond, Mia Cole, Ned Dorn, Oda Esk, Pia Falk, Rex Gold, Sue Holm"
)


VISIT = an_article(
    "Anna Kowal met Boris Łund in Vienna.",
    "The long-range plan for the harbour is closer than it was, said Anna Kowal.",
    "Nobody at the pier had seen a lighthouse keeper since the spring.",
    file="visit.txt",
    title="Talks at the harbour",
    published=a_day("2023-04-20"),
    source="The Example",
)
WINTER = an_article(
    "Ania Kovalova warned of a shortage of grain. Vienna is far away.",
    file="winter.txt",
    title="A hard winter on the coast",
    published=a_day("2022-12-01"),
    source="Other News",
)
GUESTS = an_article(f"Guests: {CROWD}.", file="guests.txt", title="Guests of the evening")


def harbour_dossier() -> Dossier:
    """The same value at each call."""
    kowal = an_entity("Anna Kowal", VISIT, WINTER, spellings=["Ania Kovalova"])
    kowal = replace(kowal, roles=(_role("harbour minister"),))
    lund = an_entity("Boris Łund", VISIT)
    vienna = an_entity("Vienna", VISIT, WINTER, kind=Kind.PLACE)
    crowd = tuple(an_entity(name, GUESTS) for name in CROWD.split(", "))
    return a_dossier(
        VISIT,
        WINTER,
        GUESTS,
        entities=(kowal, lund, vienna, *crowd),
        meetings=(_meeting(kowal, lund, vienna),),
        topics=(_topic(kowal),),
    )


def _role(title: str) -> Role:
    return Role(title=title, document_id=VISIT.id, span=VISIT.blocks[0].span)


def _meeting(left: Entity, right: Entity, place: Entity) -> Meeting:
    people = tuple(sorted((left.id, right.id)))
    report = Report(
        document_id=VISIT.id,
        span=VISIT.blocks[0].span,
        form=MeetingForm.TALKS,
        status=Status.HELD,
        date=a_day("2023-04-19"),
        place_id=place.id,
        participant_ids=people,
    )
    return Meeting(
        id="meetings/2023-04-19-talks",
        title="Talks of Anna Kowal and Boris Łund in Vienna",
        form=report.form,
        status=report.status,
        date=report.date,
        place_id=place.id,
        participant_ids=people,
        reports=(report,),
    )


def _topic(touched: Entity) -> Topic:
    span = spans_of(WINTER, "grain")[0]
    passage = Passage(document_id=WINTER.id, span=WINTER.blocks[0].span, highlights=(span,))
    return Topic(
        id="topics/grain",
        name="Grain",
        terms=("grain", "shortage"),
        passages=(passage,),
        entity_ids=(touched.id,),
    )


def build_harbour(
    folder: Path, dossier: Dossier | None = None, renderer: Renderer = Renderer.MKDOCS
) -> Path:
    """Build the site of `dossier`, or of the harbour, below `folder`; return where it is."""
    dossier = dossier or harbour_dossier()
    about = GeneratedPage(path="about.md", content=b"# About\n\nWritten by an almanac maker.\n")
    contract = GeneratedPage(path="dossier.json", content=b"{}")
    pages = render_pages(plan_site(dossier, SiteSettings(title="Harbour")))
    write_pages((*pages, about, contract), folder / "docs")
    settings = Path(shutil.copy(REPOSITORY / "mkdocs.yml", folder / "mkdocs.yml"))
    site = folder / "web" / "press" / "harbour file"
    state = folder / "state"
    result = build_html(
        settings, folder / "docs", site, state=state, dossier=dossier, renderer=renderer
    )
    assert result.problems == ()
    return site
