"""Strangers' words where a control sign would steer: a terminal, a comment in YAML."""

from __future__ import annotations

import re

from dossier.text import squash

_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufeff\ufffe\uffff]"
)
"""Escape sequences begin with a control; lone surrogates cannot be encoded; U+FFFE and U+FFFF are
allowed in no YAML; signs that turn the direction of writing would turn the line around them."""
_UNSEEN = re.compile("[\xad\u200b-\u200d\u2060-\u2064]")
"""Seen by nobody, and in the way of who searches the output: soft hyphens, zero-width signs."""


def one_line(text: str) -> str:
    """`text` on one line, with U+FFFD for what could steer a terminal or end a comment."""
    return _STEERING.sub("\ufffd", squash(_UNSEEN.sub("", text)))
