"""Why the dossier says what it says: findings -> values that a terminal and a page can show.

`explain` answers for one name or meeting; `make_review` lists what the program was unsure of, for
the command line and the Review page alike. Pure: nothing here reads, prints or writes.
"""

from dossier.explain.answer import (
    Answer,
    ArticleStory,
    DisagreementStory,
    EntityStory,
    Fate,
    LeftOutStory,
    MeetingStory,
    ReportStory,
    StatementStory,
    TopicStory,
)
from dossier.explain.contexts import Context
from dossier.explain.doubts import Decision, Doubt, DoubtKind, Review, Side
from dossier.explain.left_out import every_left_out
from dossier.explain.meetings import MeetingNames, origins
from dossier.explain.plain import one_line
from dossier.explain.reasons import Reason
from dossier.explain.review import make_review
from dossier.explain.story import explain

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
    "every_left_out",
    "explain",
    "make_review",
    "one_line",
    "origins",
]
