"""Every type that crosses a border between stages: frozen, with tuples inside.

Values refer to one another by id, never by object. Offsets are characters of
`Document.text`, half-open. Lists that a reader sees are sorted where they are made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


# --- where -----------------------------------------------------------------------------
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of character offsets in `Document.text`."""

    start: int
    end: int

    def text_of(self, text: str) -> str:
        """The piece of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


# --- when ------------------------------------------------------------------------------
class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    """The day of the week is known, the day is not."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A calendar date or interval, how exact it is, and how it was found."""

    start: date | None = None
    """First day; for a month or a year its first day. None when no day is known."""
    end: date | None = None
    """Last day, inclusive. Equals `start` for a single day."""
    precision: Precision = Precision.UNKNOWN
    weekday: int | None = None
    """Monday is 0. Set only with `Precision.WEEKDAY`."""
    basis: str = ""
    """In words, for readers: "'on Thursday', published Friday 21 April 2023"."""

    @property
    def iso(self) -> str | None:
        """`2023-04-20`, `2023-04` or `2023` as the precision allows; None when there is no day."""
        if self.start is None:
            return None
        length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
        return self.start.isoformat()[: length.get(self.precision, 10)]


# --- one document ----------------------------------------------------------------------
class BlockKind(StrEnum):
    """What a block is on the page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LIST_ITEM = "list_item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawBlock:
    """A piece of an input file as its format delimits it."""

    text: str
    line: int
    """1-based line of the file on which it begins."""
    kind: BlockKind = BlockKind.PARAGRAPH
    """As the markup says; PARAGRAPH where the format says nothing (every line of a .txt)."""
    level: int = 0
    """Heading level, 1 to 6; 0 for everything else."""
    rule: str | None = None
    """Set when the reader already knows it for page furniture: the name of the rule."""


class Form(StrEnum):
    """The formats that are read."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One input file as read, before anything is concluded from it."""

    id: str
    """`articles/<slug of the path>`: the address of its page."""
    file: str
    """Path relative to the articles folder, with '/'."""
    digest: str
    """SHA-256 (hex) of the file's bytes and of its side file's."""
    form: Form
    blocks: tuple[RawBlock, ...]
    metadata: tuple[tuple[str, str], ...] = ()
    """Lower-case keys, sorted. A side file overrules front matter, that the page's own metadata.

    Known keys: title, date, source, url, byline, language; others are carried along.
    """
    metadata_origin: tuple[tuple[str, str], ...] = ()
    """For each key of `metadata`: 'side file', 'front matter', 'page metadata', or the editor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedDocument:
    """A file that did not become a document, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading, paragraph, caption or list item of a cleaned document."""

    kind: BlockKind
    span: Span
    line: int
    """1-based line of the source file."""
    anchor: str
    """`p1`, `p2`, … in reading order: the fragment of its address on the article's page."""
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A piece of the page that is not the article's text: kept, shown folded, never analysed."""

    line: int
    text: str
    rule: str
    """The name of the rule that called it so, as in `knowledge/furniture.yml`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A cleaned article. Its text never changes: every offset in the program counts in it."""

    id: str
    file: str
    digest: str
    title: str
    """As printed, or the article's first words with "…" where it has none."""
    title_basis: str
    published: DateValue | None
    """None: nothing says when. Never guessed, never today."""
    byline: str | None
    byline_basis: str = ""
    source: str | None = None
    """The outlet."""
    source_basis: str = ""
    url: str | None = None
    """http(s) only."""
    language: str
    """ISO 639-1."""
    extra: tuple[tuple[str, str], ...] = ()
    """Metadata that no stage uses, carried along."""
    text: str
    """The blocks' texts, joined by a blank line."""
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...] = ()


class Kind(StrEnum):
    """What a mention names. Only the first three become entities."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    """Nationalities, religious and political groups ("Ukrainian", "Republicans")."""
    EVENT = "event"


ENTITY_KINDS = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a document names somebody or something."""

    document_id: str
    span: Span
    surface: str
    """Exactly as printed: `document.text[span.start:span.end]`."""
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePhrase:
    """Words that tell a date ("on Thursday", "11 October 2023"), and the date they tell."""

    span: Span
    surface: str
    value: DateValue


class StatementKind(StrEnum):
    """How somebody's words are told."""

    DIRECT = "direct"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Somebody's words in one document, before it is known who the speaker is."""

    kind: StatementKind
    span: Span
    """The words themselves, without quotation marks."""
    speaker: Span | None
    """The words that name the speaker ("Stoltenberg", "he", "the NATO chief"), or None."""
    continued: tuple[Span, ...] = ()
    """The pieces with which it goes on after "he said" or in the next paragraph, in order."""
    audience: Span | None = None
    """The words for those who are told it ("reporters", "the Senate"), or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word with its grammar, in Universal Dependencies terms whatever the pipeline uses."""

    span: Span
    lemma: str
    pos: str
    """Universal part of speech; '' where the pipeline has no tagger."""
    dep: str
    """Universal dependency relation; '' where the pipeline has no parser."""
    head: int
    """Index of the head in `Annotation.tokens`; its own index for a root or without a parser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What is found in one document, read alone."""

    document_id: str
    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DatePhrase, ...]
    quotations: tuple[Quotation, ...]


# --- the whole collection --------------------------------------------------------------
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
    """The words for those who are told it, as printed ("reporters"). None: the text says nothing."""
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


class MeetingForm(StrEnum):
    """What kind of meeting."""

    VISIT = "visit"
    TALKS = "talks"
    CALL = "call"
    SUMMIT = "summit"
    SESSION = "session"
    PRESS_CONFERENCE = "press conference"
    CEREMONY = "ceremony"


class Status(StrEnum):
    """Whether a meeting took place, as far as the articles know."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    DENIED = "denied"
    """Somebody says that it never was, and no article says that it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one sentence of one document tells of a meeting."""

    document_id: str
    span: Span
    """The sentence."""
    form: MeetingForm
    status: Status
    date: DateValue
    place_id: str | None
    participant_ids: tuple[str, ...]
    """Sorted entity ids: people, and organisations that take part or meet as a body."""
    trigger: Span | None = None
    """The words that tell of it: "met", "the talks". None: no single one does."""
    figures: tuple[Span, ...] = ()
    """What the sentence counts or measures, as printed: "two hours", "$1.8 billion"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A visit, talks, a summit …: one event, with every report of it."""

    id: str
    """`meetings/…`: the address of its page."""
    title: str
    form: MeetingForm
    status: Status
    date: DateValue
    place_id: str | None
    participant_ids: tuple[str, ...]
    reports: tuple[Report, ...]
    """In the order of documents, then of offsets."""
    evidence: tuple[Evidence, ...] = ()
    """Why the reports are one: a line a join."""
    parent_id: str | None = None
    """The summit or session at whose margins it was held."""
    parent_basis: str = ""
    """In words, why it is taken for a part of that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """Two meetings that are much alike, and why they were kept apart all the same."""

    left_id: str
    right_id: str
    evidence: Evidence
    """Between the two reports that are most alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """What `meetings` concludes from all articles."""

    found: tuple[Meeting, ...]
    """By date; undated ones last."""
    near: tuple[NearMiss, ...] = ()
    """The likeliest first."""
    problems: tuple[Problem, ...] = ()
    """Decisions of dossier.yml that decide nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a document that belongs to a topic, with the words that say so."""

    document_id: str
    span: Span
    """The paragraph."""
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A theme that a person would name, with the words that make it up."""

    id: str
    """`topics/…`: the address of its page."""
    name: str
    terms: tuple[str, ...]
    """As printed, the most frequent first."""
    passages: tuple[Passage, ...]
    """In the order of documents, then of offsets."""
    entity_ids: tuple[str, ...] = ()
    """Who and what is named in the passages, the most frequent first."""
    reasons: tuple[str, ...] = ()
    """In words, for readers: why these passages are one topic, and why it has this name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """What `topics` concludes from all articles."""

    found: tuple[Topic, ...]
    """By name."""
    problems: tuple[Problem, ...] = ()
    """Decisions of dossier.yml that decide nothing."""


class Differing(StrEnum):
    """In what sources differ."""

    FIGURE = "figure"
    DATE = "date"
    PLACE = "place"
    ACCOUNT = "account"
    """One says that it is so, another that it is not."""
    NAME = "name"
    """What a place or a thing is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one source says of a thing of which another says something else."""

    document_id: str
    span: Span
    """The words that differ, as printed: "nearly two hours"."""
    context: Span
    """The sentences that they stand in."""
    said_by: str = ""
    """Whose words they are inside the article, as printed: "Kyiv"; for "he" the name that it
    stands for, where that is known. '': the article's own."""
    times: int = 1
    """How often the document has it: more than once only for names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Readings of one thing that differ between sources. Which is right is not told."""

    id: str
    """`differences/…`: its anchor on the page of that name."""
    kind: Differing
    about: str
    """What it is that they differ on, in words, most of them of the articles: "military aid"."""
    readings: tuple[Reading, ...]
    """In the order of documents, then of offsets; copies of one text count once."""
    reason: str
    """In words, why the readings are taken to be of one thing."""
    meeting_ids: tuple[str, ...] = ()
    """Sorted: meetings that they tell of."""
    topic_ids: tuple[str, ...] = ()
    """Sorted: topics in whose passages they stand."""
    over_time: bool = False
    """Whether each may have been right when it was written: told apart, and no disagreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A verbatim piece of a document as it is shown on a page."""

    document_id: str
    span: Span
    anchor: str
    """The anchor of its block on the article's page."""
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownExcerpt:
    """An excerpt, once, with every page that shows it."""

    excerpt: Excerpt
    page_ids: tuple[str, ...]
    """Sorted: `people/…`, `meetings/…`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything that was found: complete before a page exists."""

    documents: tuple[Document, ...]
    """By file name."""
    annotations: tuple[Annotation, ...]
    """In the order of `documents`."""
    skipped: tuple[SkippedDocument, ...]
    resolution: Resolution
    meetings: tuple[Meeting, ...]
    """By date; undated ones last."""
    topics: tuple[Topic, ...]
    """By name."""
    near_meetings: tuple[NearMiss, ...] = ()
    """Meetings that were nearly joined, the likeliest first."""
    copies: tuple[tuple[str, ...], ...] = ()
    """Ids of documents that carry one text, the first published first: one origin each."""
    disagreements: tuple[Disagreement, ...] = ()
    """Where sources differ: by kind, then by what it is about."""


# --- the editor ------------------------------------------------------------------------
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportName:
    """How dossier.yml names a meeting: by a paragraph that reports it, which no rebuild moves."""

    file: str
    anchor: str
    """The paragraph as its address tells it: 'p7'."""
    words: str = ""
    """Words of the report, where the paragraph tells of several meetings; '' where of one."""

    def __str__(self) -> str:
        """As it is written: 'visit.txt#p7' or 'visit.txt#p7 met the king'."""
        return f"{self.file}#{self.anchor} {self.words}".rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDecisions:
    """What the editor decided on meetings."""

    same: tuple[tuple[ReportName, ...], ...] = ()
    different: tuple[tuple[ReportName, ...], ...] = ()
    dates: tuple[tuple[ReportName, str], ...] = ()
    """A meeting -> its day, month or year in ISO form."""
    places: tuple[tuple[ReportName, str], ...] = ()
    """A meeting -> a place's name, as printed."""
    statuses: tuple[tuple[ReportName, Status], ...] = ()
    titles: tuple[tuple[ReportName, str], ...] = ()
    hidden: tuple[ReportName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicDecisions:
    """What the editor decided on topics; each is known by its name."""

    defined: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """A name -> the words that speak of it, as printed."""
    same: tuple[tuple[str, ...], ...] = ()
    """Topics that are one, under the first name."""
    names: tuple[tuple[str, str], ...] = ()
    """The name that was found -> the name to show."""
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Curation:
    """The editor's decisions from `dossier.yml`: they overrule every rule."""

    same: tuple[tuple[str, ...], ...] = ()
    """Names, as printed, that are one entity."""
    different: tuple[tuple[str, ...], ...] = ()
    """Names that are never one entity, pair by pair."""
    names: tuple[tuple[str, str], ...] = ()
    """A name as printed -> the name to show."""
    kinds: tuple[tuple[str, Kind], ...] = ()
    hidden: tuple[str, ...] = ()
    """Names that get no page."""
    roles: tuple[tuple[str, tuple[StatedRole, ...]], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    """A name -> Markdown for its page."""
    dates: tuple[tuple[str, str], ...] = ()
    """An article's file -> its day, month or year of publication, in ISO form."""
    sources: tuple[tuple[str, str], ...] = ()
    """An article's file -> its outlet."""
    meetings: MeetingDecisions = MeetingDecisions()
    topics: TopicDecisions = TopicDecisions()
    lines: tuple[tuple[str, str, int], ...] = ()
    """Setting, names as `same: Kiev, Kyiv` tells them, and the line of dossier.yml."""

    def line_of(self, setting: str, names: str) -> int | None:
        """The line of a decision; None where it was not read from a file."""
        for one in self.lines:
            if one[:2] == (setting, names):
                return one[2]
        return None


class Renderer(StrEnum):
    """The engine that makes HTML of the pages."""

    MKDOCS = "mkdocs"
    ZENSICAL = "zensical"


class Publish(StrEnum):
    """How much of an article's text goes on the site."""

    FULL = "full"
    EXCERPTS = "excerpts"
    """The paragraphs that are cited on some page."""
    NONE = "none"
    """Titles, dates, names and links."""


class ReviewPlace(StrEnum):
    """Where the list of what the program was unsure of is shown."""

    SITE = "site"
    BESIDE = "beside"
    """Not on the site, but in a file beside it that links into it."""
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something a check found: not fatal by itself, told in the build report."""

    problem: str
    mend: str = ""
    file: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A generated file of the folder that MkDocs reads."""

    path: str
    """Relative to that folder, with '/': `people/jens-stoltenberg.md`."""
    content: bytes = field(repr=False)
