"""What pipelines call things, in our terms: the one place that knows their label schemes."""

from __future__ import annotations

from dossier.model import Kind

KINDS = {
    "PERSON": Kind.PERSON,
    "PER": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "NORP": Kind.GROUP,
    "EVENT": Kind.EVENT,
}
"""Entity labels of OntoNotes, CoNLL and the embedded pipeline; others are not reported."""

# spaCy's English pipelines are trained on ClearNLP's scheme. UD takes the noun, not the
# preposition, for the head of "in Kyiv"; relations whose heads differ keep the nearest name.
_CLEAR_TO_UD = {
    "ROOT": "root",
    "acomp": "xcomp",
    "agent": "case",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "neg": "advmod",
    "npadvmod": "obl",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "obl",
    "pobj": "obl",
    "poss": "nmod:poss",
    "preconj": "cc",
    "predet": "det",
    "prep": "case",
    "prt": "compound:prt",
    "relcl": "acl:relcl",
}


def universal_relation(label: str) -> str:
    """A dependency label of either scheme as a Universal Dependencies relation; '' stays ''."""
    return _CLEAR_TO_UD.get(label, label)
