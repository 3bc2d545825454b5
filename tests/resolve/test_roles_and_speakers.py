"""Which office a text gives to whom, and who is meant by the words that name a speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.model import Curation
from dossier.resolve import resolve
from tests.cases import Case, read_cases
from tests.factories import a_quotation, marked
from tests.resolve.test_cases import resolve_text


@pytest.mark.parametrize("case", read_cases("roles"), ids=lambda case: case.title)
def test_a_text_gives_an_office(case: Case) -> None:
    entities = [e for e in resolve_text(case.input).entities if e.id.startswith("people/")]
    lines = [f"{e.name}: {', '.join(sorted(r.title for r in e.roles))}".strip() for e in entities]
    assert "\n".join(sorted(lines)) == case.expected


def speaker_of(text: str, words: str, speaker: str | None) -> str | None:
    document, annotation = marked(text)
    quotation = a_quotation(words, speaker, document.text)
    resolution = resolve([document], [replace(annotation, quotations=(quotation,))], Curation())
    assert resolution.statements[0].speaker_surface == speaker
    return resolution.statements[0].speaker_id


TALKS = "{O:NATO} Secretary General {P:Jens Stoltenberg} met Prime Minister {P:Rishi Sunak}.\n\n"


def test_a_name_is_its_bearer() -> None:
    text = TALKS + '"We agree," {P:Stoltenberg} said.'
    assert speaker_of(text, "We agree", "Stoltenberg") == "people/jens-stoltenberg"


def test_a_role_is_its_only_holder() -> None:
    text = TALKS + '"We agree," the NATO chief said.'
    assert speaker_of(text, "We agree", "the NATO chief") == "people/jens-stoltenberg"
    text = TALKS + '"We agree," the prime minister said.'
    assert speaker_of(text, "We agree", "the prime minister") == "people/rishi-sunak"


def test_a_role_that_nobody_holds_is_nobody() -> None:
    assert speaker_of(TALKS + '"No," the queen said.', "No", "the queen") is None


def test_a_pronoun_is_the_person_named_last_nearby() -> None:
    text = TALKS + '{P:Rishi Sunak} smiled. "We agree," he said.'
    assert speaker_of(text, "We agree", "he") == "people/rishi-sunak"


def test_a_pronoun_reaches_no_further_than_the_paragraph_before() -> None:
    text = TALKS + 'It rained.\n\n"We agree," he said.'
    assert speaker_of(text, "We agree", "he") is None


def test_an_organisation_speaks_under_its_name() -> None:
    text = TALKS + '"We agree," {O:Reuters} wrote.'
    assert speaker_of(text, "We agree", "Reuters") == "organisations/reuters"
    assert speaker_of(text, "We agree", None) is None


def test_words_about_a_body_are_not_the_body() -> None:
    text = TALKS + '"We agree," a {O:NATO} official in charge of many things said.'
    words = "a NATO official in charge of many things"
    assert speaker_of(text, "We agree", words) is None


def offices_of(text: str) -> set[str]:
    (person,) = (e for e in resolve_text(text).entities if e.id == "people/ada-quill")
    return {role.office for role in person.roles}


def test_a_bare_title_is_the_only_fuller_office_like_it() -> None:
    text = "President {P:Ada Quill} met the Norwegian president, {P:Ada Quill}."
    assert len(offices_of(f"{text} Norwegian President {{P:Ada Quill}} left.")) == 1


def test_a_bare_title_stays_by_itself_where_two_offices_are_like_it() -> None:
    text = "President {P:Ada Quill} spoke. Norwegian President {P:Ada Quill} left."
    assert (
        len(offices_of(f"{text} {{P:Ada Quill}}, president of the {{O:Chess Club}}, slept.")) == 3
    )
