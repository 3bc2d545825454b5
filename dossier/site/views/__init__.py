"""What a template prints: one frozen view a page kind, everything sorted, counted and in words.

A `str` is escaped when it is printed; an `Md` was made by our own code and is printed as it is.
An empty text or tuple means that there is nothing to show.
"""

from dossier.site.views.differences import (
    DifferenceRow,
    DifferenceSection,
    DifferencesView,
    DifferenceView,
    ReadingView,
    SourceRow,
)
from dossier.site.views.entity import EntityView, ExcerptsView, ExcerptYear, SpokenView
from dossier.site.views.meeting import (
    MeetingView,
    MonthView,
    OtherMeeting,
    ReportView,
    SaidView,
    TimelineView,
    YearView,
)
from dossier.site.views.pages import (
    ArticleView,
    Cell,
    FurnitureView,
    HomeView,
    IndexView,
    View,
)
from dossier.site.views.parts import (
    ExcerptView,
    Head,
    Link,
    LinkGroup,
    MeetingRow,
    RoleView,
    Source,
    SourceGroup,
    SpellingView,
    StatementView,
    WordingView,
)
from dossier.site.views.pictures import (
    ChartView,
    CompanyView,
    Count,
    EncountersView,
    MapView,
    MatrixRow,
    MatrixView,
    NetworkView,
    PlaceView,
)
from dossier.site.views.review import (
    ReviewDecision,
    ReviewItem,
    ReviewSection,
    ReviewSide,
    ReviewSource,
    ReviewView,
)
from dossier.site.views.scripts import Card, SearchEntry
from dossier.site.views.topic import TopicView

__all__ = [
    "ArticleView",
    "Card",
    "Cell",
    "ChartView",
    "CompanyView",
    "Count",
    "DifferenceRow",
    "DifferenceSection",
    "DifferenceView",
    "DifferencesView",
    "EncountersView",
    "EntityView",
    "ExcerptView",
    "ExcerptYear",
    "ExcerptsView",
    "FurnitureView",
    "Head",
    "HomeView",
    "IndexView",
    "Link",
    "LinkGroup",
    "MapView",
    "MatrixRow",
    "MatrixView",
    "MeetingRow",
    "MeetingView",
    "MonthView",
    "NetworkView",
    "OtherMeeting",
    "PlaceView",
    "ReadingView",
    "ReportView",
    "ReviewDecision",
    "ReviewItem",
    "ReviewSection",
    "ReviewSide",
    "ReviewSource",
    "ReviewView",
    "RoleView",
    "SaidView",
    "SearchEntry",
    "Source",
    "SourceGroup",
    "SourceRow",
    "SpellingView",
    "SpokenView",
    "StatementView",
    "TimelineView",
    "TopicView",
    "View",
    "WordingView",
    "YearView",
]
