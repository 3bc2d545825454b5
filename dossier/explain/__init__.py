"""Why the dossier says what it says: findings -> values that a terminal and a page can show.

`explain` answers for one name or meeting; `make_review` lists what the program was unsure of, for
the command line and the Review page alike. Pure: nothing here reads, prints or writes.
"""

from dossier.explain.decisions import as_scalar
from dossier.explain.meetings import MeetingNames, origins
from dossier.explain.plain import one_line
from dossier.explain.review import make_review
from dossier.explain.story import explain
from dossier.explain.values import (
    Answer,
    ArticleStory,
    Context,
    Decision,
    DisagreementStory,
    Doubt,
    DoubtKind,
    EntityStory,
    Fate,
    LeftOutStory,
    MeetingStory,
    Reason,
    ReportStory,
    Review,
    Side,
    StatementStory,
    TopicStory,
)

__all__ = [
    "Answer",
    "ArticleStory",
    "Context",
    "Decision",
    "DisagreementStory",
    "Doubt",
    "DoubtKind",
    "EntityStory",
    "Fate",
    "LeftOutStory",
    "MeetingNames",
    "MeetingStory",
    "Reason",
    "ReportStory",
    "Review",
    "Side",
    "StatementStory",
    "TopicStory",
    "as_scalar",
    "explain",
    "make_review",
    "one_line",
    "origins",
]
