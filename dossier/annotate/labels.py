"""What pipelines call names, in our terms, and which dependency scheme they speak."""

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

# Relations that only one of the schemes has. A text with neither differs in its conjuncts at most.
_ONLY_CLEARNLP = frozenset({
    "acomp", "agent", "attr", "auxpass", "csubjpass", "dative", "dobj", "intj", "neg", "npadvmod",
    "nsubjpass", "oprd", "pcomp", "pobj", "poss", "preconj", "predet", "prep", "prt", "quantmod",
    "relcl",
})  # fmt: skip
_ONLY_UNIVERSAL = frozenset({"cop", "discourse", "fixed", "flat", "iobj", "obj", "obl", "vocative"})


def kind_of(label: str) -> Kind | None:
    """The kind of an entity label, in capitals or not; None where it is not reported."""
    return KINDS.get(label.upper())


def is_clearnlp(labels: frozenset[str]) -> bool:
    """Whether relations are those of ClearNLP: some are its own, and none is UD's own."""
    is_universal = not labels.isdisjoint(_ONLY_UNIVERSAL) or any(":" in label for label in labels)
    return not is_universal and not labels.isdisjoint(_ONLY_CLEARNLP)
