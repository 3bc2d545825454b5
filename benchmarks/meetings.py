"""What it costs to tell which reports are of one meeting, how it grows, and how well it is done.

Time is that of one processor. The reports are made up (`benchmarks.events`), so what is told right
says that joining works as it is meant to, not how well articles are understood.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.events import make_events
from benchmarks.growth import Point, allowed, exponent, in_words
from dossier.meetings.join import Cluster, join

SIZES = (5_000, 20_000, 80_000)
SECONDS, LEAST_F1 = 60, 0.97
"""What every size may cost, and how well it must be told. Asked for: 20 000 in a minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one size costs and gives."""

    reports: int
    meetings: int
    seconds: float
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def point(self) -> Point:
        """Its size and time."""
        return Point(self.reports, self.seconds)


def measure(reports: int) -> Result:
    """Join so many reports."""
    events = make_events(reports)
    start = time.process_time()
    joined = join(events.accounts, {})
    seconds = time.process_time() - start
    meeting_of = {
        account.document_id: meeting
        for account, meeting in zip(events.accounts, events.truth, strict=True)
    }
    precision, recall = pairs_told(joined.clusters, meeting_of)
    return Result(
        reports=reports,
        meetings=len(set(events.truth)),
        seconds=seconds,
        precision=precision,
        recall=recall,
    )


def pairs_told(clusters: Sequence[Cluster], meeting_of: dict[str, int]) -> tuple[float, float]:
    """Return the share of joined pairs that are of one meeting, and of such pairs that are joined.

    `meeting_of`: id of an article, each of which tells of one meeting -> that meeting.
    """
    both = Counter(
        (number, meeting_of[account.document_id])
        for number, cluster in enumerate(clusters)
        for account in cluster.accounts
    )
    found = _pairs([len(cluster.accounts) for cluster in clusters])
    true = _pairs(Counter(meeting_of.values()).values())
    right = _pairs(both.values())
    return right / found if found else 1.0, right / true if true else 1.0


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def main() -> bool:
    """Print the table; return whether the largest size costs no more and is told as it must."""
    print(" reports   meetings   CPU seconds   growth (n log n)   precision   recall      F1")
    results: list[Result] = []
    for size in SIZES:
        results.append(measure(size))
        print(_row(results), flush=True)
    first, last = results[0], results[-1]
    is_cheap = last.seconds < SECONDS
    grows_well = exponent(first.point, last.point) <= allowed(first.point, last.point)
    holds = is_cheap and grows_well and last.f1 >= LEAST_F1
    words = "holds" if holds else "DOES NOT HOLD"
    print(f"under {SECONDS} s, no worse than n log n, F1 of {LEAST_F1} or more: {words}\n")
    return holds


def _row(results: list[Result]) -> str:
    one = results[-1]
    growth = "-" if len(results) < 2 else in_words(results[-2].point, one.point)
    return (
        f"{one.reports:8} {one.meetings:10} {one.seconds:11.1f} s {growth:>18} "
        f"{one.precision:11.3f} {one.recall:8.3f} {one.f1:7.3f}"
    )


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
