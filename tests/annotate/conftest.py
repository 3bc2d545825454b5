"""The language pipeline, loaded once for all slow tests of this folder."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dossier.annotate.pipeline import load_pipeline


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The embedded pipeline."""
    return load_pipeline(None)
