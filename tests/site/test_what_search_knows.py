"""What search knows of a page before it reads a text, and what a preview tells of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from dossier.model import (
    BlockKind,
    Document,
    Kind,
    Publish,
    Role,
    StatedRole,
)
from dossier.site import SiteSettings, plan_site
from dossier.site.views import Card, SearchEntry
from tests.factories import a_day
from tests.site.dossiers import a_dossier, an_article, an_entity

OLD = an_article(
    "Anna Kowal spoke.", file="old.txt", published=a_day("2021-01-01"), source="The Old Post"
)
NEW = an_article(
    (BlockKind.TITLE, "Ania Kovalová is back"),
    "Nobody knew. Ania Kovalová came by train.",
    file="new.txt",
    published=a_day("2023-04-20"),
    source="The Example",
)
UNDATED = an_article("Anna Kowal left.", file="undated.txt")
KOWAL = an_entity("Anna Kowal", OLD, NEW, UNDATED, spellings=["Ania Kovalová"])
LETTER = SiteSettings(title="Letters")


def entry(*documents: Document) -> SearchEntry:
    """What search knows of the person."""
    plan = plan_site(a_dossier(*documents, entities=(KOWAL,)), LETTER)
    return next(one for one in plan.entries if one.page_id == KOWAL.id)


def card(settings: SiteSettings = LETTER) -> Card:
    """The preview of the person."""
    dossier = a_dossier(OLD, NEW, UNDATED, entities=(KOWAL,))
    return next(one for one in plan_site(dossier, settings).cards if one.page_id == KOWAL.id)


@pytest.mark.parametrize("documents", list(permutations((OLD, NEW, UNDATED))))
def test_a_person_is_known_by_kind_newest_date_sources_and_years_whatever_the_order(
    documents: tuple[Document, ...],
) -> None:
    assert entry(*documents) == SearchEntry(
        page_id="people/anna-kowal",
        kind="Person",
        title="Anna Kowal",
        names=("Ania Kovalová", "Ania Kovalova"),
        about="",
        date="Thursday 20 April 2023",
        sources=("The Example", "The Old Post"),
        years=(2021, 2023),
        weight=4,
    )


def test_every_article_and_every_entity_can_be_found_and_no_list_of_them() -> None:
    plan = plan_site(a_dossier(OLD, NEW, UNDATED, entities=(KOWAL,)), LETTER)
    found = [one.page_id for one in plan.entries]
    assert found == ["articles/new", "articles/old", "articles/undated", "people/anna-kowal"]


def test_of_roles_the_editors_come_first_and_two_wordings_are_one() -> None:
    roles = [
        Role(title=title, document_id=document.id, span=document.blocks[0].span)
        for title, document in (
            ("mayor", OLD),
            ("Secretary-General", OLD),
            ("Secretary General", NEW),
            ("guest", NEW),
        )
    ]
    kowal = replace(KOWAL, roles=tuple(roles), stated_roles=(StatedRole(title="harbour master"),))
    plan = plan_site(a_dossier(OLD, NEW, UNDATED, entities=(kowal,)), LETTER)
    told = next(one.about for one in plan.entries if one.page_id == kowal.id)
    assert told == "harbour master; Secretary-General"


def test_a_preview_shows_the_newest_words_in_a_paragraph_as_they_stand() -> None:
    assert card().excerpt == ("Nobody knew. ", "Ania Kovalová", " came by train.")
    assert card().source == "The Example, Thursday 20 April 2023, paragraph 2"
    assert card().href == "articles/new.html#p2"
    assert card().counts == "Named 4 times in 3 articles."


def test_a_preview_shows_no_words_that_may_not_be_published() -> None:
    withheld = card(replace(LETTER, publish=Publish.NONE))
    assert withheld.excerpt == ()
    assert withheld.source == ""
    assert withheld.counts == card().counts


def test_a_place_and_an_organisation_are_told_from_a_person() -> None:
    place = an_entity("Vienna", an_article("Vienna."), kind=Kind.PLACE)
    plan = plan_site(a_dossier(an_article("Vienna."), entities=(place,)), LETTER)
    assert [one.kind for one in plan.entries] == ["Article", "Place"]
    assert [one.kind for one in plan.cards] == ["Place"]
