"""Words of a sentence that tell of a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.meetings.article import Article, Sentence, is_tabular, organisations_in, word_at
from dossier.meetings.bodies import body_of
from dossier.meetings.deciding import DECISIONS, decides, hearer_of
from dossier.meetings.grammar import dependents, preposition_of
from dossier.meetings.groups import group_of
from dossier.meetings.objects import object_is_somebody
from dossier.meetings.series import NUMBER_BEFORE, Words, number_in_series
from dossier.meetings.sitters import audience_of, owner_of, sitters_of
from dossier.meetings.subjects import has_several_subjects
from dossier.meetings.vocabulary import Term, TermKind, Vocabulary, vocabulary, words_of
from dossier.model import Kind, MeetingForm, Span

PREPOSITIONS = frozenset({"after", "before", "during", "of", "in", "for", "at", "on"})
JOURNEY_REACH = 8
"""Words after a verb of motion in which its place stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A term found in a sentence."""

    form: MeetingForm
    kind: TermKind
    span: Span
    token: int
    """Index in `Article.tokens` of the term's last word: the noun of a noun phrase."""
    body_id: str | None = None
    """The organisation that meets, where the words name one."""
    group: str | None = None
    """Office-holders who meet, where they are not named ("defence ministers")."""
    number: int | None = None
    """Its place in a series ("the 18th round"), where told."""
    size: int | None = None
    """How many parties meet ("trilateral"), where told."""


def find_triggers(article: Article, sentence: Sentence) -> tuple[Trigger, ...]:
    """The sentence's triggers, from left to right; the longest term wins where two overlap.

    Terms inside direct speech and inside a name do not count.
    """
    known = vocabulary()
    words = _words(article, sentence)
    found: list[Trigger] = []
    position = 0
    while position < len(words):
        for term in _terms_at(known, words, position):
            trigger = _trigger(article, sentence, term, words, position)
            if trigger is not None:
                found.append(trigger)
                position += len(term.words) - 1
                break
        position += 1
    return tuple(found)


def _words(article: Article, sentence: Sentence) -> list[tuple[str, int]]:
    return [
        (word, index)
        for index in sentence.tokens
        for word in words_of(article.tokens[index].span.text_of(article.document.text))
    ]


def _terms_at(known: Vocabulary, words: Words, position: int) -> Iterator[Term]:
    """The terms that stand at a position, the longest first."""
    for term in known.terms.get(words[position][0], ()):
        end = position + len(term.words)
        if tuple(word for word, _ in words[position:end]) == term.words:
            yield term


def _trigger(
    article: Article, sentence: Sentence, term: Term, words: Words, position: int
) -> Trigger | None:
    end = position + len(term.words)
    first, last = words[position][1], words[end - 1][1]
    span = Span(article.tokens[first].span.start, article.tokens[last].span.end)
    if any(quote.overlaps(span) for quote in sentence.quoted):
        return None
    if any(name.span.covers(span) for name in sentence.names):
        return None
    if term.kind in (TermKind.CONVENE, TermKind.JOINTLY, *DECISIONS):
        last = first  # "came together", "shook hands": the verb
    body = _body(article, sentence, term, span, last)
    if not _tells(article, sentence, term, last, body):
        return None
    around = [word for word, _ in words[max(0, position - NUMBER_BEFORE) : end + 3]]
    return Trigger(
        form=term.form,
        kind=term.kind,
        span=span,
        token=last,
        body_id=body,
        group=group_of(article, term.kind, last),
        number=number_in_series(words, position, end),
        size=vocabulary().size_in(around),
    )


def _body(article: Article, sentence: Sentence, term: Term, span: Span, token: int) -> str | None:
    """The organisation that meets; nobody's body visits or calls."""
    if term.form in (MeetingForm.VISIT, MeetingForm.CALL):
        return None
    if term.kind is TermKind.HEAR:
        return hearer_of(article, sentence, token)
    if term.kind is TermKind.ADDRESS:
        return _hearers(article, sentence, token) or body_of(
            article, sentence, span, term.kind, token
        )
    return body_of(article, sentence, span, term.kind, token)


def _tells(article: Article, sentence: Sentence, term: Term, token: int, body: str | None) -> bool:
    """Whether the term is used here in the sense that tells of a meeting."""
    part_of_speech = article.tokens[token].pos
    match term.kind:
        case TermKind.JOURNEY:
            return part_of_speech != "NOUN" and _to_a_place(article, sentence, term, token)
        case TermKind.NOUN:
            return _is_a_meeting(article, sentence, token, body)
        case TermKind.CONVENE:
            known = body is not None or sitters_of(article, term.kind, token) is not None
            collects = word_at(article, token) in vocabulary().words["collect"]
            things = collects and dependents(article.tokens, token, "obj")
            return part_of_speech in ("VERB", "") and known and not things
        case TermKind.DECIDE | TermKind.HEAR:
            return decides(article, sentence, term.kind, token, body)
        case TermKind.BEGIN:
            council = body is not None and _is_a_council(sentence, body)
            objects = dependents(article.tokens, token, "obj")
            return part_of_speech == "VERB" and council and not objects
        case TermKind.ADDRESS:
            return body is not None and _is_told(article, sentence, token, body)
        case TermKind.JOINTLY:
            return part_of_speech in ("VERB", "") and has_several_subjects(article, sentence, token)
        case TermKind.TOGETHER:
            if len(term.words) > 1 and not term.transitive:
                return not _is_said(article, term, token)
            return part_of_speech in ("VERB", "") and object_is_somebody(
                article, sentence, term, token
            )


def _is_a_meeting(article: Article, sentence: Sentence, token: int, body: str | None) -> bool:
    """Whether a noun is one here, and means a meeting."""
    noun = article.tokens[token].pos in ("NOUN", "PROPN", "") or is_tabular(sentence)
    noun = noun or _follows_a_preposition(article, token)
    noun = noun and word_at(article, token - 1) not in vocabulary().pastimes
    if word_at(article, token) in vocabulary().words["only of a body"]:
        verb = word_at(article, article.tokens[token].head)
        held = article.tokens[token].dep != "obj" or verb in vocabulary().words["hold"]
        noun = noun and body is not None and held  # not "put off its vote"
    return noun and not _in_an_office(article, token) and not _is_compound(article, token)


def _hearers(article: Article, sentence: Sentence, token: int) -> str | None:
    """ "told lawmakers", "spoke before the assembly": the body of those who hear it."""
    hearers = audience_of(article, token, sentence.tokens.stop)
    if hearers is None:
        return None
    return owner_of(article, organisations_in(sentence), hearers)


def _is_told(article: Article, sentence: Sentence, token: int, body: str) -> bool:
    """Whether the body, or those who sit in it, are the object: but "told them in a letter"."""
    tokens = article.tokens
    verb = tokens[token].head if tokens[token].pos == "ADP" else token
    remotely = {
        f"{preposition_of(tokens, i)} {word_at(article, i)}"
        for i in dependents(tokens, verb, "obl")
    }
    if not vocabulary().words["remotely"].isdisjoint(remotely):
        return False
    told = [name for name in sentence.names if name.entity_id == body]
    objects = dependents(tokens, verb, "obj", "iobj", "obl")
    beside = {token + 1, token + 2}  # "told the X Council", whatever the parse
    named = any(not set(name.tokens).isdisjoint({*objects, *beside}) for name in told)
    return named or audience_of(article, token, sentence.tokens.stop) is not None


def _is_a_council(sentence: Sentence, body: str) -> bool:
    """Whether the body's name says that it exists in its sessions: a council, a forum."""
    venues = vocabulary().words["venues"]
    return any(
        name.entity_id == body and not venues.isdisjoint(words_of(name.surface))
        for name in sentence.names
    )


def _is_said(article: Article, term: Term, token: int) -> bool:
    """ "she told the agency by telephone": the words were, and nobody met."""
    if term.form is not MeetingForm.CALL:
        return False
    verb = article.tokens[article.tokens[token].head]
    word = verb.span.text_of(article.document.text).casefold()
    return word in vocabulary().words["speech"]


def _follows_a_preposition(article: Article, token: int) -> bool:
    """ "after talks with X": a noun, whatever the tagger says."""
    before = article.tokens[token - 1].span.text_of(article.document.text).casefold()
    return token > 0 and before in PREPOSITIONS


def _to_a_place(article: Article, sentence: Sentence, term: Term, last: int) -> bool:
    """Whether a place follows within a few words, introduced as the verb demands."""
    text = article.document.text
    for name in sentence.names:
        if not 0 < name.token - last <= JOURNEY_REACH or name.kind is Kind.PERSON:
            continue
        between = words_of(text[article.tokens[last].span.end : name.span.start])
        if any(article.tokens[i].pos == "VERB" for i in range(last + 1, name.token)):
            continue  # "came to lose the ground around X"
        if term.to == ("",) or any(preposition in between for preposition in term.to):
            return True
    return False


def _is_compound(article: Article, token: int) -> bool:
    """ "the meeting room", "the summit declaration": the noun only describes the next one."""
    head = article.tokens[token].head
    return article.tokens[token].dep == "compound" and head == token + 1


def _in_an_office(article: Article, token: int) -> bool:
    """ "speaker of the assembly", "head of the conference": the noun belongs to an office."""
    tokens, text = article.tokens, article.document.text
    head = tokens[token].head
    if head == token or tokens[token].dep.split(":")[0] != "nmod":
        return False
    return not vocabulary().offices.keys().isdisjoint(words_of(tokens[head].span.text_of(text)))
