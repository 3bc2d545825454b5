"""How an editor names a meeting: by a paragraph that reports it, 'visit.txt#p7 met the king'.

A meeting's address is made of its day and its title, which another article may change; the file of
an article and the number of a paragraph stay. One rule says what a name means, and one which name
to offer; whoever reads dossier.yml and whoever writes lines for it use both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.model import Document, Entity, Report, ReportName, Span
from dossier.text import fold, nearest, squash

_NAME = re.compile(r"(?P<file>.+)#(?P<anchor>p\d+)(?:\s+(?P<words>.+))?", re.DOTALL)


def parse_report_name(text: str) -> ReportName | None:
    """Read 'visit.txt#p7' or 'visit.txt#p7 met the king'; None for anything else."""
    match = _NAME.fullmatch(text.strip())
    if match is None:
        return None
    file = match["file"].removeprefix("./")
    return ReportName(file=file, anchor=match["anchor"], words=squash(match["words"] or ""))


def paragraph_at(document: Document, span: Span) -> str | None:
    """The anchor of the paragraph in which `span` begins; None where it is in none."""
    block = document.block_at(span.start)
    return None if block is None else block.anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One report, as a name finds it."""

    owner: int
    """The number of the meeting, or of what one article tells of it."""
    file: str
    anchor: str
    sentence: str
    trigger: str
    """'' where no words of their own tell of it."""
    names: tuple[str, ...]
    """Who took part, and the place, by every name that the sentence prints."""


def told_by(
    owner: int, reports: Iterable[Report], documents: Mapping[str, Document], printed: PrintedNames
) -> Iterator[Told]:
    """The reports of one owner; those that stand in no paragraph are left out."""
    for report in reports:
        document = documents[report.document_id]
        anchor = paragraph_at(document, report.span)
        if anchor is not None:
            sentence = report.span.text_of(document.text)
            concerned = (*report.participant_ids, report.place_id or "")
            yield Told(
                owner=owner,
                file=document.file,
                anchor=anchor,
                sentence=fold(sentence),
                trigger=squash(report.trigger.text_of(document.text)) if report.trigger else "",
                names=printed.of(concerned, sentence),
            )


class PrintedNames:
    """The names of entities, and which of them a sentence prints."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._names = {
            entity.id: tuple(dict.fromkeys((entity.name, *(one.surface for one in entity.aliases))))
            for entity in entities
        }

    def of(self, ids: Iterable[str], sentence: str) -> tuple[str, ...]:
        """Those names of the entities that stand in the sentence, each entity's usual one first."""
        names = (name for id_ in ids for name in self._names.get(id_, ()))
        return tuple(name for name in names if name in sentence)


class ReportIndex:
    """What the names of dossier.yml mean among all reports."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._at: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
        self._of: defaultdict[int, list[Told]] = defaultdict(list)
        for one in told:
            self._at[one.file, one.anchor].append(one)
            self._of[one.owner].append(one)

    def meant(self, name: ReportName) -> tuple[int, ...]:
        """The owners that the name may mean, sorted: none, one, or several.

        Words narrow the paragraph down: to the sentences that have them; among those to what
        they tell of ("met"); or to whom they name.
        """
        found: Sequence[Told] = self._at.get((name.file, name.anchor), ())
        words = fold(name.words)
        if words:
            found = [one for one in found if words in one.sentence]
            for narrows in _NARROWING:
                if len({one.owner for one in found}) > 1:
                    found = [one for one in found if narrows(one, words)] or found
        return tuple(sorted({one.owner for one in found}))

    def name_of(self, owner: int, file: str | None = None) -> ReportName | None:
        """The shortest name that means this owner alone, in `file` where one is given.

        None where no name does.
        """
        told = [one for one in self._of[owner] if file in (None, one.file)]
        for one in sorted(told, key=lambda one: (one.file, _number(one.anchor))):
            for words in ("", one.trigger, *one.names):
                name = ReportName(file=one.file, anchor=one.anchor, words=words)
                if self.meant(name) == (owner,):
                    return name
        return None

    def near(self, name: ReportName) -> str | None:
        """A name that somebody who wrote `name` may have meant; None where nothing is near."""
        files = sorted({file for file, _ in self._at})
        file = name.file if name.file in files else nearest(name.file, files)
        anchors = [anchor for other, anchor in self._at if other == file]
        if file is None or not anchors:
            return None
        wanted = name.anchor if name.anchor in anchors else min(anchors, key=_distance(name.anchor))
        return f"{file}#{wanted}"


def _number(anchor: str) -> int:
    return int(anchor.removeprefix("p"))


def _distance(anchor: str) -> Callable[[str], tuple[int, int]]:
    return lambda other: (abs(_number(other) - _number(anchor)), _number(other))


def _is_trigger(one: Told, words: str) -> bool:
    return bool(one.trigger) and (fold(one.trigger) in words or words in fold(one.trigger))


def _is_named(one: Told, words: str) -> bool:
    return any(fold(name) in words or words in fold(name) for name in one.names)


_NARROWING = (_is_trigger, _is_named)
