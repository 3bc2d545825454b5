"""Running the pipeline, in this process or in several.

A worker loads the pipeline once and gets whole documents, so that the way in which they are
spread can't change a result. Results travel encoded: they go into the cache as they are.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from dossier.annotate.codec import encode
from dossier.annotate.one import annotate
from dossier.annotate.pipeline import load_pipeline
from dossier.errors import PipelineError
from dossier.model import Document

if TYPE_CHECKING:
    from spacy.language import Language

POOL_FROM = 40
"""Documents from which processes pay: each costs two seconds to start and load the pipeline,
a document of news length a tenth of a second."""
_CHUNK = 4

_pipeline: Language | None = None
"""The pipeline of a worker process; never set in the main process."""


def encoded_annotations(
    documents: Sequence[Document], *, pipeline: str | None, workers: int
) -> Iterator[bytes]:
    """Yield the encoded annotation of each document, in their order, as they come.

    Raises PipelineError when the pipeline can't be loaded, or a worker was killed.
    """
    if workers <= 1 or len(documents) < POOL_FROM:
        nlp = load_pipeline(pipeline)
        for document in documents:
            yield encode(annotate(nlp, document))
        return
    # spawn on every system: a forked copy of threads and locks is not to be trusted
    context = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(
            min(workers, len(documents)), context, initializer=_start, initargs=(pipeline,)
        ) as pool:
            yield from pool.map(_work, documents, chunksize=_CHUNK)
    except BrokenProcessPool as error:
        load_pipeline(pipeline)  # tells what is wrong, if the pipeline is
        raise PipelineError(
            problem="A process that annotates articles was stopped, perhaps for its memory.",
            mend="Build with fewer --workers.",
        ) from error


def _start(pipeline: str | None) -> None:
    global _pipeline  # noqa: PLW0603 (the only way to hand a loaded pipeline to a pool's tasks)
    _pipeline = load_pipeline(pipeline)


def _work(document: Document) -> bytes:
    if _pipeline is None:
        raise RuntimeError("a worker process was not started by its pool")
    return encode(annotate(_pipeline, document))
