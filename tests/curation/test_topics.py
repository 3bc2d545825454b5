"""`topics:` in dossier.yml: topics of the editor's own, and what may be said of found ones."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from dossier.curation import read_dossier_file
from dossier.errors import DossierError
from dossier.model import TopicDecisions


def decided(folder: Path, content: str) -> TopicDecisions:
    path = folder / "dossier.yml"
    path.write_text("topics:\n" + textwrap.indent(textwrap.dedent(content), "  "))
    return read_dossier_file(path).curation.topics


def test_a_topic_is_defined_by_its_words_and_decided_on_by_its_name(tmp_path: Path) -> None:
    found = decided(
        tmp_path,
        """
        define:
          Herring quotas: [herring quotas, catch limits]
          Cod: cod
        same:
          - [Fishing, Fisheries]
        name: {Sea ports: Ports}
        hide: [Weather]
        """,
    )
    assert found == TopicDecisions(
        defined=(("Herring quotas", ("herring quotas", "catch limits")), ("Cod", ("cod",))),
        same=(("Fishing", "Fisheries"),),
        names=(("Sea ports", "Ports"),),
        hidden=("Weather",),
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "defin: {Cod: cod}",
            "dossier.yml:2: 'topics.defin' is not a setting. Did you mean 'define'?",
        ),
        (
            "define: {Cod: []}",
            "dossier.yml:2: 'topics.define.Cod' has a wrong value: it is empty. Write 'name to "
            "show: [words, that speak of it]', one a line.",
        ),
        (
            "same:\n  - [Cod, Herring]\n  - [Eel, Cod]",
            "dossier.yml:4: 'Cod' stands in two lists of 'same'. Put all its names in one list, "
            "or delete it from one of them.",
        ),
        (
            "same:\n  - [Cod, Herring]\nname:\n  Cod: Fish\n  Herring: Catch",
            "dossier.yml:6: 'Cod' and 'Herring' are one, but 'name' gives them two: 'Fish' and "
            "'Catch'. Delete one of the two lines.",
        ),
        (
            "hide: [Cod]\ndefine: {Cod: cod}",
            "dossier.yml:3: 'Cod' stands under 'hide' and under 'define'. Delete one of the two "
            "decisions.",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_a_mend(
    tmp_path: Path, content: str, expected: str
) -> None:
    with pytest.raises(DossierError) as caught:
        decided(tmp_path, content)
    assert str(caught.value).replace(f"{tmp_path}/", "") == expected
