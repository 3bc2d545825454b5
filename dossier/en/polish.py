"""spaCy component `dossier_names_polish`: rules after the classifier.

One rule a function, in the order of the table: `(doc, entities) -> entities`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from dossier.en.gazetteer import Gazetteer, demonyms, places
from dossier.knowledge import load

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


def trim_edges(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Kyiv's' is Kyiv; a bracket without its partner goes, or gets it: '(Ann) Lee'."""
    return [_trim_edges(entity) for entity in entities]


def _trim_edges(entity: Span) -> Span:
    doc, start, end = entity.doc, entity.start, entity.end
    while end - start > 1 and doc[end - 1].text in _shape("edges"):
        end -= 1
    while end - start > 1 and doc[start].text in _shape("edges"):
        start += 1
    words = [token.text for token in doc[start:end]]
    if ")" in words[:-1] and "(" not in words and start and doc[start - 1].text == "(":
        start -= 1
    if words[-1] == ")" and "(" not in words:
        end -= 1
    if words[0] == "(" and ")" not in words:
        start += 1
    return _part(entity, start, end)


def join_parts(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Mary Jane' + 'Lee' side by side is one person: nothing else parts two names in English.

    So is '(Mary)' + 'Lee', an editor's addition in brackets.
    """
    joined: list[Span] = []
    for entity in sorted(entities, key=lambda entity: entity.start):
        last = joined[-1] if joined else None
        start = None if last is None else _start_of_whole(last, entity)
        if start is None:
            joined.append(entity)
        else:
            joined[-1] = Span(doc, start, entity.end, label="PERSON")
    return joined


def _start_of_whole(left: Span, right: Span) -> int | None:
    """Where the name begins that the two make up; None when they are two."""
    if not (left.label_ == right.label_ == "PERSON" and right[0].text[:1].isupper()):
        return None
    if left.end == right.start:
        return left.start
    between = right.doc[left.end : right.start].text
    bracketed = between == ")" and left.start > 0 and left.doc[left.start - 1].text == "("
    return left.start - 1 if bracketed else None


def finish_bodies(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Organisation for Security and' goes on to its end; 'Defence Contact' takes its 'Group'."""
    starts = {entity.start for entity in entities}
    return [_finish(entity, starts) for entity in entities]


def _finish(entity: Span, starts: set[int]) -> Span:
    doc, end = entity.doc, entity.end
    if entity.label_ not in ("ORG", "LOC", "NORP") or entity.text.isupper():
        return entity
    run = _capitalised_run(doc, end, starts)
    if doc[end - 1].lower_ in _shape("connectors"):
        if run > end:
            run = _run_over_connectors(doc, run, starts)
            return Span(doc, entity.start, run, label=entity.label_)
        return entity
    heads = [i for i in range(end, run) if doc[i].lower_ in _shape("body_heads")]
    if heads:
        return Span(doc, entity.start, heads[-1] + 1, label="ORG")
    return entity


def _capitalised_run(doc: Doc, start: int, taken: set[int]) -> int:
    """The end of the capitalised words at `start`, before the next name."""
    end = start
    while end < len(doc) and end not in taken and (doc[end].is_title or _is_hyphened(doc, end)):
        end += 1
    return end


def _is_hyphened(doc: Doc, index: int) -> bool:
    """'-' and 'operation' of "Co-operation": nothing stands between them and the word before."""
    token = doc[index]
    joined = index > 0 and not doc[index - 1].whitespace_
    return joined and (token.text == "-" or (token.is_alpha and doc[index - 1].text == "-"))


def _run_over_connectors(doc: Doc, end: int, taken: set[int]) -> int:
    """On over 'in Europe', for a name that was cut short before."""
    while end + 1 < len(doc) and doc[end].lower_ in _shape("connectors") and doc[end + 1].is_title:
        end = _capitalised_run(doc, end + 1, taken - {end + 1})
    return end


def part_seats(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Commission in Brussels' is a body and its seat; a name has more words before "in"."""
    parted: list[Span] = []
    for entity in entities:
        body, seat = entity[:1], entity[2:]
        sits = len(entity) > 2 and entity.label_ == "ORG" and entity[1].lower_ == "in"
        if sits and body.text.lower() in _shape("body_heads") and seat.text in places():
            parted += [_part(entity, body.start, body.end)]
            parted += [Span(doc, seat.start, seat.end, label="LOC")]
        else:
            parted.append(entity)
    return parted


def part_states(doc: Doc, entities: list[Span]) -> list[Span]:
    """'San Rafael California' are two places: a town and its state, without the comma."""
    return list(chain.from_iterable(_part_state(entity) for entity in entities))


def _part_state(entity: Span) -> list[Span]:
    if entity.label_ != "LOC":
        return [entity]
    states = (place for place in range(entity.start + 1, entity.end) if _is_state(entity, place))
    place = next(states, entity.start)
    before = entity.doc[entity.start : place]
    if not before or _is_state(entity, entity.start) or _joins(before[-1]) or _tells_which(before):
        return [entity]
    return [_part(entity, entity.start, place), _part(entity, place, entity.end)]


def _tells_which(before: Span) -> bool:
    """'Northern', 'Lake' and 'French' before a state make it another place, or a part of it."""
    one = len(before) == 1
    return one and (before.text in demonyms() or before.text.lower() in _known("before_states"))


def _is_state(entity: Span, start: int) -> bool:
    """Whether a name ends with that of a state, which begins at `start`."""
    words = entity.doc[start : entity.end].text
    return words.title() in _known("states") or words.upper() in _known("state_codes")


def _joins(token: Token) -> bool:
    return token.lower_ in _shape("connectors") or not token.text[-1].isalnum()


def drop_determiner(doc: Doc, entities: list[Span]) -> list[Span]:
    """'the United Nations' is United Nations."""
    return [
        _without_first(e, _shape("determiners")) if e.label_ != "PERSON" else e for e in entities
    ]


def drop_titles(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Prime Minister Ann Lee' is Ann Lee, for resolve reads the words before a name itself.

    Royal titles stay: "King Charles" is nobody's "Charles". A title alone is no name.
    """
    people = [e for e in entities if e.label_ == "PERSON"]
    others = [e for e in entities if e.label_ != "PERSON"]
    named = [_without_first(entity, titles()) for entity in people]
    return others + [entity for entity in named if not _is_title(entity)]


def _is_title(entity: Span) -> bool:
    word = entity[0].lower_.strip(".")
    royal = load("titles")["royal"]
    return len(entity) == 1 and (word in titles() or word in [*royal["male"], *royal["female"]])


def name_peoples(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Chinese' and 'Irish' name peoples, whatever the classifier saw in them."""
    return [
        Span(doc, e.start, e.end, label="NORP")
        if e.label_ != "MISC" and e.text in demonyms()
        else e
        for e in entities
    ]


def add_chambers(doc: Doc, entities: list[Span]) -> list[Span]:
    """'this House' is a chamber of a parliament, where no name goes on behind it."""
    chambers = _known("chambers")
    words = [token.text for token in doc]
    taken = {index for entity in entities for index in range(entity.start, entity.end)}
    return entities + [
        Span(doc, index, index + 1, label="ORG")
        for index, word in enumerate(words)
        if word in chambers and index not in taken and _is_called(words, index)
    ]


def _is_called(words: list[str], index: int) -> bool:
    before, after = "".join(words[index - 1 : index]), "".join(words[index + 1 : index + 2])
    goes_on = after.istitle() or after in _shape("connectors")
    return before.lower() in _shape("chamber_determiners") and not goes_on


def drop_works(doc: Doc, entities: list[Span]) -> list[Span]:
    """Works, laws and products were read only so that they are not taken for other names."""
    return [entity for entity in entities if entity.label_ != "MISC"]


def drop_connectors(doc: Doc, entities: list[Span]) -> list[Span]:
    """'Bank of' ends before its connector: what follows is no name."""
    return [_without_last(entity, _shape("connectors")) for entity in entities]


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


def _without_first(entity: Span, words: frozenset[str]) -> Span:
    """Without such words at its beginning, as long as a capitalised word is left."""
    start = entity.start
    while entity.end - start > 1 and entity.doc[start].lower_.strip(".") in words:
        start += 1
    if not entity.doc[start].text[:1].isupper() and entity.label_ == "PERSON":
        return entity
    return _part(entity, start, entity.end)


def _without_last(entity: Span, words: frozenset[str]) -> Span:
    end = entity.end
    while end - entity.start > 1 and entity.doc[end - 1].text in words:
        end -= 1
    return _part(entity, entity.start, end)


@cache
def titles() -> frozenset[str]:
    """Words that stand before a name and are no part of it, in small letters."""
    known = load("titles")
    courtesy = chain.from_iterable(known["courtesy"].values())
    return frozenset(chain(courtesy, *known["office"], *known["modifier"]))


@cache
def _shape(name: str) -> frozenset[str]:
    """One of the lists of words that tell how names are built."""
    return frozenset(load("name_shapes")[name])


@cache
def _known(name: str) -> frozenset[str]:
    """One of the lists of known names."""
    return frozenset(load("gazetteer")[name])


def _part(entity: Span, start: int, end: int) -> Span:
    return Span(entity.doc, start, end, label=entity.label_)
