"""What is known of names: the made table, and how it is made."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from dossier.resolve.chinese import wade_giles
from dossier.resolve.lexicon import are_spellings, skeleton
from dossier.resolve.names import read_person
from dossier.resolve.world import body_key, is_demonym, is_pure_demonym, known_bodies

TOOL = Path(__file__).parents[2] / "tools" / "name_knowledge.py"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("volodymyr", "vladimir"),
        ("volodymyr", "volodimir"),
        ("volodymyr", "volodymir"),
        ("volodymyr", "wolodymyr"),
        ("joe", "joseph"),
        ("alexander", "alexandre"),
        ("alexander", "oleksandr"),
        ("emanuel", "emmanuel"),
        ("mohammed", "muhammad"),
    ],
)
def test_spellings_of_one_given_name_are_known(left: str, right: str) -> None:
    assert are_spellings(left, right)


@pytest.mark.parametrize(
    ("left", "right"), [("joe", "jill"), ("katalin", "alexander"), ("abdulaziz", "mohammed")]
)
def test_two_given_names_are_two(left: str, right: str) -> None:
    assert not are_spellings(left, right)


def test_romanisations_have_one_skeleton() -> None:
    names = ["zelensky", "zelenskyy", "zelenskiy", "zelenski", "selenskyj", "zelenskij"]
    assert len({skeleton(name) for name in names}) == 1
    assert skeleton("johnson") != skeleton("jonson")


def test_a_name_is_taken_apart() -> None:
    name = read_person("Ukrainian Deputy Prime Minister Ursula von der Leyen's")
    assert (name.given, name.family, name.shown) == ("ursula", "leyen", "Ursula von der Leyen")
    assert read_person("Xi Jinping").family == "xi"
    assert read_person("Kim Clijsters").family == "clijsters"


def test_countries_and_their_people_are_told_apart() -> None:
    assert is_pure_demonym("ukrainian") and not is_pure_demonym("ukraine")
    assert is_demonym("us") and is_demonym("european")
    assert known_bodies()[body_key("the U.S.")].name == "United States"


def test_items_that_share_a_cyrillic_spelling_become_one_set() -> None:
    name_sets = runpy.run_path(str(TOOL))["name_sets"]
    items = [("ivan", "iwan", "иван"), ("yvan", "иван"), ("john", "jon"), ("jon", "john", "joan")]
    assert name_sets(items) == [("ivan", "iwan", "yvan"), ("joan", "john", "jon")]


@pytest.mark.parametrize(
    ("pinyin", "written"),
    [
        ("zedong", "tsetung"),
        ("enlai", None),
        ("zhou", "chou"),
        ("xiaoping", "hsiaoping"),
        ("jieshi", "chiehshih"),
        ("guofeng", "kuofeng"),
        ("biao", "piao"),
        ("smith", None),
    ],
)
def test_pinyin_as_wade_and_giles_wrote_it(pinyin: str, written: str | None) -> None:
    assert wade_giles(pinyin) == written


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Tsai Ing-wen", "tsai"),
        ("Mao Tse-tung", "mao"),
        ("Son Heung-min", "son"),
        ("Kim Jong Un", "kim"),
        ("Lee Harvey Oswald", "oswald"),
        ("Park Mary Smith", "smith"),
    ],
)
def test_a_family_name_stands_first_where_what_follows_sounds_so(name: str, family: str) -> None:
    assert read_person(name).family == family


def test_what_stands_behind_a_name_tells_the_generation() -> None:
    names = ["Donald Trump Jr.", "Charles III", "Martin King, Jr", "Henry Kissinger, PhD"]
    assert [read_person(name).generation for name in names] == ["jr", "iii", "jr", ""]
