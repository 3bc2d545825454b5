"""What the editor says of an article overrules what the article says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.model import Curation, Origin, Problem, RawArticle, SkippedDocument
from dossier.text import nearest


def with_editors_word(raw: RawArticle, curation: Curation) -> RawArticle:
    """The article with the editor's date and outlet in the place of those it was read with.

    They stand as metadata does, so no rule has to know of them: metadata is asked first.
    """
    told = {
        key: values[raw.file]
        for key, values in (("date", dict(curation.dates)), ("source", dict(curation.sources)))
        if raw.file in values
    }
    if not told:
        return raw
    origins = dict.fromkeys(told, Origin.EDITOR)
    return replace(
        raw,
        metadata=tuple(sorted({**dict(raw.metadata), **told}.items())),
        metadata_origin=tuple(sorted({**dict(raw.metadata_origin), **origins}.items())),
    )


def idle_dates_and_sources(
    raws: Sequence[RawArticle], skipped: Sequence[SkippedDocument], curation: Curation
) -> tuple[Problem, ...]:
    """A problem for each date and outlet of an article that is not there.

    One that was skipped is there: it is told as skipped.
    """
    files = sorted({*(raw.file for raw in raws), *(one.file for one in skipped)})
    return tuple(_idle(files, curation))


def _idle(files: Sequence[str], curation: Curation) -> Iterator[Problem]:
    for setting, entries in (("date", curation.dates), ("source", curation.sources)):
        for file, _ in entries:
            if file not in files:
                close = nearest(file, files)
                yield Problem(
                    file="dossier.yml",
                    line=curation.line_of(setting, file),
                    problem=f"'{setting}: {file}' decides nothing: there is no such article.",
                    mend=f"Did you mean '{close}'?"
                    if close is not None
                    else "Write the path from the articles folder, or delete the decision.",
                )
