"""Where a name stands that is not who speaks: in brackets behind another, in a dateline."""

from __future__ import annotations

import re

from dossier.annotate.quotations.scene import Scene
from dossier.model import Mention

# After the town: "(Agency)", "May 5", a dash.
_DATELINE = re.compile(r"(?:,[^\n–—-]{0,40})?\s?(?:\([^)\n]{1,30}\)\s?)?[–—-]\s")


def before_brackets(scene: Scene, mention: Mention | None) -> Mention | None:
    """The name that a name in brackets belongs to: "Corvax (NYSE: CVX) said"; else itself."""
    if mention is None or scene.text[mention.span.start - 1 : mention.span.start] != "(":
        return mention
    before = scene.text[: mention.span.start - 1].rstrip()
    owner = scene.mention_at(len(before) - 1)
    return mention if owner is None or owner.span.end != len(before) else owner


def is_dateline(scene: Scene, mention: Mention) -> bool:
    """'OSLO' in "OSLO - The government said"."""
    begins = scene.text[max(mention.span.start - 1, 0) : mention.span.start] in ("", "\n")
    follows = _DATELINE.match(scene.text, mention.span.end) is not None
    return begins and follows and mention.surface.isupper()
