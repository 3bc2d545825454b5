"""Held, planned or cancelled, or no meeting at all."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.meetings.article import Article, Sentence, is_tabular, word_at
from dossier.meetings.deciding import DECISIONS
from dossier.meetings.grammar import (
    clause_of,
    dependents,
    governors,
    is_asked_of_somebody,
    is_present,
)
from dossier.meetings.triggers import Trigger
from dossier.meetings.vocabulary import TermKind, vocabulary, words_of
from dossier.meetings.when import lead_date
from dossier.model import BlockKind, DateValue, Precision, Status

LABEL = 3
"""Words of a label before a line."""


def status_of(
    article: Article, sentence: Sentence, trigger: Trigger, date: DateValue | None
) -> Status | None:
    """What the sentence says of the meeting; None for a wish, a habit, a refusal, a condition.

    A day after the article's own is ahead whatever the tense.
    """
    known = vocabulary()
    before, after = clause_words(article, sentence, trigger)
    # What is called off is a noun; where its verb stands far off, the parse often loses it.
    # Who decides to put something off has sat.
    whole = words_of(sentence.text) if trigger.kind is TermKind.NOUN else before + after
    whole = before if trigger.kind in DECISIONS else whole
    label = words_of(sentence.text.partition(":")[0])[:LABEL]  # "Cancelled: X meets Y"
    whole = whole if not known.has("cancelled", label) else label
    earlier = words_of(sentence.text[: trigger.span.start - sentence.span.start])
    if known.has("doubted", earlier):
        return None
    if _is_denied(earlier):
        return Status.DENIED
    dropped = _is_dropped(article, trigger)
    if dropped or known.has("cancelled", whole) or known.has("once planned", earlier[-5:]):
        return Status.CANCELLED
    real = not known.has("unreal", before) and not known.has("negation", before)
    rest = words_of(sentence.text[trigger.span.end - sentence.span.start :])
    real = real and not (trigger.kind is not TermKind.NOUN and known.has("condition", rest))
    real = real and not (trigger.kind is TermKind.NOUN and known.has("unreal after", after))
    real = real and not known.has("habit after", rest) and not _is_many(after, date)
    real = real and not _is_asked_for(article, trigger)
    if not real or _background(article, trigger):
        return None
    ahead = _is_ahead(date, article.document.published)
    planned = known.has("planned", before) or known.has("promised", before)
    if trigger.kind is TermKind.NOUN:
        planned = planned or is_announced(article, trigger) or known.has("planned", after)
    planned = planned or _is_timetable(article, sentence, trigger, date)
    planned = planned or _is_announced_in_a_headline(article, sentence, trigger)
    return Status.PLANNED if ahead or planned else Status.HELD


def _is_many(after: Sequence[str], date: DateValue | None) -> bool:
    """ "had met several times in May": meetings, of which nobody can tell one from another."""
    day = date is not None and date.precision is Precision.DAY
    return not day and vocabulary().has("many times", after)


def _is_announced_in_a_headline(article: Article, sentence: Sentence, trigger: Trigger) -> bool:
    """ "X to go to the summit", "X and rebels to resume talks": an infinitive that no verb governs
    is the future."""
    if sentence.block.kind is not BlockKind.TITLE:
        return False
    tokens, named = article.tokens, False
    for index in range(sentence.tokens.start, trigger.token):
        if tokens[index].pos in ("VERB", "AUX"):
            return False
        named = named or any(index in name.tokens for name in sentence.names)
        verb = index < trigger.token and tokens[index + 1].pos in ("VERB", "AUX", "")
        if named and verb and word_at(article, index) == "to":
            return True
    return False


def _is_denied(earlier: Sequence[str]) -> bool:
    """ "denied that they had met": but not "denied everything after they had met"."""
    known = vocabulary()
    if not known.has("denied", earlier):
        return False
    starts = [i for i in range(len(earlier)) if known.has("denied", earlier[i:])]
    return known.words["other clause"].isdisjoint(earlier[starts[-1] :])


def _is_dropped(article: Article, trigger: Trigger) -> bool:
    """ "drops the meeting", "the visit was scrapped": not "dropped its veto after the meeting"."""
    token = article.tokens[trigger.token]
    verb = word_at(article, token.head)
    said = token.dep in ("obj", "nsubj:pass") and verb in vocabulary().words["dropped"]
    return trigger.kind is TermKind.NOUN and said


def _is_ahead(date: DateValue | None, published: DateValue | None) -> bool:
    if date is None or date.start is None or published is None or published.end is None:
        return False
    return date.start > published.end


def _is_asked_for(article: Article, trigger: Trigger) -> bool:
    """ "asked the premiers to fly to X": a wish, unless it is an invitation."""
    tokens = article.tokens
    if trigger.kind is TermKind.NOUN:
        return False
    verb = tokens[trigger.token]
    asked = tokens[verb.head].head
    word = word_at(article, asked)
    if verb.dep.split(":")[0] == "acl" and word in vocabulary().words["asked"]:
        return True  # "the premiers to fly" read as a phrase of its own
    if not is_asked_of_somebody(tokens, trigger.token):
        return False
    governor = tokens[tokens[trigger.token].head].span.text_of(article.document.text)
    return not vocabulary().has("planned", words_of(governor))


def is_announced(article: Article, trigger: Trigger) -> bool:
    """ "announced a session": the noun is the object of a verb that looks ahead."""
    token = article.tokens[trigger.token]
    verb = word_at(article, token.head)
    return token.dep == "obj" and verb in vocabulary().words["announce"]


def _is_timetable(
    article: Article, sentence: Sentence, trigger: Trigger, date: DateValue | None
) -> bool:
    """ "The council meets on Friday": the present tense, and no day that has passed."""
    if date is None or trigger.kind is TermKind.NOUN or is_tabular(sentence):
        return False
    if dependents(article.tokens, trigger.token, "aux"):
        return False
    if not is_present(article.tokens, trigger.token, article.document.text):
        return False
    published = article.document.published
    if date.start is None:
        lead = lead_date(article)
        return lead is not None and None is not date.weekday != lead.weekday
    return published is not None and published.start is not None and date.start >= published.start


def _background(article: Article, trigger: Trigger) -> bool:
    """Whether the trigger's clause only dates another: "since they met", "before the summit"."""
    if not article.parsed:
        return False
    clause = clause_of(article.tokens, trigger.token)
    marks = dependents(article.tokens, clause, "mark")
    return any(article.tokens[i].lemma.lower() in vocabulary().words["background"] for i in marks)


def clause_words(
    article: Article, sentence: Sentence, trigger: Trigger
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of the trigger's clause before and after it; without a parse those around it."""
    text, tokens = article.document.text, article.tokens
    if not article.parsed or is_tabular(sentence):
        own = sentence.text
        for quote in sentence.quoted:
            quoted = own[quote.start - sentence.span.start : quote.end - sentence.span.start]
            own = own.replace(quoted, " " * len(quoted), 1) if quoted.strip() else own
        start = trigger.span.start - sentence.span.start
        return words_of(own[:start])[-8:], words_of(own[start:])[:8]
    clause = clause_of(tokens, trigger.token)
    members = {index for index in sentence.tokens if clause_of(tokens, index) == clause}
    for governor in governors(tokens, clause):
        # "wants to meet", "is to fly to X to meet": the governing verb says how real it is.
        members |= {governor, *dependents(tokens, governor, "aux", "cop", "advmod", "mark")}
    words: list[tuple[str, ...]] = []
    for side in (
        range(sentence.tokens.start, trigger.token),
        range(trigger.token, sentence.tokens.stop),
    ):
        spans = [tokens[index].span for index in side if index in members]
        told = [s for s in spans if not any(quote.overlaps(s) for quote in sentence.quoted)]
        words.append(tuple(word for span in told for word in words_of(span.text_of(text))))
    return words[0], words[1]
