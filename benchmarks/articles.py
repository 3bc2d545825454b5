"""Articles that nobody wrote: as many as wanted, the same ones every time.

Sentences are put together from short lists; names repeat as they do in news: a few often, many
rarely. Only the shape matters (lengths, names a sentence, meetings an article), not the sense.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

_GIVEN = "Anna Boris Carla David Elena Farid Greta Hugo Irina Jonas Karim Laura Milan Nora".split()
_FAMILY = (
    "Almeida Brandt Castro Dimov Eriksen Farkas Gomez Horvat Ivanov Jansen Keller Lund".split()
)
_PLACES = "Lisbon Vienna Oslo Madrid Prague Dublin Athens Helsinki Warsaw Ottawa".split()
_BODIES = (
    "European Commission", "United Nations", "World Bank", "African Union", "Northern Grid Agency",
)  # fmt: skip
_SENTENCES = (
    "{person} met {other} in {place} on {day} to talk about air defence and grain exports.",
    "The {body} said that the long-range plan for the harbour would cost 40 million euros.",
    '"We will not wait for another winter," {person} told reporters after the talks.',
    "{family} is expected to travel to {place} next week for a summit of energy ministers.",
    "Officials of the {body} in {place} did not answer questions about the energy grid.",
    "According to {other}, the agreement on grain exports is closer than it was in July.",
)


def write_articles(folder: Path, count: int, *, sentences: int = 24) -> int:
    """Write `count` articles of `sentences` sentences each; return the number of words."""
    folder.mkdir(parents=True, exist_ok=True)
    words = 0
    for number in range(count):
        text = _article(random.Random(number), number, sentences)
        words += len(text.split())
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return words


def _article(chance: random.Random, number: int, sentences: int) -> str:
    published = date(2023, 1, 1) + timedelta(days=number % 365)
    lines = [f"Report number {number} from {chance.choice(_PLACES)}", f"{published:%d %B %Y}"]
    for _ in range(sentences // 3):
        lines.append(" ".join(_sentence(chance, published) for _ in range(3)))
    return "\n\n".join(lines) + "\n"


def _sentence(chance: random.Random, published: date) -> str:
    family, other = _name(chance), _name(chance)
    return chance.choice(_SENTENCES).format(
        person=" ".join(family),
        family=family[1],
        other=" ".join(other),
        place=chance.choice(_PLACES),
        body=chance.choice(_BODIES),
        day=f"{published - timedelta(days=chance.randrange(7)):%A}",
    )


def _name(chance: random.Random) -> tuple[str, str]:
    """A given and a family name; the square makes the first of the lists the most frequent."""
    pick = [names[int(chance.random() ** 2 * len(names))] for names in (_GIVEN, _FAMILY)]
    return pick[0], pick[1]
