"""What the comparisons found -> `Disagreement`s: named, in order, each thing once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from textwrap import shorten

from dossier.compare.accounts import Contradiction
from dossier.compare.claims import Claim
from dossier.compare.figures import FigureGroup
from dossier.compare.meetings import MeetingDifference
from dossier.compare.names import Naming
from dossier.compare.quantities import MONEY, VOTE
from dossier.compare.setting import Setting
from dossier.compare.things import Sort, thing_of
from dossier.model import Differing, Disagreement, Meeting, Reading, Span
from dossier.text import digest, fold, slug, squash

_TITLE = 70
"""Characters of an article's words that stand for what is compared: a line on a desktop."""
_ADDRESS = 40
"""Of them in its address."""
_COMPLEMENT = 5
"""Words after a noun that may tell which one it is: "of the northern line"."""
_BELONGING = frozenset({"of", "under", "between"})
_NOMINAL = ("ADP", "DET", "ADJ", "NOUN", "PROPN")
_QUESTIONS = {"time": "How long", VOTE: "How the vote went", "share": "How much"}
_HOW_MUCH, _HOW_MANY = "How much", "How many"


class Assembly:
    """Makes disagreements for one collection."""

    def __init__(self, setting: Setting, meetings: Sequence[Meeting]) -> None:
        self._setting = setting
        self._titles: Mapping[str, str] = {meeting.id: meeting.title for meeting in meetings}

    def of_figures(self, group: FigureGroup) -> Disagreement:
        """Figures of one thing."""
        readings = [
            Reading(
                document_id=claim.article.document.id,
                span=claim.quantity.hedged,
                context=claim.sentence,
                said_by=_said_by(claim),
            )
            for claim in group.claims
        ]
        return self._made(
            Differing.FIGURE,
            self._figure_in_words(group.claims),
            readings,
            group.reason,
            over_time=group.over_time,
        )

    def of_accounts(self, found: Contradiction) -> Disagreement:
        """Accounts that cannot all be so."""
        readings = [
            Reading(
                document_id=one.article.document.id,
                span=one.span,
                context=one.context,
                said_by=one.said_by,
            )
            for one in found.accounts
        ]
        return self._made(Differing.ACCOUNT, _shortened(found.about), readings, found.reason)

    def of_meeting(self, found: MeetingDifference) -> Disagreement:
        """Two dates or two places of one meeting."""
        readings = [
            Reading(document_id=told.article.document.id, span=told.span, context=told.context)
            for told in found.told
        ]
        question = "When" if found.kind is Differing.DATE else "Where"
        return self._made(
            found.kind,
            f"{question}: {found.meeting.title}",
            readings,
            "Reports of the same meeting.",
            meetings=(found.meeting.id,),
        )

    def of_names(self, naming: Naming) -> Disagreement:
        """Names of one place or thing: each article's each name once, with how often it has it."""
        first: dict[tuple[str, str], Reading] = {}
        counts: dict[tuple[str, str], int] = {}
        for use in sorted(naming.uses, key=lambda one: (one.article.document.file, one.span)):
            text = use.span.text_of(use.article.text)
            key = (use.article.document.id, fold(text))
            counts[key] = counts.get(key, 0) + 1
            context = use.article.sentence_at(use.span.start)
            first.setdefault(
                key,
                Reading(document_id=use.article.document.id, span=use.span, context=context),
            )
        readings = [replace(reading, times=counts[key]) for key, reading in first.items()]
        return self._made(Differing.NAME, naming.about, readings, naming.reason, around=False)

    # --- in words -----------------------------------------------------------------------
    def _figure_in_words(self, claims: Sequence[Claim]) -> str:
        """ "How much: military aid": the question, and the words for what it is asked of."""
        dimension = next(
            (c.quantity.dimension for c in claims if not c.bare), claims[0].quantity.dimension
        )
        money = dimension.startswith(MONEY) or dimension in ("mass", "volume", "power")
        question = _QUESTIONS.get(dimension, _HOW_MUCH if money else _HOW_MANY)
        return f"{question}: {self._thing_in_words(claims)}"

    def _thing_in_words(self, claims: Sequence[Claim]) -> str:
        for claim in claims:
            thing = thing_of(claim)
            if thing is not None and thing.sort is Sort.NOUN:
                return _shortened(_with_complement(claim, thing.span))
        first = claims[0]
        told = self._setting.told_by(first.article.document.id, first.sentence)
        if len(told) == 1 and first.quantity.dimension == "time":
            return self._titles[told[0]]
        return _shortened(_told_before(first))

    # --- values -------------------------------------------------------------------------
    def _made(
        self,
        kind: Differing,
        about: str,
        readings: Iterable[Reading],
        reason: str,
        *,
        meetings: Iterable[str] = (),
        around: bool = True,
        over_time: bool = False,
    ) -> Disagreement:
        told = tuple(sorted(readings, key=lambda one: (one.document_id, one.span)))
        at = [(one.document_id, one.span) for one in told] if around else []
        near = {id_ for place in at for id_ in self._setting.meetings_beside(*place)}
        documents = {one.document_id for one in told}
        if around and len(documents) > 1:
            near |= frozenset.intersection(*map(self._setting.meetings_of, documents))
        topics = [self._setting.topics_at(*place) for place in at]
        return Disagreement(
            id=_id(kind, about, told),
            kind=kind,
            about=about,
            readings=told,
            reason=reason,
            meeting_ids=tuple(sorted(near | {*meetings})),
            topic_ids=tuple(sorted(frozenset.intersection(*topics))) if topics else (),
            over_time=over_time,
        )


def _id(kind: Differing, about: str, readings: Sequence[Reading]) -> str:
    """Its words, and where it is first told: articles that are added later do not change it."""
    first = readings[0]
    place = f"{kind}|{first.document_id}|{first.span.start}"
    words = slug(about)[:_ADDRESS].strip("-")
    return f"differences/{kind}-{words}-{digest(place, length=6)}"


def _said_by(claim: Claim) -> str:
    if claim.source is None:
        return ""
    words = claim.source.span.text_of(claim.article.text)
    return claim.article.name_behind(words, claim.sentence)


def _with_complement(claim: Claim, thing: Span) -> str:
    """A noun with what follows it: "building" -> "building under the avenue"."""
    article = claim.article
    last = article.word_at(thing.end - 1)
    stop = min(article.words_in(claim.clause).stop, last + 1 + _COMPLEMENT)
    end = last
    for index in range(last + 1, stop):
        token = article.tokens[index]
        follows = token.pos != "ADP" or article.word(index).lower() in _BELONGING
        if token.span.overlaps(claim.quantity.hedged) or not follows or token.pos not in _NOMINAL:
            break
        end = index if token.pos in ("NOUN", "PROPN") else end
    return article.text[thing.start : article.tokens[end].span.end]


def _told_before(claim: Claim) -> str:
    """The words of the sentence up to the figure; where they name its source, the sentence before.

    "More are stuck. One agency counts 22." is about what is stuck, not about the agency.
    """
    article, sentence = claim.article, claim.sentence
    words = [
        index
        for index in article.words_in(Span(sentence.start, claim.quantity.hedged.start))
        if article.tokens[index].pos != "PUNCT"
    ]
    while words and article.tokens[words[-1]].pos in ("ADP", "AUX", "DET", "SCONJ"):
        words.pop()
    start = claim.quantity.hedged.start
    named = claim.source is not None and sentence.start <= claim.source.span.start < start
    if len(words) > 1 and not named:
        end = article.tokens[words[-1]].span.end
        return article.text[article.tokens[words[0]].span.start : end]
    before = [one for one in article.sentences_of(claim.block) if one.end <= sentence.start]
    return (before[-1] if before else sentence).text_of(article.text)


def _shortened(words: str) -> str:
    return shorten(squash(words), _TITLE, placeholder="…")
