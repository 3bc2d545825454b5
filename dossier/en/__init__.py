"""The embedded English pipeline: its model files, and the components that read them.

Importing this package imports neither spaCy nor onnxruntime; `ner` and `polish` do.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from dossier.errors import PipelineError

MODEL_PATH = Path(__file__).parent / "model"
"""A spaCy pipeline on disk, package data of the wheel."""
CHECKSUMS_PATH = MODEL_PATH / "SHA256SUMS"
"""Which files make up the model, as `sha256sum` writes it."""


def check_model() -> None:
    """Make sure that the model files are there and are the ones this version was made with.

    Raises PipelineError for the first that is not: a checkout without its large files, an
    installation cut short, a file of another version.
    """
    if not CHECKSUMS_PATH.is_file():
        raise _broken(CHECKSUMS_PATH, "is missing")
    for line in CHECKSUMS_PATH.read_text(encoding="utf-8").splitlines():
        expected, _, name = line.partition("  ")
        path = MODEL_PATH / name
        if not path.is_file():
            raise _broken(path, "is missing")
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            raise _broken(path, "is not of this version")


def _broken(path: Path, fault: str) -> PipelineError:
    return PipelineError(
        path=path,
        problem=f"This file of the language model {fault}.",
        mend="Install the package again, or choose another pipeline with --pipeline.",
    )
