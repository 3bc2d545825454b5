"""Dossiers of marked texts with the meetings that they tell, joined for real."""

from __future__ import annotations

from dossier.copies import find_copies
from dossier.meetings import find_meetings
from dossier.model import Curation, Dossier, MeetingDecisions
from tests.factories import entities_of
from tests.meetings.test_order import articles
from tests.site.dossiers import a_dossier

ONE = "{P:Ana Costa} met {P:Ivo Brandt} in {L:Oslo} on 9 May 2024."
OTHER = "{P:Ana Costa} met {P:Lena Holm} in {L:Oslo} on 9 May 2024."
EITHER = "{P:Ana Costa} visited {L:Oslo} on 9 May 2024."
LATER = "{P:Ana Costa} met {P:Ivo Brandt} in {L:Porto} on 2 June 2024."


def dossier_of(texts: dict[str, str], decisions: MeetingDecisions | None = None) -> Dossier:
    """Articles of 8 May 2024 by the names of their files, and what is found in them."""
    documents, annotations = zip(*articles(texts), strict=True)
    entities = entities_of(annotations)
    curation = Curation(meetings=decisions or MeetingDecisions())
    meetings = find_meetings(documents, annotations, entities, curation)
    return a_dossier(
        *documents,
        entities=entities,
        annotations=annotations,
        meetings=meetings.found,
        near_meetings=meetings.near,
        copies=find_copies(documents),
    )
