"""A dossier made by hand in which two articles differ."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import (
    Differing,
    Disagreement,
    Document,
    Dossier,
    Meeting,
    MeetingForm,
    Passage,
    Reading,
    Report,
    Span,
    Status,
    Topic,
)
from tests.factories import a_day
from tests.site.dossiers import a_dossier, an_article

ONE = "The fleet is large. Norway has 40 boats in it, by its own count."
OTHER = "The port of Bergen says 44 boats."
TALKS, HERRING = "meetings/talks-in-oslo", "topics/herring"


def a_reading(document: Document, words: str, said_by: str = "") -> Reading:
    """Words of an article, in their paragraph."""
    start = document.text.index(words)
    block = next(one for one in document.blocks if one.span.covers(Span(start, start + 1)))
    return Reading(
        document_id=document.id,
        span=Span(start, start + len(words)),
        context=block.span,
        said_by=said_by,
    )


def a_disagreement(*readings: Reading, over_time: bool = False) -> Disagreement:
    """On the number of boats, at the talks in Oslo and on herring."""
    return Disagreement(
        id="differences/figure-how-many-boats-123456",
        kind=Differing.FIGURE,
        about="How many: boats",
        readings=readings,
        reason="Both count boats.",
        meeting_ids=(TALKS,),
        topic_ids=(HERRING,),
        over_time=over_time,
    )


def differing(*, over_time: bool = False, texts: Sequence[str] = (ONE, OTHER)) -> Dossier:
    """Two articles, a meeting and a topic, and one thing on which the articles differ."""
    one, other = (
        an_article(text, file=f"{name}.txt", title=f"Title {name}", source=source)
        for text, name, source in zip(texts, ("one", "two"), ("The Tide", None), strict=True)
    )
    report = Report(
        document_id=one.id,
        span=Span(0, 19),
        form=MeetingForm.TALKS,
        status=Status.HELD,
        date=a_day("2024-05-09"),
        place_id=None,
        participant_ids=(),
    )
    meeting = Meeting(
        id=TALKS,
        title="Talks in Oslo",
        form=MeetingForm.TALKS,
        status=Status.HELD,
        date=a_day("2024-05-09"),
        place_id=None,
        participant_ids=(),
        reports=(report,),
    )
    topic = Topic(
        id=HERRING,
        name="Herring",
        terms=("herring",),
        passages=(Passage(document_id=one.id, span=one.blocks[0].span),),
    )
    found = a_disagreement(
        a_reading(one, "40"), a_reading(other, "44", "The port of Bergen"), over_time=over_time
    )
    return a_dossier(one, other, meetings=(meeting,), topics=(topic,), disagreements=(found,))
