"""Three small articles of our own with hand-written findings: the golden dossier.

It holds one of everything that a page can show, so that a change of any page is seen as a
difference in `expected/`. No language pipeline has a part in it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier.dates import parse_date
from dossier.model import (
    BlockKind,
    DateValue,
    Document,
    Dossier,
    Evidence,
    Furniture,
    Judgement,
    Kind,
    LeftOut,
    Meeting,
    MeetingForm,
    Mention,
    Passage,
    Precision,
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
from dossier.site import SiteSettings
from tests.factories import a_day
from tests.site.dossiers import a_dossier, an_article, an_entity, spans_of

SETTINGS = SiteSettings(
    title="Harbour talks", description="What three papers wrote of the talks on the harbour."
)


def the(document: Document, words: str) -> Span:
    """The first place where `words` stand."""
    return spans_of(document, words)[0]


MORNING = an_article(
    (BlockKind.TITLE, "Mayor Anna Bergström meets the harbour board"),
    'Mayor Anna Bergström met the Harbour Board in Port Ellis on Tuesday. "We will keep the quay '
    'open," Bergström said.',
    (BlockKind.CAPTION, "Anna Bergström (left) at the quay."),
    (BlockKind.HEADING, "What comes next"),
    (BlockKind.LIST_ITEM, "A second meeting is planned for June."),
    (BlockKind.LIST_ITEM, "The ferry price stays at 4.50 * for now."),
    file="morning/harbour.txt",
    title="Mayor Anna Bergström meets the harbour board",
    published=a_day("2021-05-05", "'5 May 2021', below the headline"),
    source="The Morning Tide",
    byline="R. Quill",
    url="https://tide.example/harbour?id=1&x=2",
    furniture=(
        Furniture(line=1, text="Subscribe now!", rule="newsletter"),
        Furniture(line=14, text="Read more", rule="read_more"),
    ),
)
EVENING = an_article(
    "The mayor, A. Bergstrom, told the board of the harbour that the quay stays open.",
    "The talks lasted two hours. They began with the accounts of the last year, which nobody had "
    "asked for and which filled the first hour and a part of the second. After that the chair of "
    "the board read a letter from the ferry company, line by line, and then once more from the "
    "start for those who had come late. Nobody was surprised by it. Anna Bergstrom answered that "
    "the city pays for the dredging. The board did not agree at once. It will vote on the ferry "
    "price in June, after the summer timetable is out and the company has sent in its figures for "
    "the year.",
    (BlockKind.QUOTE, "The sea does not wait for us."),
    file="evening.md",
    title="Talks <b>at</b> the quay [updated] {: .x }",
    published=a_day("2021-05-04", "the page's own metadata"),
    source="Evening Post",
)
UNDATED = an_article(
    "The Harbour Board has seven members.",
    file="board.html",
    title="Who sits on the board",
)
DOCUMENTS = (UNDATED, EVENING, MORNING)

_mayor = an_entity(
    "Anna Bergström",
    EVENING,
    MORNING,
    spellings=("Anna Bergstrom", "A. Bergstrom", "Bergström"),
)


def _printed(surface: str) -> Mention:
    """Where the mayor is first called so."""
    return next(one for one in _mayor.mentions if one.surface == surface)


MAYOR = replace(
    _mayor,
    stated_roles=(
        StatedRole(title="Chair of the city council", since=parse_date("2019-05")),
        StatedRole(title="Mayor", until=parse_date("2021-09-30")),
    ),
    notes=(
        "Not to be taken for her *sister* <b>Anne</b>; see [the register](https://x.example/).",
    ),
    roles=(Role(title="Mayor", document_id=MORNING.id, span=the(MORNING, "Mayor Anna Bergström")),),
    evidence=(
        Evidence(
            left="A. Bergstrom",
            right="Anna Bergström",
            score=0.78,
            reason="the initial fits, and no other Bergström is named",
            judgement=Judgement.SAME,
            documents=(EVENING.id, MORNING.id),
            mentions=(_printed("A. Bergstrom"), _printed("Anna Bergström")),
        ),
    ),
)
BOARD = an_entity("Harbour Board", UNDATED, MORNING, kind=Kind.ORGANISATION)
DESCRIBED = an_entity("board of the harbour", EVENING, kind=Kind.ORGANISATION)
PORT = an_entity("Port Ellis", MORNING, kind=Kind.PLACE)

TALKS = Meeting(
    id="meetings/2021-05-04-talks-of-anna-bergstrom-and-harbour-board",
    title="Talks of Anna Bergström and Harbour Board in Port Ellis",
    form=MeetingForm.TALKS,
    status=Status.HELD,
    date=a_day("2021-05-04", "'on Tuesday', published Wednesday 5 May 2021"),
    place_id=PORT.id,
    participant_ids=(BOARD.id, MAYOR.id),
    reports=(
        Report(
            document_id=EVENING.id,
            span=the(EVENING, "The talks lasted two hours."),
            form=MeetingForm.TALKS,
            status=Status.HELD,
            date=DateValue(),
            place_id=None,
            participant_ids=(MAYOR.id,),
        ),
        Report(
            document_id=MORNING.id,
            span=the(
                MORNING, "Mayor Anna Bergström met the Harbour Board in Port Ellis on Tuesday."
            ),
            form=MeetingForm.TALKS,
            status=Status.HELD,
            date=a_day("2021-05-04", "'on Tuesday', published Wednesday 5 May 2021"),
            place_id=PORT.id,
            participant_ids=(BOARD.id, MAYOR.id),
        ),
    ),
    evidence=(
        Evidence(
            left="Evening Post",
            right="The Morning Tide",
            score=0.7,
            reason="the mayor in both, within a day",
            judgement=Judgement.SAME,
            documents=(EVENING.id, MORNING.id),
        ),
    ),
)
VOTE = Meeting(
    id="meetings/2021-06-session-of-harbour-board",
    title="Session of Harbour Board",
    form=MeetingForm.SESSION,
    status=Status.PLANNED,
    date=DateValue(
        start=date(2021, 6, 1),
        end=date(2021, 6, 30),
        precision=Precision.MONTH,
        basis="'in June', published Tuesday 4 May 2021",
    ),
    place_id=None,
    participant_ids=(BOARD.id,),
    reports=(
        Report(
            document_id=EVENING.id,
            span=the(EVENING, "It will vote on the ferry price in June"),
            form=MeetingForm.SESSION,
            status=Status.PLANNED,
            date=DateValue(basis="'in June', published Tuesday 4 May 2021"),
            place_id=None,
            participant_ids=(BOARD.id,),
        ),
    ),
)
FERRY = Topic(
    id="topics/ferry-price",
    name="Ferry price",
    terms=("ferry price", "price of the ferry"),
    passages=(
        Passage(
            document_id=EVENING.id,
            span=EVENING.blocks[1].span,
            highlights=(the(EVENING, "ferry price"),),
        ),
        Passage(
            document_id=MORNING.id,
            span=MORNING.blocks[5].span,
            highlights=(the(MORNING, "ferry price"),),
        ),
    ),
    entity_ids=(MAYOR.id,),
)
STATEMENTS = (
    Statement(
        document_id=EVENING.id,
        kind=StatementKind.INDIRECT,
        span=the(EVENING, "the city pays for the dredging"),
        speaker_id=MAYOR.id,
        speaker_surface="Anna Bergstrom",
    ),
    Statement(
        document_id=MORNING.id,
        kind=StatementKind.DIRECT,
        span=the(MORNING, "We will keep the quay open,"),
        speaker_id=MAYOR.id,
        speaker_surface="Bergström",
    ),
)
UNSURE = Evidence(
    left="Harbour Board",
    right="board of the harbour",
    score=0.6,
    reason="one may be a description of the other",
    judgement=Judgement.UNSURE,
    documents=(EVENING.id, MORNING.id),
    mentions=(BOARD.mentions[1], DESCRIBED.mentions[0]),
)


def golden_dossier() -> Dossier:
    """The whole of it."""
    quay = the(MORNING, "quay")
    return a_dossier(
        *DOCUMENTS,
        resolution=Resolution(
            entities=(DESCRIBED, BOARD, MAYOR, PORT),
            statements=STATEMENTS,
            unsure=(UNSURE,),
            unresolved=(
                LeftOut(
                    mention=Mention(
                        document_id=MORNING.id, span=quay, surface="quay", kind=Kind.PLACE
                    ),
                    name="quay",
                    reason="a short name, and the article does not say of what",
                ),
            ),
            rejected=(
                LeftOut(
                    mention=Mention(
                        document_id=MORNING.id,
                        span=the(MORNING, "Mayor"),
                        surface="Mayor",
                        kind=Kind.PERSON,
                    ),
                    name="Mayor",
                    reason="a title without a name",
                ),
            ),
        ),
        meetings=(TALKS, VOTE),
        topics=(FERRY,),
        skipped=(SkippedDocument(file="broken.txt", reason="it is empty"),),
    )
