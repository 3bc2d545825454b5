"""What of the articles may be published: the rest is blanked before a page is planned.

So no page, no search and no dossier.json can show what the editor does not want to republish.
Offsets stay those of the article: what is withheld is as many spaces.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from dossier.model import Block, Document, Dossier, Evidence, Meeting

Paragraph = tuple[str, str]
"""The id of a document and the anchor of a block in it."""
_LETTER = re.compile(r"\S")


def withhold(dossier: Dossier, published: Collection[Paragraph]) -> Dossier:
    """`dossier` with the words of no other paragraph than the `published` ones.

    Titles, dates, names and roles are kept: they are about an article, not its text. Where nothing
    is published, the reasons why reports are one tell no words of theirs, and there are no figures
    or readings to put side by side.
    """
    documents = tuple(_withheld(document, published) for document in dossier.documents)
    known = replace(dossier, documents=documents)
    if published:
        return known
    return replace(
        known,
        meetings=tuple(map(_without_words, dossier.meetings)),
        near_meetings=tuple(
            replace(one, evidence=_reason_only(one.evidence, "")) for one in dossier.near_meetings
        ),
        disagreements=(),
    )


def is_withheld(document: Document, block: Block) -> bool:
    """Whether the words of `block` are blanked."""
    return not _LETTER.search(block.span.text_of(document.text))


def is_blank(document: Document) -> bool:
    """Whether none of its words but, at most, its title are published."""
    return all(is_withheld(document, one) or _is_title(document, one) for one in document.blocks)


def _withheld(document: Document, published: Collection[Paragraph]) -> Document:
    text = document.text
    for block in document.blocks:
        if (document.id, block.anchor) not in published and not _is_title(document, block):
            blank = _LETTER.sub(" ", block.span.text_of(document.text))
            text = text[: block.span.start] + blank + text[block.span.end :]
    return replace(document, text=text, furniture=())


def _is_title(document: Document, block: Block) -> bool:
    return block.span.text_of(document.text) == document.title


def _without_words(meeting: Meeting) -> Meeting:
    return replace(
        meeting,
        reports=tuple(replace(report, figures=()) for report in meeting.reports),
        evidence=tuple(_reason_only(one, meeting.title) for one in meeting.evidence),
    )


def _reason_only(evidence: Evidence, name: str) -> Evidence:
    """The reason without the words of the two reports: both are called by `name`."""
    return replace(evidence, left=name, right=name)
