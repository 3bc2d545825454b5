"""Direct quotations of which it could not be told whose words they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dossier.explain.contexts import Places
from dossier.explain.doubts import CONTEXTS, Doubt, DoubtKind, Side
from dossier.model import Dossier, Statement, StatementKind
from dossier.text import digest, fold

_NOBODY = "nobody is named"
_UNKNOWN = "the words for the speaker ({}) mean nobody who is known"
_UNTOLD = "no words beside the quotation tell who says it"


def speaker_doubts(dossier: Dossier) -> Iterator[Doubt]:
    """Yield a doubt for each way to name a speaker who is not known, the most frequent first.

    Indirect speech is left out: it mostly reports officials whom nobody names.
    """
    groups: defaultdict[str, list[Statement]] = defaultdict(list)
    for said in dossier.resolution.statements:
        if said.speaker_id is None and said.kind is StatementKind.DIRECT:
            groups[fold(said.speaker_surface or "")].append(said)
    places = Places(dossier)
    for key in sorted(groups, key=lambda key: (-len(groups[key]), key)):
        yield _doubt(key, groups[key], places)


def _doubt(key: str, group: list[Statement], places: Places) -> Doubt:
    ordered = sorted(group, key=lambda one: (places.file(one.document_id), one.span))
    name = ordered[0].speaker_surface or _NOBODY
    contexts = (places.of_words(one.document_id, one.span) for one in ordered[:CONTEXTS])
    return Doubt(
        id=digest("|".join((DoubtKind.SPEAKERLESS, key))),
        kind=DoubtKind.SPEAKERLESS,
        sides=(Side(name=name, page_id=None, mentions=len(group), contexts=tuple(contexts)),),
        score=None,
        reason=_UNKNOWN.format(name) if key else _UNTOLD,
        candidates=(),
        decisions=(),
    )
