"""Settings: all faults at once, each with its file, its line and its mend; nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.config import load_config
from dossier.curation import read_dossier_file
from dossier.errors import ConfigError, DossierError
from dossier.model import Kind


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The smallest folder that is a dossier."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\n")
    (tmp_path / "seeds").mkdir()
    return tmp_path


def fault(root: Path, settings: str | bytes) -> str:
    """What a person is told about this dossier.yml."""
    data = settings if isinstance(settings, bytes) else settings.encode()
    (root / "dossier.yml").write_bytes(data)
    with pytest.raises(DossierError) as caught:
        load_config(root)
    return str(caught.value).replace(str(root / "dossier.yml"), "dossier.yml")


def test_without_a_file_the_defaults_hold(root: Path) -> None:
    config = load_config(root)
    assert config.articles == (root / "seeds",)
    assert config.docs == root / "docs"
    assert config.site == root / "site"
    assert config.workers >= 1


def test_decisions_are_read_as_written(root: Path) -> None:
    (root / "dossier.yml").write_text(
        "articles: [a, b]\n"
        "same: [[Kiev, Kyiv]]\n"
        "different: [[Ann Lee, Anna Li]]\n"
        "name: {Kiev: Kyiv}\n"
        "kind: {Kremlin: organisation}\n"
        "hide: [Read more]\n"
    )
    decisions = read_dossier_file(root / "dossier.yml")
    assert decisions.articles == ("a", "b")
    assert decisions.curation.same == (("Kiev", "Kyiv"),)
    assert decisions.curation.different == (("Ann Lee", "Anna Li"),)
    assert decisions.curation.names == (("Kiev", "Kyiv"),)
    assert decisions.curation.kinds == (("Kremlin", Kind.ORGANISATION),)
    assert decisions.curation.hidden == ("Read more",)


@pytest.mark.parametrize("settings", ["", "\n", "# only a remark\n", "\ufeff"])
def test_an_empty_file_means_the_defaults(root: Path, settings: str) -> None:
    (root / "dossier.yml").write_text(settings, encoding="utf-8")
    assert load_config(root).articles == (root / "seeds",)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("sames: []", "dossier.yml:1: 'sames' is not a setting. Did you mean 'same'?"),
        ("\nzebra: 1", "dossier.yml:2: 'zebra' is not a setting. Known settings: articles,"),
        ("hide: Kyiv", "dossier.yml:1: 'hide' has a wrong value:"),
        ("hide:\n  - a\n  - 2023", "dossier.yml:3: 'hide.1' has a wrong value:"),
        ("hide: [' ']", "dossier.yml:1: 'hide.0' has a wrong value:"),
        ("articles: []", "dossier.yml:1: 'articles' has a wrong value:"),
        ("articles: [a, '']", "dossier.yml:1: 'articles.1' has a wrong value:"),
        ("name:\n  Kyiv: ''", "dossier.yml:2: 'name.Kyiv' has a wrong value:"),
        ("kind:\n  Kyiv: town", "dossier.yml:2: 'kind.Kyiv' has a wrong value:"),
        ("same:\n\t- [a, b]", "dossier.yml:2: The line is indented with a tab."),
        ("hide: []\nhide: []", "dossier.yml:2: 'hide' is a duplicate key: line 1 has it already."),
        ("hide: [a", "dossier.yml:"),
        ("- a\n- b", "dossier.yml:1: The file holds no settings"),
        (b"# one\nhide: [\xff]", "dossier.yml:2: The file is not UTF-8."),
        (b"hide: [a\x00b]", "dossier.yml:1: It holds a sign that cannot be printed (U+0000)."),
        (
            "same:\n  - [a, b]\n  - [c, A]",
            "dossier.yml:3: 'A' stands in two lists of 'same'.",
        ),
        (
            "same: [[a, b]]\ndifferent:\n  - [a, b]",
            "dossier.yml:3: 'a, b': 'same' and 'different' contradict each other.",
        ),
    ],
)
def test_a_fault_names_the_line_and_the_mend(root: Path, settings: str, told: str) -> None:
    message = fault(root, settings)
    assert message.startswith(told)
    assert message.rstrip().endswith((".", "?"))


def test_all_faults_are_told_at_once(root: Path) -> None:
    assert fault(root, "zebra: 1\nhide: 2\nkind: {a: b}").count("\n") == 2


def test_a_tab_is_named_as_the_cause(root: Path) -> None:
    assert "spaces, not tabs" in fault(root, "same:\n\t- [a, b]")


def test_a_folder_without_mkdocs_yml_is_no_dossier(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    with pytest.raises(ConfigError, match=r"There is no mkdocs\.yml"):
        load_config(tmp_path)


def test_a_missing_articles_folder_is_a_fault(root: Path) -> None:
    with pytest.raises(ConfigError, match="does not exist"):
        load_config(root, articles=[root / "nowhere"])


def test_output_never_lies_in_the_articles(root: Path) -> None:
    with pytest.raises(ConfigError, match="articles are never written to"):
        load_config(root, site=root / "seeds" / "site")
    with pytest.raises(ConfigError, match="articles are never written to"):
        load_config(root, articles=[root / "seeds"], docs=root / "seeds" / "docs")


def test_pages_and_site_never_lie_in_one_another(root: Path) -> None:
    with pytest.raises(ConfigError, match="inside one another"):
        load_config(root, site=root / "docs" / "site")


def test_a_file_in_the_place_of_a_folder_is_a_fault(root: Path) -> None:
    (root / "out").write_text("in the way")
    with pytest.raises(ConfigError, match="is a file"):
        load_config(root, site=root / "out" / "site")


@pytest.mark.parametrize("target", ["site", "nowhere"])
def test_a_link_to_nothing_in_the_place_of_a_folder_is_a_fault(root: Path, target: str) -> None:
    (root / "site").symlink_to(root / target)
    with pytest.raises(ConfigError, match="a link to nothing"):
        load_config(root)


def test_a_folder_with_other_things_is_never_replaced_by_a_site(root: Path) -> None:
    (root / "site").mkdir()
    (root / "site" / "letter.txt").write_text("precious")
    with pytest.raises(ConfigError, match="whole folder is replaced"):
        load_config(root)
    (root / "site" / "dossier.json").write_text("{}")
    assert load_config(root).site == root / "site"


@pytest.mark.parametrize("workers", [0, -1])
def test_at_least_one_worker_is_needed(root: Path, workers: int) -> None:
    with pytest.raises(ConfigError, match="--workers"):
        load_config(root, workers=workers)


def test_checking_writes_nothing(root: Path) -> None:
    before = sorted(root.rglob("*"))
    load_config(root)
    assert sorted(root.rglob("*")) == before
