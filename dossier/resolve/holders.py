"""Who holds the office that words describe: "the NATO chief", "the prime minister"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import chain

from dossier.knowledge import load
from dossier.model import Span
from dossier.resolve.offices import Offices
from dossier.resolve.scene import Scene
from dossier.resolve.titles import Fit, Title, read_title

POSSESSIVE = frozenset(["his", "her", "its", "their", "our", "my", "your"])


_NEW = frozenset(["new", "newly", "incoming"])


class Holders:
    """Tells whom the descriptions of one document mean, by the offices that texts give."""

    def __init__(self, scene: Scene, offices: Offices) -> None:
        self._scene = scene
        self._offices = offices
        self._people = frozenset(person.id for person in scene.people())
        self._first: dict[str, int] = {}
        for mention, entity in scene.named:
            self._first.setdefault(entity.id, mention.span.start)

    def find(self, words: Span) -> str | None:
        """Return the id of the one who has the office described; None if nobody, or several.

        By the editor's word, else by the roles in this document, else by those that the collection
        gives to the persons named here, else the only holder of all; at last the one person here
        whose office it is as far as is told.
        """
        text = words.text_of(self._scene.text)
        description = read_title(text)
        if not description.offices or is_unnamed(text):
            return None
        holder = self._holder(description, words)
        if holder is None or _NEW.isdisjoint(text.lower().split()):
            return holder
        # Who has had the office in other articles is not "the new minister" of this one.
        here = self._scene.document.id
        return holder if self._offices.fit(description, holder, here) else None

    def _holder(self, description: Title, words: Span) -> str | None:
        here = self._scene.document
        day = None if here.published is None else here.published.start
        if description.whose and (stated := self._offices.stated_on(description, day)):
            return stated
        wherever = (here.id, None) if description.whose else (None, here.id)
        for document_id in wherever:
            full = self._fitting(description, Fit.FULL, document_id)
            if full and (holder := self._only(full, words)):
                return holder
        if holder := self._offices.holder_on(description, day):
            return holder
        if holder := self._only(self._fitting(description, Fit.OPEN, None), words):
            return holder
        return self._only(self._once(description), words) or self._of_a_body(description, words)

    def _of_a_body(self, description: Title, words: Span) -> str | None:
        """Who has the office in whichever body: "the company's chairman"."""
        if not description.whose or not description.whose <= collectives():
            return None
        office = replace(description, whose=frozenset())
        return self._only(self._fitting(office, Fit.FULL, None), words)

    def _once(self, description: Title) -> set[str]:
        """Those who have in other articles, and not in this one, the office of "the former"."""
        if "former" not in description.kinds:
            return set()
        office = replace(description, kinds=description.kinds - {"former"})
        now = self._fitting(office, Fit.OPEN, self._scene.document.id)
        return self._fitting(office, Fit.OPEN, None) - now

    def bearers(self, words: Span) -> set[str]:
        """Return the ids of those of this document who can be described so, wherever told."""
        description = read_title(words.text_of(self._scene.text))
        if not description.offices:
            return set()
        return self._introduced(self._fitting(description, Fit.OPEN, None), words)

    def _introduced(self, found: set[str], words: Span) -> set[str]:
        """Those named before the words, or all where nobody is: who comes in later, by another
        office or another country's, is not yet "the minister"."""
        return {person for person in found if self._first[person] < words.start} or found

    def _fitting(self, description: Title, least: Fit, document_id: str | None) -> set[str]:
        return {
            person
            for person in self._people
            if self._offices.fit(description, person, document_id) >= least
        }

    def _only(self, holders: set[str], words: Span) -> str | None:
        """Of several, the only one introduced, or named in the paragraph so far or before it."""
        holders = self._introduced(holders, words)
        if len(holders) > 1:
            start = self._scene.paragraph_start(self._scene.paragraph_of(words.start) - 1)
            near = self._scene.people_named_in(Span(start, words.start))
            holders = holders & {entity.id for _, entity in near}
        return min(holders) if len(holders) == 1 else None


@cache
def collectives() -> frozenset[str]:
    """Return the nouns for bodies without a name: "the company"."""
    known = load("descriptions")
    return frozenset([*chain(*known["collectives"]), *known["business"]])


def is_unnamed(text: str) -> bool:
    """Whether words describe somebody without saying who: "an official", "his aide"."""
    first = text.lower().split(" ", 1)[0]
    return first in POSSESSIVE or first in load("descriptions")["unnamed_determiners"]
