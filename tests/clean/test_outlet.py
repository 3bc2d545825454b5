"""Who published an article: what is told beside it, else a label, a masthead, a dateline."""

from __future__ import annotations

import pytest

from dossier.clean import clean
from dossier.model import Document
from tests.factories import a_page

PROSE = (
    "The bridge over the Lenne was opened on Tuesday, nine years later than promised, they said."
)


def article(*lines: str, **told: str) -> Document:
    document = clean(a_page("\n\n".join(lines), **told))
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (("A bridge opens", "27.09.2023 | Source: Coastline Daily", PROSE), "Coastline Daily"),
        (("A bridge opens", "The Elm Record, September 12, 2023", PROSE), "The Elm Record"),
        (("A bridge opens", f"ELMSTEAD, March 3 (QPA) - {PROSE}"), "QPA"),
        (("A bridge opens", f"(Quill Wire) Aug 30, 2023 - {PROSE}"), "Quill Wire"),
        (("A bridge opens", PROSE, "© Quill Wire 2023. All rights reserved."), "Quill Wire"),
        # no outlet
        (("A bridge opens", PROSE, "© Quill Wire"), None),
        (("A bridge opens", PROSE, f"Copyright Act or not, {PROSE}"), None),
        (("A bridge opens", PROSE), None),
        (("A bridge opens", "September 12, 2023", PROSE), None),
        (("A bridge opens", "Elmstead, September 12, 2023", PROSE), None),
        (("A bridge opens", f"The Elmstead Council (EC) said - and did - little. {PROSE}"), None),
        (("A bridge opens", PROSE, f"Later, the source: unknown. {PROSE}"), None),
    ],
)  # fmt: skip
def test_the_outlet_is_told_above_the_text(lines: tuple[str, ...], outlet: str | None) -> None:
    assert article(*lines).source == outlet


def test_what_is_told_beside_the_article_goes_first() -> None:
    document = article("A bridge opens", "The Elmstead Record, May 1, 2023", PROSE, source="Quay")
    assert document.source == "Quay"


def test_a_masthead_is_no_text_of_the_article() -> None:
    document = article("A bridge opens", "The Elmstead Record, September 12, 2023", PROSE)
    assert "Elmstead" not in document.text
    assert document.published is not None
    assert document.published.iso == "2023-09-12"
