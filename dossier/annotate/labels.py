"""What pipelines call names, in our terms."""

from __future__ import annotations

from dossier.model import Kind

KINDS = {
    "PERSON": Kind.PERSON,
    "PER": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "ORGANIZATION": Kind.ORGANISATION,
    "ORGANISATION": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "LOCATION": Kind.PLACE,
    "FAC": Kind.PLACE,
    "FACILITY": Kind.PLACE,
    "NORP": Kind.GROUP,
    "EVENT": Kind.EVENT,
}
"""Entity labels of OntoNotes, CoNLL, MUC and the embedded pipeline.

Others are not reported: works, laws and products are no pages, and DATE, TIME and the like are
found by our own grammar (`dossier.dates`), which knows the day that they mean.
"""


def kind_of(label: str) -> Kind | None:
    """The kind of an entity label, in capitals or not; None where it is not reported."""
    return KINDS.get(label.upper())
