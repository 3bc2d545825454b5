"""Somebody's words, and words about them: what a page has room for; all, on pages of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.model import Statement
from dossier.site.plan.parts import PageParts, PartsOf
from dossier.site.plan.portions import (
    LITTLE,
    portion_head,
    portion_id,
    portion_title,
    portions,
)
from dossier.site.plan.statements import statement_order, statement_views
from dossier.site.views import Link, SpokenView, StatementView
from dossier.text import count

PART_WEIGHT = 24_000
"""Characters of statements on a page that holds nothing else."""
_FRAME = 450
"""Characters around a statement: its article, the marks, the words before and after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenPage:
    """A page of statements."""

    parts: PageParts
    title: str
    number: int
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A section of statements on somebody's page."""

    statements: tuple[StatementView, ...]
    pages: tuple[SpokenPage, ...]
    """Those that have all of them; none where the section has."""


def spoken(
    parts: PageParts,
    statements: Iterable[Statement],
    parts_of: PartsOf,
    *,
    title: str,
    name: str,
    weight: int,
    named: bool,
) -> Spoken:
    """Statements in the order of `statement_order`, up to `weight` characters on the page itself.

    The others are on pages called `name` below it. `named`: each with its speaker.
    """
    ordered = sorted(statements, key=lambda said: statement_order(parts, said))
    first = next(portions(ordered, _weight_of, weight), ())
    if sum(map(_weight_of, ordered)) <= weight * LITTLE:
        return Spoken(statements=statement_views(parts, ordered, named=named), pages=())
    parted = tuple(portions(ordered, _weight_of, PART_WEIGHT))
    pages = []
    for number, portion in enumerate(parted, start=1):
        own = parts_of(portion_id(parts.page_id, name, number))
        pages.append(
            SpokenPage(
                parts=own,
                title=portion_title(title, number, len(parted)),
                number=len(portion),
                statements=statement_views(own, portion, named=named),
            )
        )
    return Spoken(statements=statement_views(parts, first, named=named), pages=tuple(pages))


def said_view(about: Link, page: SpokenPage, pages: Sequence[SpokenPage]) -> SpokenView:
    """A page of statements, with links to the others of `pages`."""
    title = f"{about.text}: {page.title[0].lower()}{page.title[1:]}"
    summary = f"{count(page.number, 'statement')}, direct ones first, then the newest."
    return SpokenView(
        head=portion_head(title, summary),
        about=about,
        title=title,
        summary=summary,
        statements=page.statements,
        others=links_to_spoken([one for one in pages if one is not page], page.parts),
    )


def links_to_spoken(pages: Sequence[SpokenPage], parts: PageParts) -> tuple[Link, ...]:
    """Links from the page of `parts`, with how much each holds."""
    return tuple(
        parts.link(page.title, page.parts.page_id, note=count(page.number, "statement"))
        for page in pages
    )


def _weight_of(said: Statement) -> int:
    return _FRAME + sum(piece.end - piece.start for piece in said.pieces)
