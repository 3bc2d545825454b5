"""What it costs to tell who is who, and how it grows.

Each size runs in a process of its own, for its memory. Time is that of the processor, so that what
else the machine does counts little. How well the names are told apart is a check of sanity, not
a result: the names are made up, and so are their spellings.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from benchmarks.collection import MENTIONS_A_NAME, make_collection
from benchmarks.growth import Point, allowed, exponent, in_words
from dossier.memory import seldom_look_for_cycles
from dossier.model import Curation, Mention, Resolution
from dossier.resolve import resolve

SIZES = (10_000, 30_000, 100_000)
SECONDS, MEGABYTES = 60, 1024
"""What the largest size may cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one size costs."""

    mentions: int
    articles: int
    seconds: float
    megabytes: float
    precision: float
    recall: float

    @property
    def point(self) -> Point:
        """Its size and time."""
        return Point(self.mentions, self.seconds)


def measure(mentions: int) -> Cost:
    """Resolve a collection of that size in this process."""
    seldom_look_for_cycles()
    collection = make_collection(mentions)
    resolve(collection.documents[:1], collection.annotations[:1], Curation())  # reads the tables
    start = time.process_time()
    resolution = resolve(collection.documents, collection.annotations, Curation())
    seconds = time.process_time() - start
    precision, recall = b_cubed(resolution, collection.truth)
    return Cost(
        mentions=mentions,
        articles=len(collection.documents),
        seconds=seconds,
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        precision=precision,
        recall=recall,
    )


def b_cubed(resolution: Resolution, truth: Mapping[Mention, str]) -> tuple[float, float]:
    """Return the share of each mention's entity that is rightly there, and of its person.

    Means over all mentions; a mention without an entity stands alone.
    """
    found = {m: entity.id for entity in resolution.entities for m in entity.mentions}
    pairs = [(found.get(mention, repr(mention)), person) for mention, person in truth.items()]
    both = Counter(pairs)
    entities = Counter(entity for entity, _ in pairs)
    people = Counter(person for _, person in pairs)
    precision = sum(n * n / entities[entity] for (entity, _), n in both.items()) / len(pairs)
    recall = sum(n * n / people[person] for (_, person), n in both.items()) / len(pairs)
    return precision, recall


def main() -> bool:
    """Print the table; return whether the largest size costs no more than it may."""
    print(
        "mentions    names   articles   CPU seconds   growth (n log n)   memory  precision   recall"
    )
    costs: list[Cost] = []
    for size in SIZES:
        command = [sys.executable, "-m", "benchmarks.resolution", str(size)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        costs.append(Cost(**json.loads(told)))
        print(_row(costs), flush=True)
    holds = _holds(costs)
    words = "holds" if holds else "DOES NOT HOLD"
    print(f"under {SECONDS} s, under {MEGABYTES} MB, no worse than n log n: {words}\n")
    return holds


def _row(costs: list[Cost]) -> str:
    """A line of the table: the last size, with its growth since the one before."""
    cost = costs[-1]
    growth = "-"
    if len(costs) > 1:
        growth = in_words(*(one.point for one in costs[-2:]))
    return (
        f"{cost.mentions:8} {cost.mentions // MENTIONS_A_NAME:8} {cost.articles:10} "
        f"{cost.seconds:11.1f} s {growth:>18} {cost.megabytes:5.0f} MB "
        f"{cost.precision:10.3f} {cost.recall:8.3f}"
    )


def _holds(costs: list[Cost]) -> bool:
    first, last = costs[0], costs[-1]
    is_cheap = last.seconds < SECONDS and last.megabytes < MEGABYTES
    return is_cheap and exponent(first.point, last.point) <= allowed(first.point, last.point)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(asdict(measure(int(sys.argv[1])))))
    else:
        sys.exit(0 if main() else 1)
