"""Clauses, subjects and prepositions from Universal Dependencies."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Token

_CLAUSAL = ("root", "ccomp", "advcl", "acl", "parataxis", "csubj")
_BORROWING = ("advcl", "acl", "xcomp", "conj")


def clause_of(tokens: Sequence[Token], index: int) -> int:
    """Index of the verb (or other root) of the clause in which the token stands.

    An `xcomp` belongs to the clause of its governor ("began to meet"), a coordinated verb
    without a subject of its own to the clause before it.
    """
    for _ in range(len(tokens)):
        token = tokens[index]
        relation = token.dep.lower().split(":")[0]
        if token.head == index or relation in _CLAUSAL:
            return index
        if relation == "conj" and token.pos in ("VERB", "AUX") and own_subjects(tokens, index):
            return index
        index = token.head
    return index


def own_subjects(tokens: Sequence[Token], head: int) -> tuple[int, ...]:
    """Subjects of a clause's head, coordinated ones included."""
    near = range(max(0, head - 60), min(len(tokens), head + 60))
    found = [i for i in near if tokens[i].head == head and tokens[i].dep.startswith("nsubj")]
    for subject in list(found):
        found.extend(
            i
            for i in near
            if tokens[i].head == subject and tokens[i].dep.split(":")[0] in ("conj", "appos")
        )
    return tuple(found)


def subjects_of_clause(tokens: Sequence[Token], clause: int) -> tuple[int, ...]:
    """The clause's own subjects, else those it borrows from the clause that governs it."""
    for _ in range(len(tokens)):
        found = own_subjects(tokens, clause)
        if found and not all(tokens[i].lemma.lower() in ("who", "which", "that") for i in found):
            return found
        token = tokens[clause]
        relation = token.dep.split(":")[0].lower()
        if relation == "acl" and token.head != clause and found:
            return (token.head,)
        if token.head == clause or relation not in _BORROWING:
            return found
        clause = clause_of(tokens, token.head)
    return ()


def preposition_of(tokens: Sequence[Token], index: int) -> str:
    """The preposition before a name, in lower case; '' where there is none."""
    near = range(max(0, index - 12), index)
    for i in near:
        if tokens[i].head == index and tokens[i].dep.split(":")[0] == "case":
            return tokens[i].lemma.lower()
    return ""
