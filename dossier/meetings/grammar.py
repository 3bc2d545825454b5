"""Clauses, subjects and prepositions from Universal Dependencies."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Token

_CLAUSAL = ("root", "ccomp", "advcl", "acl", "parataxis", "csubj")
_BORROWING = ("advcl", "acl", "xcomp", "conj")
_MEASURES = ("day", "week", "hour", "round", "series", "start", "end", "invitation")
"""Nouns that count or invite: "a week of talks" is the talks."""
_RELATIVE = ("who", "which", "that", "whom")
_IS = frozenset({"is", "are", "'s", "’s"})
_UNCHANGED = frozenset(
    {"let", "put", "set", "cut", "hit", "read", "shut", "quit", "spread", "cast", "bid"}
)
"""Verbs whose past looks like their present."""
WINDOW = 60
"""Tokens on either side in which a head's dependents are looked for: longer is no sentence."""


def is_subject(token: Token) -> bool:
    """Whether the token is a subject, active or passive."""
    return token.dep.startswith("nsubj")


def is_argument(token: Token) -> bool:
    """Whether the token is a subject or an object, not a modifier of another word."""
    return token.dep.split(":")[0] in ("nsubj", "obj", "iobj", "obl")


def dependents(tokens: Sequence[Token], head: int, *relations: str) -> tuple[int, ...]:
    """Indices of the head's dependents with one of the relations (without subtypes)."""
    near = range(max(0, head - WINDOW), min(len(tokens), head + WINDOW))
    return tuple(
        i
        for i in near
        if tokens[i].head == head and i != head and tokens[i].dep.split(":")[0] in relations
    )


def clause_of(tokens: Sequence[Token], index: int) -> int:
    """Index of the verb (or other root) of the clause in which the token stands.

    An `xcomp` belongs to the clause of its governor ("began to meet"), a coordinated verb
    without a subject of its own to the clause before it.
    """
    for _ in range(WINDOW):
        token = tokens[index]
        relation = token.dep.lower().split(":")[0]
        if token.head == index or relation in _CLAUSAL:
            return index
        if relation == "conj" and token.pos in ("VERB", "AUX") and own_subjects(tokens, index):
            return index
        index = token.head
    return index


def first_of_row(tokens: Sequence[Token], index: int) -> int:
    """Index of the first of coordinated words, which alone hangs on the verb: "A and B came"."""
    for _ in range(WINDOW):
        token = tokens[index]
        if token.head == index or token.dep.split(":")[0] not in ("conj", "appos", "flat"):
            return index
        index = token.head
    return index


def own_subjects(tokens: Sequence[Token], head: int) -> tuple[int, ...]:
    """Subjects of a clause's head, coordinated ones included."""
    found = list(dependents(tokens, head, "nsubj"))
    for subject in found:  # it grows: "the leader X and Y, the founder" is a row of rows
        row = dependents(tokens, subject, "conj", "appos", "flat")
        found.extend(i for i in row if i not in found)
    return tuple(found)


def subjects_of_clause(tokens: Sequence[Token], clause: int) -> tuple[int, ...]:
    """The clause's own subjects, else those it borrows from the clause that governs it."""
    for _ in range(WINDOW):
        found = own_subjects(tokens, clause)
        relative = found and all(tokens[i].lemma.lower() in _RELATIVE for i in found)
        if found and not relative:
            return found
        token = tokens[clause]
        relation = token.dep.split(":")[0].lower()
        if relative and relation == "acl":
            return (token.head,)
        if token.head == clause or relation not in _BORROWING:
            return found
        clause = clause_of(tokens, token.head)
    return ()


def agents_of(tokens: Sequence[Token], verb: int) -> tuple[int, ...]:
    """Who does what a passive verb says: "was approved by the council"."""
    passive = any(tokens[i].dep.endswith(":pass") for i in dependents(tokens, verb, "nsubj", "aux"))
    agents = (i for i in dependents(tokens, verb, "obl") if preposition_of(tokens, i) == "by")
    return tuple(agents) if passive else ()


def ancestors(tokens: Sequence[Token], index: int) -> tuple[int, ...]:
    """The token, its head, the head of that, up to the root."""
    found = [index]
    while tokens[found[-1]].head not in found and len(found) < WINDOW:
        found.append(tokens[found[-1]].head)
    return tuple(found)


def is_present(tokens: Sequence[Token], verb: int, text: str) -> bool:
    """Whether a verb stands in the present: "meets", "is meeting", not "met", "will meet"."""
    token = tokens[verb]
    word, lemma = token.span.text_of(text).casefold(), token.lemma.casefold()
    helpers = {tokens[i].span.text_of(text).casefold() for i in dependents(tokens, verb, "aux")}
    if helpers or token.pos not in ("VERB", "AUX"):
        return bool(helpers) and helpers <= _IS
    simple = word in (f"{lemma}s", f"{lemma}es") or (word == lemma and lemma not in _UNCHANGED)
    return simple or word in _IS


def governors(tokens: Sequence[Token], clause: int) -> tuple[int, ...]:
    """Verbs on which an infinitive or a reported clause hangs, the nearest first.

    "He is to fly to X to see Y": "see" hangs on "fly", which may hang on "is".
    """
    found: list[int] = []
    for _ in range(WINDOW):
        governor = tokens[clause].head
        relation = tokens[clause].dep.split(":")[0]
        marks = [tokens[i].lemma.lower() for i in dependents(tokens, clause, "mark")]
        reported = relation == "ccomp" or (relation == "acl" and "that" in marks)  # "hope that"
        infinitive = any(
            tokens[i].lemma.lower() == "to" for i in dependents(tokens, clause, "mark", "aux")
        )
        if governor == clause or governor in found or not (reported or infinitive):
            break
        found.append(governor)
        clause = governor
    return tuple(found)


def in_main_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token's clause is the sentence's own, not one that another verb reports.

    "X expects Y to strike" and "X said that Y had called": only X is seen to act; but in "Y had
    called, X said" the report comes first and is the article's own.
    """
    clause = clause_of(tokens, index)
    for _ in range(WINDOW):
        relation = tokens[clause].dep.lower().split(":")[0]
        if tokens[clause].head == clause or relation in ("root", "parataxis"):
            return True
        fronted = relation == "ccomp" and clause < tokens[clause].head
        if relation != "conj" and not fronted:
            return False
        clause = clause_of(tokens, tokens[clause].head)
    return False


def is_asked_of_somebody(tokens: Sequence[Token], index: int) -> bool:
    """ "asked the premiers to fly", "advised her to meet": what the object is to do, perhaps."""
    token = tokens[index]
    governor = tokens[token.head]
    relation = token.dep.split(":")[0]
    if relation not in ("xcomp", "ccomp", "advcl", "acl") or governor.pos != "VERB":
        return False
    if not any(tokens[i].lemma.lower() == "to" for i in dependents(tokens, index, "mark")):
        return False
    objects = dependents(tokens, token.head, "obj", "iobj")
    return any(token.head < i < index for i in (*objects, *dependents(tokens, index, "nsubj")))


def is_nested(tokens: Sequence[Token], noun: int) -> bool:
    """ "in preparation for a meeting": the noun hangs on another, the clause tells of that."""
    relation = tokens[noun].dep.split(":")[0]
    head = tokens[tokens[noun].head]
    return relation == "nmod" and head.pos in ("NOUN", "PROPN") and head.lemma not in _MEASURES


def preposition_of(tokens: Sequence[Token], index: int) -> str:
    """The preposition before a name, in lower case; '' where there is none."""
    cases = dependents(tokens, index, "case")
    return tokens[cases[0]].lemma.lower() if cases else ""
