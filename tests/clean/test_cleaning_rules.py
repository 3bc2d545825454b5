"""The rules of cleaning by example: tests/cases/cleaning.txt."""

from __future__ import annotations

import pytest

from dossier.clean import clean
from dossier.model import BlockKind, Document
from tests.cases import Case, read_cases
from tests.factories import a_page

LABELS = {BlockKind.PARAGRAPH: "text"}


@pytest.mark.parametrize("case", read_cases("cleaning"), ids=lambda case: case.title)
def test_each_line_is_told_for_what_it_is(case: Case) -> None:
    document = clean(a_page(case.input))
    assert isinstance(document, Document)
    assert as_text(document) == case.expected


def as_text(document: Document) -> str:
    """Blocks and furniture in the order of the page, one a line."""
    rows = [
        (
            block.line,
            f"{LABELS.get(block.kind, block.kind.value)}| {block.span.text_of(document.text)}",
        )
        for block in document.blocks
    ]
    rows += [(one.line, f"({one.rule}) {one.text}") for one in document.furniture]
    return "\n".join(text for _, text in sorted(rows, key=lambda row: row[0]))
