"""Whom "the Norlandian president" means: by the offices that the articles and the editor give."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.model import Curation, DateValue, Precision, Resolution, StatedRole
from dossier.resolve import resolve
from tests.factories import marked

Roles = tuple[tuple[str, tuple[StatedRole, ...]], ...]
NAMED = "President {P:Ada Quill} of {L:Norway} spoke. Foreign Minister {P:Bo Marsh} listened.\n\n"


def resolved(*texts: str, on: DateValue | None = None, roles: Roles = ()) -> Resolution:
    pairs = [marked(text, id=f"articles/{number}") for number, text in enumerate(texts)]
    return resolve(
        [replace(document, published=on) for document, _ in pairs],
        [annotation for _, annotation in pairs],
        Curation(roles=roles),
    )


def described(resolution: Resolution) -> list[tuple[str, str]]:
    """Each description and whom it means, '?' for nobody known."""
    known = [(one, entity.name) for entity in resolution.entities for one in entity.descriptions]
    unknown = [(one.mention, "?") for one in resolution.undescribed]
    found = sorted(known + unknown, key=lambda pair: (pair[0].document_id, pair[0].span))
    return [(mention.surface, name) for mention, name in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Later the president left.", [("the president", "Ada Quill")]),
        ("The Norwegian president left.", [("The Norwegian president", "Ada Quill")]),
        ("The Norwegian leader left.", [("The Norwegian leader", "Ada Quill")]),
        ("The foreign minister left.", [("The foreign minister", "Bo Marsh")]),
        ("The president’s visit ended.", [("The president", "Ada Quill")]),
        ("The president and the foreign minister left.",
         [("The president", "Ada Quill"), ("the foreign minister", "Bo Marsh")]),
        # Another country's, and another office: the articles don't say whose they are.
        ("The Danish president left.", [("The Danish president", "?")]),
        ("The deputy foreign minister left.", []),
        # A name beside it makes it a title or an apposition.
        ("The president, {P:Ada Quill}, left.", []),
        ("{P:Ada Quill}, the president, left.", []),
        ("The president {P:Ada Quill} left.", []),
        # No person's at all.
        ("The general idea was praised.", []),
        ("A president was expected.", []),
        ("Their presidents left.", []),
        ("The president of the chess club left.", []),
    ],
)  # fmt: skip
def test_an_office_is_its_holders(text: str, expected: list[tuple[str, str]]) -> None:
    assert described(resolved(NAMED + text)) == expected


def test_a_bare_office_of_two_persons_is_nobodys_and_both_are_told() -> None:
    resolution = resolved(NAMED + "President {P:Cy Vane} came. The president left.")
    assert described(resolution) == [("The president", "?")]
    assert resolution.undescribed[0].candidates == ("Ada Quill", "Cy Vane")


def test_an_office_with_its_country_is_known_from_another_article() -> None:
    texts = (NAMED, "Nobody is named here, but the Norwegian president came.")
    for order in (texts, texts[::-1]):
        assert described(resolved(*order)) == [("the Norwegian president", "Ada Quill")]


def test_whoever_is_called_a_countrys_may_lead_it() -> None:
    text = "Norway’s {P:Ada Quill} met Denmark’s {P:Bo Marsh}. The Danish leader left early. "
    end = "The Danish foreign minister stayed."
    assert described(resolved(text + end)) == [
        ("The Danish leader", "Bo Marsh"),
        ("The Danish foreign minister", "?"),
    ]


def test_a_description_is_no_mention() -> None:
    resolution = resolved(NAMED + "The president left.")
    quill = next(one for one in resolution.entities if one.name == "Ada Quill")
    assert [one.surface for one in quill.mentions] == ["Ada Quill"]
    assert [alias.surface for alias in quill.aliases] == ["Ada Quill"]


def a_day(year: int) -> DateValue:
    return DateValue(start=date(year, 5, 1), end=date(year, 5, 1), precision=Precision.DAY)


@pytest.mark.parametrize(("year", "holder"), [(2015, "Ada Quill"), (2019, "Bo Marsh"), (2030, "?")])
def test_the_editor_says_who_held_an_office_when(year: int, holder: str) -> None:
    text = "{P:Ada Quill} and {P:Bo Marsh} spoke. The Norwegian president left."
    title = "President of Norway"
    roles = (
        ("Ada Quill", (StatedRole(title=title, since=a_day(2010), until=a_day(2016)),)),
        ("Bo Marsh", (StatedRole(title=title, since=a_day(2016), until=a_day(2022)),)),
    )
    assert described(resolved(text, on=a_day(year), roles=roles))[-1][1] == holder


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The {O:Quills} left.", ["Ada Quill", "Eve Quill"]),
        ("Then the {P:Quills} left.", ["Ada Quill", "Eve Quill"]),
        ("Then the Quills left.", ["Ada Quill", "Eve Quill"]),
        ("Then the {O:Hills} left.", []),
        ("Then the quills left.", []),
        ("{O:Quills} won.", []),
    ],
)
def test_a_family_in_the_plural_is_those_who_are_named(text: str, expected: list[str]) -> None:
    resolution = resolved("{P:Ada Quill} and {P:Eve Quill} met {P:Venus Williams}.\n\n" + text)
    assert [name for _, name in described(resolution)] == expected
    named = {one.name for one in resolution.entities}
    assert "Quills" not in named or not expected


def test_a_nationality_leads_to_its_country_and_is_no_mention_of_it() -> None:
    text = "Envoys of {L:Denmark} came. The {G:Danish} guests sang. {G:Danes} and {G:Swedes} left."
    (country,) = resolved(text).entities
    assert country.name == "Denmark"
    assert [one.surface for one in country.mentions] == ["Denmark"]
    assert [one.surface for one in country.demonyms] == ["Danish", "Danes"]
