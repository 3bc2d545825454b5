"""What the editor decided on topics: defined, joined, named, hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.model import BlockKind, Curation, Document, Passage, Problem, Span, Topic, Topics
from dossier.text import fold, nearest, slug
from dossier.topics.passages import apart
from dossier.topics.terms import most_printed
from dossier.topics.vocabulary import vocabulary

_FILE = "dossier.yml"
_GAP = r"[\s\-‐‑–]+"


def decide(found: Sequence[Topic], documents: Sequence[Document], curation: Curation) -> Topics:
    """Obey the editor: what is defined comes first, then what is joined, named and hidden.

    A topic is known by its name, whatever its case. A decision on one that is not there is told.
    """
    decisions, shelf = curation.topics, _Shelf({fold(one.name): one for one in found}, curation, [])
    for name, terms in decisions.defined:
        shelf.define(name, terms, documents)
    for names in decisions.same:
        shelf.join(names)
    for old, new in decisions.names:
        shelf.rename(old, new)
    for name in decisions.hidden:
        shelf.hide(name)
    hidden = {fold(name) for name in curation.hidden}
    kept = (topic for topic in shelf.topics.values() if fold(topic.name) not in hidden)
    return Topics(found=tuple(kept), problems=tuple(shelf.problems))


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The topics by their folded names, while decisions are obeyed one after the other."""

    topics: dict[str, Topic]
    curation: Curation
    problems: list[Problem]

    def define(self, name: str, terms: Sequence[str], documents: Sequence[Document]) -> None:
        passages = tuple(_passages(_pattern(terms), documents))
        if not passages:
            mend = "Write the words as the articles print them, or delete the topic."
            self._tell("define", name, f"no paragraph has the words of '{name}'.", mend)
            return
        texts = {document.id: document.text for document in documents}
        printed = (span.text_of(texts[p.document_id]) for p in passages for span in p.highlights)
        self.topics[fold(name)] = Topic(
            id=f"topics/{slug(name)}",
            name=name,
            terms=most_printed(" ".join(words.split()) for words in printed),
            passages=passages,
            reasons=("defined in dossier.yml",),
        )

    def join(self, names: Sequence[str]) -> None:
        parts = [topic for name in names if (topic := self._take("same", name, names)) is not None]
        if parts:
            self.topics[fold(parts[0].name)] = _joined(parts)

    def rename(self, old: str, new: str) -> None:
        topic = self._take("name", old, (old,))
        if topic is None:
            return
        other = self.topics.pop(fold(new), None)
        reasons = (*topic.reasons, f"named in dossier.yml; found as '{topic.name}'")
        renamed = replace(topic, id=f"topics/{slug(new)}", name=new, reasons=reasons)
        self.topics[fold(new)] = renamed if other is None else _joined((renamed, other))

    def hide(self, name: str) -> None:
        self._take("hide", name, (name,))

    def _take(self, setting: str, name: str, names: Sequence[str]) -> Topic | None:
        topic = self.topics.pop(fold(name), None)
        if topic is None:
            close = nearest(name, (one.name for one in self.topics.values()))
            mend = f"Did you mean '{close}'?" if close else "Delete it, or define the topic."
            self._tell(setting, ", ".join(names), f"there is no topic '{name}'.", mend)
        return topic

    def _tell(self, setting: str, names: str, problem: str, mend: str) -> None:
        line = self.curation.line_of(f"topics.{setting}", names)
        problem = f"'topics.{setting}' decides nothing: {problem}"
        self.problems.append(Problem(problem=problem, mend=mend, file=_FILE, line=line))


def _joined(parts: Sequence[Topic]) -> Topic:
    """One topic under the name of the first, with the passages of all."""
    first, *others = parts
    highlights: dict[tuple[str, Span], set[Span]] = {}
    for passage in (passage for part in parts for passage in part.passages):
        place = (passage.document_id, passage.span)
        highlights.setdefault(place, set()).update(passage.highlights)
    passages = (
        Passage(document_id=id_, span=span, highlights=apart(highlights[id_, span]))
        for id_, span in highlights
    )
    names = " and ".join(f"'{other.name}'" for other in others)
    told = (f"joined with {names} in dossier.yml",) if others else ()
    return replace(
        first,
        terms=tuple(dict.fromkeys(term for part in parts for term in part.terms)),
        passages=tuple(passages),
        reasons=(*(reason for part in parts for reason in part.reasons), *told),
    )


def _passages(pattern: re.Pattern[str], documents: Sequence[Document]) -> Iterator[Passage]:
    for document in documents:
        for block in document.blocks:
            if block.kind not in (BlockKind.TITLE, BlockKind.CAPTION):
                found = pattern.finditer(document.text, block.span.start, block.span.end)
                spans = tuple(Span(match.start(), match.end()) for match in found)
                if spans:
                    yield Passage(document_id=document.id, span=block.span, highlights=spans)


def _pattern(terms: Sequence[str]) -> re.Pattern[str]:
    """Any of the terms as whole words, in either case, number and spelling."""
    ordered = sorted(set(terms), key=lambda term: (-len(term), term))
    told = (_GAP.join(map(_either_spelling, re.split(_GAP, term.strip()))) for term in ordered)
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?:s|es)?(?!\w)", re.IGNORECASE)


def _either_spelling(word: str) -> str:
    british = vocabulary().spellings.get(word.casefold(), word.casefold())
    others = [one for one, told in vocabulary().spellings.items() if told == british]
    return f"(?:{'|'.join(map(re.escape, (word, british, *others)))})"
