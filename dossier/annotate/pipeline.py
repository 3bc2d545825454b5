"""Loading a language pipeline: the embedded one, or any other that is installed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dossier.annotate.fingerprint import unknown_pipeline
from dossier.en import MODEL_PATH, check_model
from dossier.errors import PipelineError

if TYPE_CHECKING:
    from spacy.language import Language

_BOUNDARY_MAKERS = ("parser", "senter", "sentencizer")


def load_pipeline(name: str | None) -> Language:
    """Load the embedded pipeline (None), or another by its package name or path.

    One that splits no sentences gets spaCy's rule for it. Raises PipelineError when there is
    none of that name, or when it can't be read.
    """
    import spacy
    from spacy.util import is_package

    if name is None:
        check_model()
    elif not (is_package(name) or Path(name).is_dir()):
        raise unknown_pipeline(name)
    try:
        nlp = spacy.load(MODEL_PATH if name is None else name)
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise PipelineError(
            problem=f"The language pipeline '{name or MODEL_PATH.name}' cannot be loaded: {error}",
            mend="Install it again, in the version made for this spaCy.",
        ) from error
    if not any(nlp.has_pipe(maker) for maker in _BOUNDARY_MAKERS):
        nlp.add_pipe("sentencizer", first=True)
    return nlp
