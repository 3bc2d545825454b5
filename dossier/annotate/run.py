"""Annotating all documents: from the cache where it can, with the pipeline where it must."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from dossier.annotate.cache import AnnotationCache
from dossier.annotate.codec import decode
from dossier.annotate.fingerprint import document_fingerprint, pipeline_fingerprint, rules_version
from dossier.annotate.workers import encoded_annotations
from dossier.model import Annotation, Document, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotateResult:
    """The annotations, in the order of the documents, and what was wrong with the cache."""

    annotations: tuple[Annotation, ...]
    problems: tuple[Problem, ...]


def annotate_all(
    documents: Sequence[Document],
    *,
    pipeline: str | None,
    workers: int,
    cache_path: Path | None,
    progress: Callable[[int], None] | None = None,
) -> AnnotateResult:
    """Annotate every document, each alone; neither cache nor workers change the result.

    `pipeline` is the embedded one (None), or the name or path of another. `progress` is told
    how many more documents are done, each time. Raises PipelineError.
    """
    rules = rules_version()
    prefix = f"{pipeline_fingerprint(pipeline)} {rules}"
    keys = [_key(prefix, document) for document in documents]
    cache = AnnotationCache(cache_path, rules=rules)
    try:
        annotations = _from_cache(cache, keys, documents)
        missing = [place for place in range(len(documents)) if place not in annotations]
        if progress is not None:
            progress(len(annotations))
        if missing:
            contents = encoded_annotations(
                [documents[place] for place in missing], pipeline=pipeline, workers=workers
            )
            for place, content in zip(missing, contents, strict=True):
                cache.put(keys[place], content)
                annotations[place] = decode(content, documents[place])
                if progress is not None:
                    progress(1)
    finally:
        cache.close()
    return AnnotateResult(
        annotations=tuple(annotations[place] for place in range(len(documents))),
        problems=cache.problems,
    )


def _from_cache(
    cache: AnnotationCache, keys: Sequence[str], documents: Sequence[Document]
) -> dict[int, Annotation]:
    """Place of a document -> its annotation, where there is a sound one."""
    contents = cache.get(keys)
    found = {}
    for place, (key, document) in enumerate(zip(keys, documents, strict=True)):
        if key in contents:
            # A damaged entry is as good as none: it is made again, and written over.
            with suppress(ValueError, KeyError, TypeError, IndexError):
                found[place] = decode(contents[key], document)
    return found


def _key(prefix: str, document: Document) -> str:
    return hashlib.sha256(f"{prefix} {document_fingerprint(document)}".encode()).hexdigest()
