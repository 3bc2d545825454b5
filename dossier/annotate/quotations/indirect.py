"""Indirect speech: 'X said that ...', '..., according to X'."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from dossier.annotate.quotations.audience import audience_of
from dossier.annotate.quotations.phrases import dependents
from dossier.annotate.quotations.scene import Scene
from dossier.annotate.quotations.sources import source_at
from dossier.annotate.quotations.subjects import Subject, subject_by_grammar, subject_in
from dossier.annotate.quotations.verbs import may_be_verb, takes_clause
from dossier.model import Kind, Quotation, Span, StatementKind

_SHORTEST = 3
"""Words of a clause that says something ("said he agreed")."""
_PASSIVE_AFTER = frozenset({"was", "were", "is", "are", "be", "been", "being", "when", "if", "to"})
_OPENS_QUOTATION = re.compile(r":\s*[\"“„‘']")
_RECEIVERS = 8
"""Tokens between a verb and 'that' or 'to' that may tell to whom ("told his guest that")."""


def indirect_quotations(scene: Scene) -> list[Quotation]:
    """Find what is told of somebody's words without marks, sentence by sentence, in order.

    A sentence gives one statement: the clause of its first verb of speech that has a subject. One
    of two parts with a semicolon between them gives two, where each has somebody who speaks.
    """
    return [quotation for sentence in scene.sentences for quotation in _in(scene, sentence)]


def _in(scene: Scene, sentence: Span) -> list[Quotation]:
    halves = _halves(scene, sentence)
    found = [one for half in halves if (one := _one_in(scene, half)) is not None]
    if len(found) == len(halves):
        return found
    whole = _one_in(scene, sentence)
    return [whole] if whole is not None else []


def _one_in(scene: Scene, stretch: Span) -> Quotation | None:
    return _clause_after_verb(scene, stretch) or _according_to(scene, stretch)


def _halves(scene: Scene, sentence: Span) -> list[Span]:
    """A sentence's parts around the semicolons outside its quotations."""
    signs = (match.start() for match in re.finditer(";", sentence.text_of(scene.text)))
    cuts = [sentence.start + sign for sign in signs]
    edges = [sentence.start, *(c for c in cuts if not scene.in_quotation(c)), sentence.end]
    return [Span(start, end) for start, end in pairwise(edges)]


def without_quoted(indirect: Sequence[Quotation], direct: Sequence[Quotation]) -> list[Quotation]:
    """Leave out those of which direct quotations already hold more than half."""
    starts = [quotation.span.start for quotation in direct]
    kept = []
    for quotation in indirect:
        start, end = quotation.span.start, quotation.span.end
        first = max(bisect_right(starts, start) - 1, 0)
        near = direct[first : bisect_left(starts, end)]
        shared = sum(max(0, min(end, q.span.end) - max(start, q.span.start)) for q in near)
        if shared * 2 <= end - start:
            kept.append(quotation)
    return kept


def _clause_after_verb(scene: Scene, sentence: Span) -> Quotation | None:
    indices = scene.between(sentence.start, sentence.end)
    for index in indices:
        token = scene.tokens[index]
        if scene.in_quotation(token.span.start) or not takes_clause(scene.word(index)):
            continue
        if not may_be_verb(token, scene.word(index)) or _is_turned(scene, index):
            continue
        clause = _clause(scene, index, sentence)
        subject = _subject(scene, index, sentence) if clause is not None else None
        if clause is not None and subject is not None:
            return Quotation(
                kind=StatementKind.INDIRECT,
                span=clause,
                speaker=subject.span,
                audience=_outside(clause, audience_of(scene, index)),
            )
    return None


def _outside(clause: Span, audience: Span | None) -> Span | None:
    """The audience, unless the parser took the clause for it."""
    return None if audience is None or audience.overlaps(clause) else audience


def _is_turned(scene: Scene, verb: int) -> bool:
    """A passive ("was told", "Asked whether"), or a subject after its verb ('"...", said Lee')."""
    if scene.tokens[verb].dep == "advcl" and not _is_active(scene, verb):
        return True
    if verb and scene.word(verb - 1).lower() in _PASSIVE_AFTER:
        return True
    after_sign = verb > 0 and scene.word(verb - 1) in (",", '"', "”", "’", "'")
    following = scene.tokens[verb + 1].span.start if verb + 1 < len(scene.tokens) else 0
    mention = scene.mention_at(following)
    return after_sign and mention is not None and mention.kind is Kind.PERSON


def _is_active(scene: Scene, verb: int) -> bool:
    """Whether a verb beside the main clause has somebody who acts: "saying", "as he said"."""
    helped = any(dependents(scene, verb, "nsubj")) or any(dependents(scene, verb, "aux"))
    return scene.word(verb).endswith("ing") or helped


def _clause(scene: Scene, verb: int, sentence: Span) -> Span | None:
    """What was said: the rest of the sentence after 'that', 'to', or the verb itself."""
    indices = scene.between(scene.tokens[verb].span.end, sentence.end)
    if not indices:
        return None
    for index in indices[:_RECEIVERS]:
        word = scene.word(index).lower()
        if word in ("that", "to") and _governs_clause(scene, verb, index):
            return _words(scene, scene.tokens[index].span.end, sentence.end)
        if word in (":", '"', "“") or scene.in_quotation(scene.tokens[index].span.start):
            return None
    if _has_clause(scene, verb, indices):
        audience = audience_of(scene, verb)  # "told Lee it was late"
        if audience is not None and audience.start == scene.tokens[indices[0]].span.start:
            indices = scene.between(audience.end, sentence.end) or indices
        first = scene.tokens[indices[0]]
        return _words(scene, first.span.start, sentence.end) if first.pos != "PUNCT" else None
    return None


def _governs_clause(scene: Scene, verb: int, index: int) -> bool:
    """'that' and 'to' of a clause, not of "said to reporters" or "that day"."""
    token = scene.tokens[index]
    if token.pos == "":
        return scene.word(index).lower() == "that"
    clause = scene.tokens[token.head]
    above = scene.tokens[clause.head]
    of_noun = above.head == verb and above.pos not in ("VERB", "AUX")  # "stressed the need to"
    is_gerund = scene.word(index).lower() == "to" and scene.word(token.head).endswith("ing")
    hangs_on_verb = clause.head == verb or of_noun
    return token.dep == "mark" and token.head > verb and hangs_on_verb and not is_gerund


def _has_clause(scene: Scene, verb: int, indices: range) -> bool:
    """A clause without 'that': the parser knows ("said it was late")."""
    return any(
        scene.tokens[index].head == verb and scene.tokens[index].dep == "ccomp" for index in indices
    )


def _subject(scene: Scene, verb: int, sentence: Span) -> Subject | None:
    """The subject of a verb: that of the verb of speech before it in "said ... and said ..."."""
    if verb and scene.word(verb - 1).lower() in ("and", "also", "then") and not _leads(scene, verb):
        for index in scene.between(sentence.start, scene.tokens[verb].span.start):
            if takes_clause(scene.word(index)) and may_be_verb(
                scene.tokens[index], scene.word(index)
            ):
                return subject_by_grammar(scene, index)
    subject = subject_by_grammar(scene, verb)
    if subject is None and scene.tokens[verb].pos == "":
        subject = subject_in(scene, sentence.start, scene.tokens[verb].span.start)
    return subject


def _leads(scene: Scene, verb: int) -> bool:
    """Whether a verb has a subject of its own."""
    return any(
        token.head == verb and token.dep.startswith("nsubj")
        for token in scene.tokens[max(verb - 2, 0) : verb]
    )


def _according_to(scene: Scene, sentence: Span) -> Quotation | None:
    """'..., according to X' and 'According to X, ...'."""
    indices = scene.between(sentence.start, sentence.end)
    for index in indices:
        source = source_at(scene, index)
        if source is None or scene.in_quotation(scene.tokens[index].span.start):
            continue
        if index == indices[0]:
            comma = scene.text.find(",", source, sentence.end)
            if comma < 0:
                return None
            subject = subject_in(scene, source, comma)
            clause = _words(scene, comma + 1, sentence.end)
        else:
            subject = subject_in(scene, source, sentence.end)
            clause = _words(scene, sentence.start, scene.tokens[index].span.start)
        if subject is None or clause is None or not _has_verb(scene, clause):
            return None
        return Quotation(kind=StatementKind.INDIRECT, span=clause, speaker=subject.span)
    return None


def _has_verb(scene: Scene, clause: Span) -> bool:
    """Whether words are a clause, as far as the tagger knows: not "the town's right to trade"."""
    return any(
        scene.tokens[index].pos in ("", "VERB", "AUX")
        for index in scene.between(clause.start, clause.end)
    )


def _words(scene: Scene, start: int, end: int) -> Span | None:
    """The clause without the signs around it; None when it is too short to say something."""
    words = scene.text[start:end]
    if _OPENS_QUOTATION.search(words):
        return None  # "who asked not to be named, said: ..."
    start += len(words) - len(words.lstrip(" ,"))
    words = scene.text[start:end].rstrip(" .,;!?")
    return Span(start, start + len(words)) if len(words.split()) >= _SHORTEST else None
