"""Which topics come of which articles, by example: tests/cases/topics.txt."""

from __future__ import annotations

import pytest

from tests.cases import Case, read_cases
from tests.topics.words import topics_of


@pytest.mark.parametrize("case", read_cases("topics"), ids=lambda case: case.title)
def test_topics(case: Case) -> None:
    found = topics_of(*case.input.split("\n---\n"))
    told = [f"{topic.name} ({len(topic.passages)})" for topic in found]
    assert told == case.expected.split("\n") if case.expected else told == []
