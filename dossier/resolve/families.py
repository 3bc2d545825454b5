"""Families in the plural: "the Quills" are those Quills whom the article names in full."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

from dossier.model import Document, Kind, Mention, Span
from dossier.resolve.lexicon import fold
from dossier.resolve.names import read_person

_PLURAL = re.compile(r"\b[Tt]he (?=[^\W\d_a-z])([\w’'-]+s)\b(?![’'-]\w)")


def families_of(mentions: Iterable[Mention]) -> Mapping[str, frozenset[str]]:
    """Return the family names of the persons named in full, by document."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        person = read_person(mention.surface) if mention.kind is Kind.PERSON else None
        if person is not None and not person.is_short:
            found[mention.document_id].add(person.family)
    return {document: frozenset(names) for document, names in found.items()}


def plural_families(document: Document, families: Container[str]) -> Iterator[tuple[Span, str]]:
    """Yield where a document says "the Quills", and the family's name, folded: "quill".

    "The Williams" are none where somebody is called Williams, nor in "the Quills’ house": there
    the plural is a possessive, and may be one person's.
    """
    for match in _PLURAL.finditer(document.text):
        name = fold(match[1])
        singulars = (name.removesuffix("es"), name.removesuffix("s"))
        known = next((one for one in singulars if one != name and one in families), None)
        if known and name not in families:
            yield Span(*match.span()), known
