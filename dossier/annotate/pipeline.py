"""Loading a language pipeline: the embedded one, or any other that is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.en import MODEL_PATH
from dossier.errors import PipelineError

if TYPE_CHECKING:
    from spacy.language import Language


def load_pipeline(name: str | None) -> Language:
    """Load the embedded pipeline (None), or another by its package name or path.

    Raises PipelineError when there is none of that name, or when it can't be read.
    """
    import spacy

    try:
        nlp = spacy.load(MODEL_PATH if name is None else name)
    except (OSError, ValueError, KeyError) as error:
        raise PipelineError(
            problem=f"The language pipeline {name or 'of the package'} cannot be loaded: {error}",
            mend=f"Install it (python -m spacy download {name}), or leave --pipeline out.",
        ) from error
    if not (nlp.has_pipe("parser") or nlp.has_pipe("senter") or nlp.has_pipe("sentencizer")):
        nlp.add_pipe("sentencizer", first=True)
    return nlp
