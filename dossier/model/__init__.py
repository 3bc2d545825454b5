"""Every type that crosses a border between stages: frozen, with tuples inside.

Values refer to one another by id, never by object. Offsets are characters of
`Document.text`, half-open. Lists that a reader sees are sorted where they are made.
"""

from __future__ import annotations

from dossier.model.annotations import (
    ENTITY_KINDS,
    Annotation,
    DatePhrase,
    Kind,
    Mention,
    Quotation,
    StatementKind,
    Token,
)
from dossier.model.curation import Curation, MeetingDecisions, ReportName, TopicDecisions
from dossier.model.differences import Differing, Disagreement, Reading
from dossier.model.documents import (
    Block,
    BlockKind,
    Document,
    Form,
    Furniture,
    Origin,
    RawArticle,
    RawBlock,
    SkippedDocument,
)
from dossier.model.dossier import Dossier, Excerpt, ShownExcerpt
from dossier.model.entities import (
    Alias,
    Entity,
    Evidence,
    Judgement,
    LeftOut,
    Resolution,
    Role,
    Saying,
    StatedRole,
    Statement,
    Wording,
)
from dossier.model.meetings import Meeting, MeetingForm, Meetings, NearMiss, Report, Status
from dossier.model.site import Page, Problem, Publish, Renderer, ReviewPlace
from dossier.model.topics import Passage, Topic, Topics
from dossier.model.values import DateValue, Precision, Span

__all__ = [
    "ENTITY_KINDS",
    "Alias",
    "Annotation",
    "Block",
    "BlockKind",
    "Curation",
    "DatePhrase",
    "DateValue",
    "Differing",
    "Disagreement",
    "Document",
    "Dossier",
    "Entity",
    "Evidence",
    "Excerpt",
    "Form",
    "Furniture",
    "Judgement",
    "Kind",
    "LeftOut",
    "Meeting",
    "MeetingDecisions",
    "MeetingForm",
    "Meetings",
    "Mention",
    "NearMiss",
    "Origin",
    "Page",
    "Passage",
    "Precision",
    "Problem",
    "Publish",
    "Quotation",
    "RawArticle",
    "RawBlock",
    "Reading",
    "Renderer",
    "Report",
    "ReportName",
    "Resolution",
    "ReviewPlace",
    "Role",
    "Saying",
    "ShownExcerpt",
    "SkippedDocument",
    "Span",
    "StatedRole",
    "Statement",
    "StatementKind",
    "Status",
    "Token",
    "Topic",
    "TopicDecisions",
    "Topics",
    "Wording",
]
