"""Bodies and places that were cut short, run together, or passed over."""

from __future__ import annotations

from functools import partial
from itertools import chain

from spacy.tokens import Doc, Span, Token

from dossier.en.gazetteer import demonyms, places
from dossier.knowledge import word_list

_shape = partial(word_list, "name_shapes")
_known = partial(word_list, "gazetteer")


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
            parted += [Span(doc, body.start, body.end, label="ORG")]
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
    parts = ((entity.start, place), (place, entity.end))
    return [Span(entity.doc, start, end, label="LOC") for start, end in parts]


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
