"""What `explain` and `make_review` give: frozen, sorted, complete, and not formatted yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model import (
    Judgement,
    Kind,
    MeetingForm,
    SkippedDocument,
    Span,
    StatementKind,
    Status,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A place in an article, with the sentence around it."""

    document_id: str
    file: str
    line: int
    """1-based line of the file on which its paragraph begins."""
    anchor: str
    """Its paragraph on the article's page: 'p7'."""
    span: Span
    """The words in question."""
    words: str
    """These words, as printed."""
    text: str
    """The sentence, verbatim; of a report, the report itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why two are one, or are kept apart: one rule's finding, in all articles where it holds."""

    left: str
    right: str
    score: float
    """-1 (certainly different) to 1 (certainly the same)."""
    reason: str
    judgement: Judgement
    by_editor: bool
    places: tuple[Context, ...]
    """Where the two stand, in the first article it draws on; empty between reports."""
    files: tuple[str, ...]
    """The articles it draws on, sorted."""


class Fate(StrEnum):
    """What became of a mention that is part of no entity."""

    UNRESOLVED = "unresolved"
    REJECTED = "rejected"
    HIDDEN = "hidden"
    UNDESCRIBED = "undescribed"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutStory:
    """Mentions of one name that are part of no entity for one reason."""

    name: str
    fate: Fate
    reason: str
    candidates: tuple[str, ...]
    """Whom or what it may mean, sorted."""
    mentions: tuple[Context, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityStory:
    """Everything that made one entity what it is."""

    id: str
    kind: Kind
    name: str
    spellings: tuple[tuple[str, int], ...]
    """Each with its number of mentions, the most frequent first."""
    mentions: tuple[Context, ...]
    """By file, then by place."""
    descriptions: tuple[Context, ...]
    """Where it is meant without a name; in the same order."""
    merges: tuple[Reason, ...]
    """The strongest first."""
    apart: tuple[Reason, ...]
    """Near misses and namesakes, the likeliest first."""
    open: tuple[LeftOutStory, ...]
    """Names that may mean it, and may not."""
    meetings: tuple[tuple[str, str], ...]
    """Those that it took part in or that took place there: id and title, by date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStory:
    """One sentence on a meeting, and what it says of the date."""

    context: Context
    status: Status
    date: str
    """In words; '' where it gives none."""
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingStory:
    """Everything that made one meeting what it is."""

    id: str
    title: str
    name: str | None
    """How dossier.yml names it: 'visit.txt#p7'; None where no name means it alone."""
    form: MeetingForm
    status: Status
    date: str
    """In words; '' where nobody says."""
    basis: str
    """How the date was found."""
    place: str | None
    participants: tuple[str, ...]
    reports: tuple[ReportStory, ...]
    origins: int
    """Articles that report it, copies of one text counted once."""
    merges: tuple[Reason, ...]
    apart: tuple[Reason, ...]
    """Meetings that are much alike, each by its title, and why they are others."""
    parent: tuple[str, str] | None
    """Title of the gathering that it was a part of, and why; None: of none."""
    parts: tuple[str, ...]
    """Titles of the meetings that were parts of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleStory:
    """When an article appeared, and of which meetings it tells."""

    file: str
    title: str
    date: str
    """In words; '' where nothing tells it."""
    basis: str
    copies: tuple[str, ...]
    """Files of the articles that carry the same text."""
    meetings: tuple[tuple[str, str], ...]
    """Name for dossier.yml and title of each, in the order of their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicStory:
    """Everything that made one topic what it is."""

    id: str
    name: str
    terms: tuple[str, ...]
    """As printed, the most frequent first."""
    reasons: tuple[str, ...]
    """Why its paragraphs are one topic, in words."""
    passages: tuple[Context, ...]
    """The first words of each paragraph that speak of it, by file, then by place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementStory:
    """Why some readings are taken to be of one thing, and to differ."""

    id: str
    about: str
    reason: str
    over_time: bool
    readings: tuple[tuple[str, Context], ...]
    """Whose words they are inside the article ('' for the article's own), and the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementStory:
    """Whose words they are, and how that was told."""

    kind: StatementKind
    speaker: str | None
    """None: it could not be told."""
    told_by: str
    """The words that name the speaker, as printed; '' where there are none."""
    audience: str
    """The words for those who are told it; '' where the text says nothing."""
    meeting: str
    """The title of the occasion; '' where the text tells none."""
    meeting_basis: str
    words: Context
    others: tuple[Context, ...]
    """The same words in other articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """All that a question may mean; at least one of the seven is not empty."""

    entities: tuple[EntityStory, ...]
    meetings: tuple[MeetingStory, ...]
    left_out: tuple[LeftOutStory, ...]
    articles: tuple[ArticleStory, ...] = ()
    topics: tuple[TopicStory, ...] = ()
    disagreements: tuple[DisagreementStory, ...] = ()
    statements: tuple[StatementStory, ...] = ()


class DoubtKind(StrEnum):
    """What sort of thing the editor may settle."""

    APART = "apart"
    """Two names nearly joined."""
    JOINED = "joined"
    """Two names joined on little."""
    UNRESOLVED = "unresolved"
    """A name of which it could not be told whose it is."""
    REJECTED = "rejected"
    """Words that were taken for no name."""
    UNDESCRIBED = "undescribed"
    """An office of which it could not be told who holds it."""
    SPEAKERLESS = "speakerless"
    """A quotation of which it could not be told whose words it is."""
    MEETINGS_APART = "meetings-apart"
    """Two meetings nearly joined."""
    MEETINGS_JOINED = "meetings-joined"
    """Reports joined on little."""
    UNDATED = "undated"
    """A meeting of which no report tells the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the names, or meetings, in doubt, with some of its contexts."""

    name: str
    """As dossier.yml would write it; of a meeting its title."""
    entity_id: str | None
    """Whose page it is on, a meeting's own; None: it has none."""
    mentions: int
    """How many there are; `contexts` may show fewer."""
    contexts: tuple[Context, ...]
    """From as many articles as possible, by file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the editor may decide, as lines for dossier.yml."""

    meaning: str
    """'If it means Joe Biden'."""
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A thing that the editor may settle."""

    id: str
    """Made of the sort and the names: it stays when articles are added."""
    kind: DoubtKind
    sides: tuple[Side, ...]
    """Two for a pair, one for a name."""
    score: float | None
    """Of a pair; None for a name."""
    reason: str
    candidates: tuple[str, ...]
    """Whom or what the name may mean, sorted."""
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the program was unsure of: the same list for the page and for the command line."""

    skipped: tuple[SkippedDocument, ...]
    doubts: tuple[Doubt, ...]
    """By sort, then the most pressing first."""

    def of(self, kind: DoubtKind) -> tuple[Doubt, ...]:
        """The doubts of one sort."""
        return tuple(doubt for doubt in self.doubts if doubt.kind is kind)

    @property
    def pressing(self) -> int:
        """How many things an editor should look at. What names nobody can wait."""
        can_wait = (DoubtKind.REJECTED, DoubtKind.UNDESCRIBED, DoubtKind.SPEAKERLESS)
        waiting = sum(doubt.kind in can_wait for doubt in self.doubts)
        return len(self.skipped) + len(self.doubts) - waiting
