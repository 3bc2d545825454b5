"""What `explain` gives: everything behind a name or a meeting, sorted, and not formatted yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.explain.contexts import Context
from dossier.explain.reasons import Reason
from dossier.model import Kind, MeetingForm, StatementKind, Status


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
