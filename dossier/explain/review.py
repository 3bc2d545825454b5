"""What the program was unsure of: one list, which the Review page and `dossier review` show."""

from __future__ import annotations

from dossier.explain.doubts import DoubtKind, Review
from dossier.explain.meeting_doubts import meeting_doubts
from dossier.explain.name_doubts import name_doubts
from dossier.explain.speaker_doubts import speaker_doubts
from dossier.model import Dossier


def make_review(dossier: Dossier) -> Review:
    """List what an editor may settle. What dossier.yml has settled is not in it."""
    found = (*name_doubts(dossier), *meeting_doubts(dossier), *speaker_doubts(dossier))
    order = list(DoubtKind)
    doubts = sorted(found, key=lambda one: order.index(one.kind))
    # The likeliest of one sort and name comes first, and says it all.
    once = {doubt.id: doubt for doubt in reversed(doubts)}
    return Review(
        skipped=dossier.skipped, doubts=tuple(one for one in doubts if once[one.id] is one)
    )
