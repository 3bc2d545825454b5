"""In another language only names are found, and only those that knowledge bears out."""

from __future__ import annotations

from dataclasses import replace

from dossier.annotate.foreign import names_abroad
from dossier.annotate.grammar import Reading
from dossier.model import Curation, Kind
from dossier.resolve import resolve
from tests.factories import marked


def found(language: str, text: str) -> list[tuple[str, Kind]]:
    """What is kept of the names that a pipeline marked in a text."""
    document, annotation = marked(text)
    reading = Reading(sentences=(), tokens=(), mentions=annotation.mentions)
    names = names_abroad(replace(document, language=language), reading)
    return [(one.surface, one.kind) for one in names]


def test_countries_and_capitals_are_known_by_their_names_there() -> None:
    assert found("fr", "L’Allemagne et la Russie ont rappelé leurs envoyés de {O:Londres}.") == [
        ("Allemagne", Kind.PLACE),
        ("Russie", Kind.PLACE),
        ("Londres", Kind.PLACE),
    ]


def test_a_country_is_no_piece_of_a_word() -> None:
    assert found("de", "Der Belgienbesuch fiel aus.") == []


def test_a_person_needs_a_known_given_name_and_another_word() -> None:
    assert found("de", "{P:Viel Protokoll}, {P:sagte Magdalena Quell gestern}. {P:Anna} kam.") == [
        ("Magdalena Quell", Kind.PERSON)
    ]


def test_a_particle_belongs_to_the_name_and_never_ends_it() -> None:
    assert found("de", "{P:Ursula von der Quell von der} Brücke") == [
        ("Ursula von der Quell", Kind.PERSON)
    ]


def test_bodies_and_places_are_kept_if_known_or_an_acronym() -> None:
    text = "{L:Ausland}: {O:Nato} und {O:QRZ}, {O:Artikel}, in {L:Ankara}, {L:Startseite}."
    assert found("de", text) == [
        ("Nato", Kind.ORGANISATION),
        ("QRZ", Kind.ORGANISATION),
        ("Ankara", Kind.PLACE),
    ]


def test_a_country_is_one_place_under_its_names_in_all_languages() -> None:
    pairs = [
        marked("The talks in {L:Germany} ended.", id="articles/en"),
        marked("Les pourparlers en {L:Allemagne}.", id="articles/fr"),
        marked("Die Gespräche in {L:Deutschland}.", id="articles/de"),
    ]
    documents = tuple(replace(one, language=one.id[-2:]) for one, _ in pairs)
    resolution = resolve(documents, tuple(one for _, one in pairs), Curation())
    assert [(one.name, len(one.mentions)) for one in resolution.entities] == [("Germany", 3)]
