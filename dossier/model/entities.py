"""Who and what is meant in all documents, and who said what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.annotations import Kind, Mention, StatementKind
from dossier.model.values import DateValue, Span


class Judgement(StrEnum):
    """The decision about a pair."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How alike two names or two reports are, in a number and in words, and what was decided."""

    left: str
    """A name as printed, or a report's words."""
    right: str
    score: float
    """-1 (certainly different) to 1 (certainly the same)."""
    reason: str
    judgement: Judgement
    documents: tuple[str, ...] = ()
    """Ids of the documents that the reason draws on."""
    mentions: tuple[Mention, ...] = ()
    """Where the two stand: a mention of `left` and one of `right`. Empty between reports."""
    by_editor: bool = False
    """Whether dossier.yml decided it, and no rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A spelling, and who uses it."""

    surface: str
    count: int
    document_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A title or function that a text gives to an entity ("NATO Secretary General")."""

    title: str
    document_id: str
    span: Span
    office: str = ""
    """The same for titles that differ in wording only: "Norwegian President", "Norway's president";
    '' for a title that names no office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRole:
    """A title or function as the editor of the dossier knows it; no article need say it."""

    title: str
    since: DateValue | None = None
    """None: not told."""
    until: DateValue | None = None
    """The last day, inclusive. None: not told, or still held."""
    office: str = ""
    """See `Role.office`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Who or what is meant: one person, organisation or place of the whole collection."""

    id: str
    """`people/…`, `organisations/…` or `places/…`: the address of its page."""
    kind: Kind
    name: str
    aliases: tuple[Alias, ...]
    """Every spelling, the most frequent first."""
    mentions: tuple[Mention, ...]
    """In the order of documents, then of offsets."""
    descriptions: tuple[Mention, ...] = ()
    """Where it is meant without being named: "the NATO chief". In the order of mentions."""
    demonyms: tuple[Mention, ...] = ()
    """Words for a country's people, which lead to it: "Ukrainian". In the order of mentions."""
    roles: tuple[Role, ...] = ()
    stated_roles: tuple[StatedRole, ...] = ()
    """In the order in which the editor wrote them."""
    notes: tuple[str, ...] = ()
    """The editor's annotations, in Markdown."""
    evidence: tuple[Evidence, ...] = ()
    """Why the spellings are one: a line a merge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words with a speaker."""

    document_id: str
    kind: StatementKind
    span: Span
    """The words themselves, without quotation marks."""
    speaker_id: str | None
    """None: the text does not say, or it could not be told."""
    speaker_surface: str | None
    """The words that name the speaker, as printed."""
    continued: tuple[Span, ...] = ()
    """The pieces with which it goes on after "he said" or in the next paragraph, in order."""
    audience_id: str | None = None
    """Who is told it, where that is an entity."""
    audience_surface: str | None = None
    """The words for those who are told it, as printed ("reporters"). None: nobody is told of."""
    meeting_id: str | None = None
    """The occasion on which it was said."""
    meeting_basis: str = ""
    """In words, why it is taken for said there."""

    @property
    def pieces(self) -> tuple[Span, ...]:
        """All its words, piece by piece."""
        return (self.span, *self.continued)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How one article prints words that several carry."""

    statement: Statement
    differs: tuple[Span, ...] = ()
    """Its words that are others than those of the fullest wording; empty where none is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words of one speaker that several articles carry: one statement with several sources."""

    wordings: tuple[Wording, ...]
    """The first published first, undated ones last; two at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A mention that is part of no entity, and why."""

    mention: Mention
    name: str
    """As dossier.yml would write it: as printed, without quotation marks or a possessive."""
    reason: str
    candidates: tuple[str, ...] = ()
    """Names of the entities that it may mean, sorted. Empty where none is in question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What `resolve` concludes from all annotations.

    Every mention of an entity kind is in one entity, or in one of the three lists of `LeftOut`,
    each in the order of documents, then of offsets.
    """

    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    """In the order of documents, then of offsets."""
    sayings: tuple[Saying, ...] = ()
    """Statements that several articles carry, in the order of the first of each."""
    unsure: tuple[Evidence, ...] = ()
    """Pairs near the cut and pairs kept apart, the likeliest first."""
    unresolved: tuple[LeftOut, ...] = ()
    """Mentions of somebody or something, but it could not be told of whom or what."""
    rejected: tuple[LeftOut, ...] = ()
    """Mentions that name nothing: "Foreign Minister", "Ukrainian"."""
    hidden: tuple[LeftOut, ...] = ()
    """Mentions that dossier.yml hides."""
    undescribed: tuple[LeftOut, ...] = ()
    """Descriptions ("the defence minister") of which it could not be told whom they mean."""
