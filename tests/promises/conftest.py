"""Two dossiers, each built once a session, that the laws are asked of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from tests.promises.program import (
    SHARED,
    build,
    contract,
    make_root,
    own_articles,
)

REAL_ARTICLES = SHARED / "seeds"


@dataclass(frozen=True)
class Built:
    """A dossier after its first build."""

    root: Path
    articles: Path

    @property
    def docs(self) -> Path:
        """The folder that MkDocs read."""
        return self.root / "docs"

    @property
    def site(self) -> Path:
        """What is published."""
        return self.root / "site"

    @property
    def cache(self) -> Path:
        """What was annotated."""
        return self.root / ".dossier" / "annotations.sqlite"

    @cached_property
    def contract(self) -> dict[str, Any]:
        """What its dossier.json says."""
        return contract(self.site)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The dossier of this repository: its own articles. Tests never write to it."""
    root = make_root(tmp_path_factory.mktemp("own") / "root", own_articles())
    build(root)
    return Built(root, root / "seeds")


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The five real articles beside the checkout, read where they lie. Tests never write to it."""
    if not REAL_ARTICLES.is_dir():
        pytest.skip("the five real articles are other people's texts and not beside this checkout")
    root = make_root(tmp_path_factory.mktemp("real") / "root")
    build(root, "--articles", REAL_ARTICLES)
    return Built(root, REAL_ARTICLES)


@pytest.fixture(params=["published", "real"])
def built(request: pytest.FixtureRequest) -> Built:
    """Each of the two dossiers in turn."""
    dossier: Built = request.getfixturevalue(request.param)
    return dossier
