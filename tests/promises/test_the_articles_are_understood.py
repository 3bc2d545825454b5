"""What a careful reader takes from the articles, the program takes from them too."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dossier.text import fold
from tests.promises.conftest import Built
from tests.promises.program import SHARED

pytestmark = pytest.mark.slow

FURNITURE = {
    "read", "read more", "close", "leave a reply", "leave a comment", "comment", "comments",
    "image source", "photo", "credit", "share", "advertisement", "subscribe", "newsletter",
    "global site tag", "google tag", "related articles", "you may also like", "most read",
    "most popular", "accept", "cookies", "reply",
}  # fmt: skip
SPELLINGS = {
    "Vladimir Zelensky", "Volodimir Zelenski", "Volodymir Zelensky", "Volodymir Zelenski",
    "Volodymyr Zelensky", "Volodímir Zelenski", "Zelensky", "Zelenski", "Zelenskyy",
}  # fmt: skip


@pytest.fixture(scope="session")
def gold(real: Built) -> dict[str, Any]:
    """The facts of the five real articles."""
    facts: dict[str, Any] = json.loads((SHARED / "gold" / "seeds.json").read_text())
    return facts


def surfaces(entity: dict[str, Any]) -> set[str]:
    """Every spelling that an entity's page shows."""
    return {*entity["aliases"], *(mention["surface"] for mention in entity["mentions"])}


def entities(built: Built, kind: str) -> list[dict[str, Any]]:
    return [entity for entity in built.contract["entities"] if entity["kind"] == kind]


def the_one(built: Built, kind: str, name: str) -> dict[str, Any]:
    """The entity with this spelling; there must be exactly one."""
    found = [one for one in entities(built, kind) if name in surfaces(one)]
    assert len(found) == 1, f"{name}: {[one['name'] for one in found]}"
    return found[0]


def numbers(files: list[str]) -> set[str]:
    """The first three digits of the real articles' names, which the gold uses."""
    return {file[:3] for file in files}


def meetings_of(built: Built, *names: str, **known: Any) -> list[dict[str, Any]]:
    """The meetings in which all of these people take part, with these properties."""
    wanted = {the_one(built, "person", name)["id"] for name in names}
    return [
        meeting
        for meeting in built.contract["meetings"]
        if wanted <= set(meeting["participants"])
        and all(meeting[key] == value for key, value in known.items())
    ]


# --- both dossiers ---------------------------------------------------------------------
def test_page_furniture_is_nobody_and_nothing(built: Built) -> None:
    for kind in ("entities", "topics"):
        names = {fold(one["name"]).strip(":. ") for one in built.contract[kind]}
        assert not names & FURNITURE


def test_nine_spellings_of_one_president_are_one_person(built: Built) -> None:
    president = the_one(built, "person", "Zelensky")
    assert surfaces(president) >= SPELLINGS
    assert not any("Putin" in surface for surface in surfaces(president))


def test_two_secretaries_general_are_two_people(built: Built) -> None:
    stoltenberg = the_one(built, "person", "Jens Stoltenberg")
    rutte = the_one(built, "person", "Mark Rutte")
    assert stoltenberg["id"] != rutte["id"]
    assert "Stoltenberg" in surfaces(stoltenberg)
    assert "Rutte" in surfaces(rutte)


def test_the_alliance_is_nato(built: Built) -> None:
    nato = the_one(built, "organisation", "NATO")
    assert {"Alliance", "Atlantic Alliance"} <= surfaces(nato)


@pytest.mark.parametrize(
    "spellings", [("Kyiv", "Kiev"), ("United States", "US", "U.S.")], ids=lambda one: one[0]
)
def test_two_spellings_of_one_place_are_one_page(built: Built, spellings: tuple[str, ...]) -> None:
    assert len({the_one(built, "place", name)["id"] for name in spellings}) == 1


def test_one_contact_group_under_two_names(built: Built) -> None:
    names = ("Ukraine Defence Contact Group", "Ukrainian Defence Contact Group")
    assert len({the_one(built, "organisation", name)["id"] for name in names}) == 1


def test_a_visit_whose_day_nothing_tells_stays_undated(built: Built) -> None:
    meetings = meetings_of(built, "Mark Rutte", "Zelenskyy")
    assert meetings
    assert {meeting["date"] for meeting in meetings} == {None}


# --- the real articles -----------------------------------------------------------------
def test_the_people_reported_on_are_the_seven(real: Built, gold: dict[str, Any]) -> None:
    found = entities(real, "person")
    for person in gold["persons"]:
        entity = the_one(real, "person", person["name"])
        missing = set(person["surfaces"]) - surfaces(entity)
        assert not missing, f"{person['name']}: {missing}"
        files = numbers([mention["file"] for mention in entity["mentions"]])
        assert files >= set(person["documents"])
    assert len(found) == len(gold["persons"]), sorted(one["name"] for one in found)


def test_who_wrote_an_article_is_nobody_it_reports_on(real: Built) -> None:
    assert not [one for one in real.contract["entities"] if "Thansan" in one["name"]]


def test_the_organisations_reported_on_are_there(real: Built, gold: dict[str, Any]) -> None:
    for wanted in gold["organisations"]:
        if wanted.get("optional"):
            continue
        entity = the_one(real, "organisation", wanted["name"])
        missing = set(wanted["surfaces"]) - surfaces(entity)
        assert not missing, f"{wanted['name']}: {missing}"


@pytest.mark.parametrize(
    ("day", "files"), [("2023-10-11", {"000", "001"}), ("2023-04-20", {"003", "004"})]
)
def test_two_reports_of_one_visit_are_one_meeting(real: Built, day: str, files: set[str]) -> None:
    told = meetings_of(real, "Jens Stoltenberg", "Zelensky", date=day, status="held")
    joined = [meeting for meeting in told if numbers(meeting["files"]) == files]
    assert len(joined) == 1, [(one["title"], one["date"], one["files"]) for one in told]
    again = [one for one in told if one is not joined[0] and one["form"] == joined[0]["form"]]
    assert not again, [(one["title"], one["files"]) for one in again]


def test_articles_are_dated_by_what_they_say_and_by_nothing_else(
    real: Built, gold: dict[str, Any]
) -> None:
    dates = {document["file"]: document["date"] for document in real.contract["documents"]}
    assert dates == {file: facts["published"] for file, facts in gold["documents"].items()}


def test_the_title_is_what_stands_above_the_article(real: Built, gold: dict[str, Any]) -> None:
    titles = {document["file"]: document["title"] for document in real.contract["documents"]}
    for file, facts in gold["documents"].items():
        assert facts["title"] is None or titles[file] == facts["title"]


def test_no_line_of_page_furniture_is_shown_as_evidence(real: Built, gold: dict[str, Any]) -> None:
    for file, facts in gold["documents"].items():
        lines = (real.articles / file).read_text().splitlines()
        leaked = {lines[number - 1].strip() for number in facts["boilerplate_lines"]}
        leaked -= {"", facts["title"]}
        shown = {one["text"] for one in real.contract["excerpts"] if one["file"] == file}
        assert not leaked & shown


# --- our own ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("day", "files"),
    [
        (
            "2023-10-11",
            {"alliance-receives-zelenski.html", "brussels-without-notice.txt"},
        ),
        (
            "2023-04-20",
            {
                "chief-of-alliance-in-kyiv.txt",
                "flowers-at-the-wall.html",
                "stoltenberg-in-kiev.txt",
            },
        ),
    ],
)
def test_reports_in_all_formats_of_one_visit_are_one_meeting(
    published: Built, day: str, files: set[str]
) -> None:
    told = meetings_of(published, "Jens Stoltenberg", "Zelensky", date=day)
    joined = [meeting for meeting in told if files <= set(meeting["files"])]
    assert len(joined) == 1, [(one["title"], one["date"], one["files"]) for one in told]


def test_an_author_is_nobody_an_article_reports_on(published: Built) -> None:
    names = {one["name"] for one in published.contract["entities"]}
    assert not names & {"Henrik Aldersey", "Ragna Sollund", "Jonas Petrikas", "Colm Hathersage"}


def test_an_article_without_a_date_has_none(published: Built) -> None:
    dates = {document["file"]: document["date"] for document in published.contract["documents"]}
    assert dates == {
        "alliance-receives-zelenski.html": "2023-10-11",
        "brussels-without-notice.txt": None,
        "chief-of-alliance-in-kyiv.txt": "2023-04-21",
        "flowers-at-the-wall.html": "2023-04-20",
        "ministers-after-the-visit.md": "2023-10-12",
        "rutte-under-the-sirens.txt": None,
        "stoltenberg-in-kiev.txt": "2023-04-20",
        "two-days-in-vilnius.md": "2023-07-12",
    }
