"""Loading a language pipeline: the embedded one, or any other that is installed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dossier.annotate.fingerprint import unknown_pipeline
from dossier.en import MODEL_PATH, check_model
from dossier.errors import PipelineError

if TYPE_CHECKING:
    from spacy.language import Language

_LANGUAGES = ("en", "xx")
"""English, and spaCy's code for pipelines of many languages."""


def load_pipeline(name: str | None) -> Language:
    """Load the embedded pipeline (None), or another by its package name or path.

    One that splits no sentences gets spaCy's rule for it. Raises PipelineError when there is
    none of that name, when it can't be read, reads another language or finds no names.
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
            mend="Install it again, in the version made for this spaCy and with all that it needs.",
        ) from error
    check_pipeline(nlp, name or MODEL_PATH.name)
    if not _sets(nlp, "doc.sents", "token.is_sent_start"):
        nlp.add_pipe("sentencizer", first=True)
    return nlp


def check_pipeline(nlp: Language, name: str) -> None:
    """Make sure that a pipeline can serve: it reads English and finds names.

    Raises PipelineError. Components from outside spaCy often don't declare what they do, so that
    a pipeline with such a one is let pass.
    """
    if nlp.lang not in _LANGUAGES:
        raise PipelineError(
            problem=f"The language pipeline '{name}' reads '{nlp.lang}', and articles are English.",
            mend="Name one whose language is 'en', or 'xx' for several, or leave --pipeline out.",
        )
    foreign = [n for n, pipe in nlp.pipeline if not _module_of(pipe).startswith("spacy.")]
    if not _sets(nlp, "doc.ents") and not foreign:
        raise PipelineError(
            problem=f"The language pipeline '{name}' finds no names: it has no component for them.",
            mend="Name one with the component 'ner' (en_core_web_sm has it), "
            "or leave --pipeline out.",
        )


def _sets(nlp: Language, *attributes: str) -> bool:
    """Whether a component that runs declares that it sets one of the attributes."""
    declared = (nlp.get_pipe_meta(component).assigns for component in nlp.pipe_names)
    return any(not set(attributes).isdisjoint(assigned) for assigned in declared)


def _module_of(component: object) -> str:
    """Where a component is defined: its class, or the function that it is."""
    told: str = getattr(component, "__module__", None) or type(component).__module__
    return told
