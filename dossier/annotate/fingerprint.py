"""What decides an annotation, in a digest: the document, the pipeline, the rules.

All three are computed, none is a number that somebody must remember to raise.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import orjson

from dossier.en import CHECKSUMS_PATH
from dossier.errors import PipelineError
from dossier.model import Document

_PACKAGE = Path(__file__).parents[1]
# The code that an annotation comes from; the knowledge files are found in it.
_SOURCES = (
    *("annotate", "dates", "en", "model", "text.py"),
    *("knowledge/__init__.py", "knowledge/languages.py", "knowledge/given_names.tsv"),
)
_KNOWLEDGE = re.compile(r"\bload\(\"(\w+)\"\)")
_LIBRARIES = ("spacy", "onnxruntime", "tokenizers", "numpy", "thinc", "babel")


def document_fingerprint(document: Document) -> str:
    """Digest of what the rules look at: the text, its blocks, the day of publication.

    Not of the id or the file name: a renamed article keeps its annotation.
    """
    published = document.published
    content = [
        document.text,
        [[b.kind.value, b.span.start, b.span.end] for b in document.blocks],
        published and [str(published.start), str(published.end), published.precision.value],
        document.language,
    ]
    return hashlib.sha256(orjson.dumps(content)).hexdigest()


@cache
def rules_version() -> str:
    """Digest of our own code and knowledge, and of the versions of the libraries beneath."""
    total = hashlib.sha256()
    for path in rule_files():
        total.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    for library in _LIBRARIES:
        total.update(f"{library}=={_version(library)}\0".encode())
    return total.hexdigest()


def rule_files() -> tuple[Path, ...]:
    """The source files behind an annotation, and the knowledge files that they load."""
    sources: set[Path] = set()
    for name in _SOURCES:
        path = _PACKAGE / name
        sources.update(path.rglob("*.py") if path.is_dir() else [path])
    names = {
        name for path in sources for name in _KNOWLEDGE.findall(path.read_text(encoding="utf-8"))
    }
    return tuple(sorted(sources | {_PACKAGE / "knowledge" / f"{name}.yml" for name in names}))


def pipeline_fingerprint(name: str | None) -> str:
    """Digest of a pipeline, without loading it.

    The embedded one (None) by its checksums; an installed package by its version, since a
    released version does not change; a folder by the content of its files. Raises
    PipelineError when there is no such pipeline.
    """
    if name is None:
        return _digest_of([CHECKSUMS_PATH])
    if name and Path(name).is_dir():
        files = sorted(path for path in Path(name).rglob("*") if path.is_file())
        return f"{_digest_of(files)} {name}"
    if name.isidentifier() and find_spec(name) is not None:
        return f"{name}=={_version(name)}"
    raise unknown_pipeline(name)


def unknown_pipeline(name: str) -> PipelineError:
    """The error for a name that is neither a package nor a folder."""
    return PipelineError(
        problem=f"There is no language pipeline '{name}', neither as a package nor as a folder.",
        mend=f"Install it ('python -m spacy download {name}') or leave --pipeline out.",
    )


def _digest_of(files: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in files:
        try:
            total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
        except OSError as error:
            raise PipelineError(
                path=path,
                problem=f"A file of the language pipeline cannot be read ({error.strerror}).",
                mend="Install the package again.",
            ) from error
    return total.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "unknown"
