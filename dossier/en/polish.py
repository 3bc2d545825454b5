"""spaCy component `dossier_names_polish`: rules after the network.

One rule a function, in the order of the table: `(doc, entities) -> entities`.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from dossier.en.bodies import add_chambers, finish_bodies, name_peoples, part_seats, part_states
from dossier.en.edges import drop_connectors, drop_determiner, drop_titles, join_parts, trim_edges
from dossier.en.gazetteer import Gazetteer

Rule = Callable[[Doc, list[Span]], list[Span]]


@Language.factory("dossier_names_polish", requires=["doc.ents"], assigns=["doc.ents"])
def make_polish(nlp: Language, name: str) -> NamesPolish:
    """Make the component; it reads its knowledge from the package."""
    return NamesPolish(nlp)


class NamesPolish:
    """Mends `doc.ents`: the rules of the table, then the gazetteer."""

    def __init__(self, nlp: Language) -> None:
        self._rules: tuple[Rule, ...] = (*RULES, Gazetteer(nlp).mend, drop_works)

    def __call__(self, doc: Doc) -> Doc:
        """Mend the names of one document."""
        entities = list(doc.ents)
        for rule in self._rules:
            entities = rule(doc, entities)
        doc.ents = tuple(filter_spans(entities))
        return doc


def drop_works(doc: Doc, entities: list[Span]) -> list[Span]:
    """Works, laws and products were read only so that they are not taken for other names."""
    return [entity for entity in entities if entity.label_ != "MISC"]


RULES: tuple[Rule, ...] = (
    trim_edges,
    join_parts,  # before titles go: "President Mary Jane" + "Lee"
    finish_bodies,  # before peoples are named: "Chinese" + "Foreign Ministry"
    part_seats,  # after bodies were finished: "Security and Co-operation in Europe" stays
    drop_connectors,  # after bodies were finished over their connectors
    drop_determiner,
    drop_titles,
    name_peoples,
    part_states,
    add_chambers,
)
