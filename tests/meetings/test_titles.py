"""What a meeting is called."""

from __future__ import annotations

import pytest

from dossier.meetings.titles import title_of
from dossier.model import Kind, MeetingForm
from tests.site.dossiers import an_entity


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Harbour Council", "Harbour Council session"),
        ("board of the Lenne Union", "Board of the Lenne Union session"),
        ("eQuay", "eQuay session"),
    ],
)
def test_it_begins_with_a_capital_unless_a_name_does_not(body: str, title: str) -> None:
    entity = an_entity(body, kind=Kind.ORGANISATION)
    told = title_of(MeetingForm.SESSION, entity.id, None, None, [], [], {entity.id: entity})
    assert told == title
