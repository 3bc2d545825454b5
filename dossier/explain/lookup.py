"""What a question means: the names, aliases and pages that it may stand for, or what is near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process

from dossier.errors import ConfigError
from dossier.explain.left_out import every_left_out
from dossier.explain.plain import one_line
from dossier.model import Disagreement, Document, Dossier, Entity, LeftOut, Meeting, Topic
from dossier.text import fold, page_path

SUGGESTIONS = 5
"""Names that are offered for one that nothing bears."""
NEAR = 70.0
"""Out of 100. 'Volodimir Zelenski' and 'Volodymyr Zelensky' reach 89, two names that share the
given name only 60 or less."""
_PAGE_ENDINGS = (".html", ".md")


def key_of(question: str) -> str:
    """The form in which a question is compared: folded, and a page without its ending."""
    key = fold(question)
    for ending in _PAGE_ENDINGS:
        if "/" in key:
            key = key.removesuffix(ending)
    return key


def entity_keys(entity: Entity) -> Iterator[str]:
    """All that an entity answers to."""
    yield from _page_keys(entity.id)
    yield fold(entity.name)
    yield from (fold(alias.surface) for alias in entity.aliases)


def meeting_keys(meeting: Meeting) -> Iterator[str]:
    """All that a meeting answers to."""
    yield from _page_keys(meeting.id)
    yield fold(meeting.title)


def topic_keys(topic: Topic) -> Iterator[str]:
    """All that a topic answers to: its words, too."""
    yield from _page_keys(topic.id)
    yield fold(topic.name)
    yield from map(fold, topic.terms)


def disagreement_keys(disagreement: Disagreement) -> Iterator[str]:
    """All that a disagreement answers to: with and without its question, "How much:", too."""
    yield from _page_keys(disagreement.id)
    yield fold(disagreement.about)
    yield fold(disagreement.about.partition(": ")[2])


def article_keys(document: Document) -> Iterator[str]:
    """All that an article answers to."""
    yield from _page_keys(document.id)
    yield fold(document.file)


def left_out_keys(one: LeftOut) -> Iterator[str]:
    """All that a mention without a page answers to."""
    yield fold(one.name)
    yield fold(one.mention.surface)


def _page_keys(id_: str) -> Iterator[str]:
    yield id_
    yield page_path(id_)
    yield id_.rpartition("/")[2]


def unknown(question: str, dossier: Dossier, reports: Sequence[str]) -> ConfigError:
    """The fault of a question that means nothing here, with what may have been meant.

    `reports`: paragraphs that report a meeting and are near the one that was asked for.
    """
    near = reports or suggestions(question, _names(dossier))
    if near:
        mend = f"Did you mean {' or '.join(repr_of(name) for name in near)}?"
    else:
        mend = "Give a name as an article prints it, or the id of a page: people/jane-doe."
    problem = f"{repr_of(question)} is no name, alias or page of this dossier."
    return ConfigError(problem=problem, mend=mend)


def repr_of(name: str) -> str:
    """`name` in quotation marks, safe to print."""
    return f"'{one_line(name)}'"


def suggestions(question: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the nearest of `names`: first those with all its words, then those spelled alike."""
    by_key: dict[str, str] = {}
    for name in sorted(set(names)):
        by_key.setdefault(fold(name), name)
    key = fold(question)
    words = set(key.split())
    whole = [other for other in by_key if words and words <= set(other.split())]
    found = process.extract(
        key, sorted(by_key), scorer=fuzz.ratio, score_cutoff=NEAR, limit=SUGGESTIONS
    )
    ordered = (*sorted(whole, key=lambda one: (len(one), one)), *_by_likeness(found))
    return tuple(by_key[other] for other in dict.fromkeys(ordered))[:SUGGESTIONS]


def _by_likeness(found: Sequence[tuple[str, float, int]]) -> list[str]:
    return [name for name, *_ in sorted(found, key=lambda one: (-one[1], one[0]))]


def _names(dossier: Dossier) -> Iterator[str]:
    for entity in dossier.resolution.entities:
        yield entity.name
        yield from (alias.surface for alias in entity.aliases)
    for meeting in dossier.meetings:
        yield meeting.title
    for topic in dossier.topics:
        yield topic.name
    for disagreement in dossier.disagreements:
        yield disagreement.about
    for document in dossier.documents:
        yield document.file
    for _, one in every_left_out(dossier.resolution):
        yield one.name
