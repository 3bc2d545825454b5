"""Statements on pages: whose, to whom, where, in which sources; and those of nobody known."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.explain import DoubtKind, make_review
from dossier.model import (
    DateValue,
    Document,
    Dossier,
    Meeting,
    MeetingForm,
    Report,
    Resolution,
    Saying,
    Span,
    Statement,
    StatementKind,
    Status,
    Wording,
)
from dossier.site import plan_site, render_pages
from dossier.site.views import EntityView, MeetingView
from tests.factories import a_day
from tests.golden.dossier import SETTINGS
from tests.site.dossiers import a_dossier, an_article, an_entity, spans_of

MAY = an_article(
    "Ann Lee met Bo Ray in May.",
    "The boats leave, Ann Lee told reporters. Let them go in spring, she said.",
    "Ann Lee is too proud, Bo Ray said.",
    "Nobody asked us, somebody said.",
    file="may.txt",
    title="May",
    published=a_day("2024-05-03"),
)
JUNE = an_article(
    "The ships leave, Ann Lee said.", file="june.txt", title="June", published=a_day("2024-06-03")
)
ANN, BO = an_entity("Ann Lee", MAY, JUNE), an_entity("Bo Ray", MAY)


def _said(
    words: str, by: str | None = ANN.id, document: Document = MAY, **parts: object
) -> Statement:
    (span,) = spans_of(document, words)
    said = Statement(
        document_id=document.id,
        kind=StatementKind.DIRECT,
        span=span,
        speaker_id=by,
        speaker_surface=None if by is None else "Lee",
    )
    return replace(said, **parts)  # type: ignore[arg-type]


BOATS = _said("The boats leave", audience_surface="reporters")
SHIPS = _said("The ships leave", document=JUNE)
PROUD = _said("Ann Lee is too proud", by=BO.id)
NOBODY = _said("Nobody asked us", by=None)
SPRING = _said("Let them go in spring", meeting_id="meetings/talks", meeting_basis="told there")
SAYING = Saying(
    wordings=(
        Wording(statement=BOATS),
        Wording(statement=SHIPS, differs=tuple(spans_of(JUNE, "ships"))),
    )
)
TALKS = Meeting(
    id="meetings/talks",
    title="Talks of Ann Lee and Bo Ray",
    form=MeetingForm.TALKS,
    status=Status.HELD,
    date=DateValue(),
    place_id=None,
    participant_ids=(ANN.id, BO.id),
    reports=(
        Report(
            document_id=MAY.id,
            span=Span(0, 26),
            form=MeetingForm.TALKS,
            status=Status.HELD,
            date=DateValue(),
            place_id=None,
            participant_ids=(ANN.id, BO.id),
        ),
    ),
)


def _dossier() -> Dossier:
    return a_dossier(
        MAY,
        JUNE,
        resolution=Resolution(
            entities=(ANN, BO),
            statements=(BOATS, SPRING, PROUD, NOBODY, SHIPS),
            sayings=(SAYING,),
        ),
        meetings=(TALKS,),
    )


def _page(id_: str) -> EntityView | MeetingView:
    for page in plan_site(_dossier(), SETTINGS).pages:
        if page.id == id_ and isinstance(page.view, EntityView | MeetingView):
            return page.view
    raise AssertionError(id_)


def _entity(id_: str) -> EntityView:
    view = _page(id_)
    assert isinstance(view, EntityView)
    return view


def test_the_same_words_stand_once_with_the_first_source_and_the_others_below() -> None:
    shown = _entity(ANN.id).statements
    (boats,) = [one for one in shown if one.others]
    assert boats.source.title == "May"
    (other,) = boats.others
    assert (other.source.title, other.how) == ("June", "in other words, which are marked")
    assert "<mark>ships</mark>" in other.excerpts[0].html
    assert [one.source.title for one in shown] == ["May", "May"]


def test_to_whom_it_was_said_is_told() -> None:
    assert "to reporters" in [one.audience for one in _entity(ANN.id).statements]


def test_the_occasion_is_linked_but_not_on_its_own_page() -> None:
    occasions = [one.occasion.text for one in _entity(ANN.id).statements if one.occasion]
    assert occasions == [TALKS.title]
    meeting = _page(TALKS.id)
    (there,) = meeting.statements
    assert isinstance(meeting, MeetingView)
    assert there.occasion is None
    assert there.speaker is not None and there.speaker.text == "Ann Lee"


def test_what_others_say_about_somebody_follows_their_own_words() -> None:
    (about,) = _entity(ANN.id).about
    assert about.speaker is not None and about.speaker.text == "Bo Ray"
    pages = render_pages(plan_site(_dossier(), SETTINGS))
    text = next(page for page in pages if page.path == f"{ANN.id}.md").content.decode()
    assert re.findall(r"^## (.*) \{ #(?:statements|about) \}", text, re.MULTILINE) == [
        "In their own words",
        "What others say about Ann Lee",
    ]


def test_words_of_nobody_known_are_for_the_editor() -> None:
    (doubt,) = make_review(_dossier()).of(DoubtKind.SPEAKERLESS)
    assert doubt.reason == "no words beside the quotation tell who says it"
    assert [one.words for one in doubt.sides[0].contexts] == ["Nobody asked us"]
