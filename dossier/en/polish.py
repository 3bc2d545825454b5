"""spaCy component `dossier_names_polish`: rules after the classifier."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from dossier.en.gazetteer import Gazetteer, title_words

Rule = Callable[[Span], Span]
_EDGES = frozenset({"'s", "’s", "'", "’", ",", ".", ")", '"', "”", "(", "“"})
_DETERMINERS = frozenset({"the", "a", "an"})


@Language.factory("dossier_names_polish", requires=["doc.ents"], assigns=["doc.ents"])
def make_polish(nlp: Language, name: str) -> NamesPolish:
    """Make the component; it reads its knowledge from the package."""
    return NamesPolish(nlp)


class NamesPolish:
    """Mends `doc.ents`: the rules run in the order of the table, then the gazetteer."""

    def __init__(self, nlp: Language) -> None:
        self._gazetteer = Gazetteer(nlp)

    def __call__(self, doc: Doc) -> Doc:
        """Mend the names of one document."""
        entities = list(doc.ents)
        for rule in RULES:
            entities = [rule(entity) for entity in entities]
        doc.ents = tuple(filter_spans(self._gazetteer.mend(doc, entities)))
        return doc


def trim_edges(entity: Span) -> Span:
    """'Kyiv's' is Kyiv."""
    start, end = entity.start, entity.end
    while end - start > 1 and entity.doc[end - 1].text in _EDGES:
        end -= 1
    return _part(entity, start, end)


def drop_determiner(entity: Span) -> Span:
    """'the United Nations' is United Nations."""
    start = entity.start
    if entity.label_ != "PERSON":
        while entity.end - start > 1 and entity.doc[start].text in _DETERMINERS:
            start += 1
    return _part(entity, start, entity.end)


def drop_titles(entity: Span) -> Span:
    """'Prime Minister Rishi Sunak' is Rishi Sunak: resolve reads the words before a name."""
    start = entity.start
    if entity.label_ == "PERSON":
        while entity.end - start > 1 and entity.doc[start].lower_.strip(".") in title_words():
            start += 1
    if not entity.doc[start].text[:1].isupper():
        start = entity.start
    return _part(entity, start, entity.end)


RULES: tuple[Rule, ...] = (trim_edges, drop_determiner, drop_titles)


def _part(entity: Span, start: int, end: int) -> Span:
    return Span(entity.doc, start, end, label=entity.label_)
