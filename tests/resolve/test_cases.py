"""The rules of who is who, by example: tests/cases/resolve.txt."""

from __future__ import annotations

import pytest

from dossier.model import Curation, Resolution
from dossier.resolve import resolve
from tests.cases import Case, read_cases
from tests.factories import marked


def resolve_text(text: str, curation: Curation | None = None) -> Resolution:
    """Resolve articles with marked mentions."""
    articles = [
        marked(article.strip(), id=f"articles/{number}")
        for number, article in enumerate(text.split("---"))
    ]
    documents, annotations = zip(*articles, strict=True)
    return resolve(documents, annotations, curation or Curation())


def told(resolution: Resolution) -> str:
    """Write a resolution as the cases do."""
    lines = [
        f"{entity.kind} {entity.name} = {', '.join(sorted(a.surface for a in entity.aliases))}"
        for entity in resolution.entities
    ]
    left_out = (*resolution.unresolved, *resolution.rejected)
    lines += [f"? {one.mention.surface}" for one in left_out]
    return "\n".join(sorted(lines, key=lambda line: (line.startswith("?"), line)))


@pytest.mark.parametrize("case", read_cases("resolve"), ids=lambda case: case.title)
def test_who_is_who(case: Case) -> None:
    assert told(resolve_text(case.input)) == case.expected
