"""What a pipeline costs: time to load, tokens per CPU second, memory, size on disk.

Run as a program of its own (`python -m evaluation.measure PIPELINE`), so that nothing else is
loaded; it reads texts from standard input, one a line, and prints a line of JSON.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process measured on one core."""

    load_seconds: float
    """CPU seconds to load the pipeline, after spaCy was imported."""
    import_seconds: float
    """CPU seconds to import spaCy."""
    names_speed: float
    """Tokens per CPU second for names alone; 0 where the pipeline cannot be told to."""
    whole_speed: float
    """Tokens per CPU second for everything."""
    memory_mb: float
    """Highest resident memory, everything counted."""
    size_mb: float


def measure(pipeline: str, texts: Sequence[str]) -> Cost:
    """Measure a pipeline, a path or an installed package, in a process of its own."""
    program = [sys.executable, "-m", "evaluation.measure", pipeline]
    environment = {**os.environ, **dict.fromkeys(_ONE_THREAD, "1")}
    lines = "\n".join(" ".join(text.split()) for text in texts)
    done = subprocess.run(
        program, input=lines, env=environment, text=True, check=True, stdout=subprocess.PIPE
    )
    return Cost(**json.loads(done.stdout))


def _measure_here(pipeline: str, texts: list[str]) -> Cost:
    began = time.process_time()
    import spacy

    from dossier.en.reader import Reader

    imported = time.process_time()
    nlp = spacy.load(pipeline)
    loaded = time.process_time()
    for _ in nlp.pipe(texts[:20]):  # the first texts also fill tables
        pass
    whole = _speed(nlp, texts)
    names = 0.0
    reader = nlp.get_pipe("reader") if nlp.has_pipe("reader") else None
    if isinstance(reader, Reader):
        reader.grammar = False
        names = _speed(nlp, texts)
    return Cost(
        load_seconds=loaded - imported,
        import_seconds=imported - began,
        names_speed=names,
        whole_speed=whole,
        memory_mb=_peak_kb() / 1024,
        size_mb=sum(p.stat().st_size for p in Path(nlp.path).rglob("*") if p.is_file()) / 1e6,
    )


def _peak_kb() -> int:
    """Highest resident memory of this program, in KiB.

    Linux counts in `ru_maxrss` what the process held before it became this program: all that the
    one that started it holds. `VmHWM` begins anew.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        fields = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(fields["VmHWM"].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _speed(nlp: Language, texts: list[str]) -> float:
    began = time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    return tokens / (time.process_time() - began)


if __name__ == "__main__":
    cost = _measure_here(sys.argv[1], sys.stdin.read().splitlines())
    print(json.dumps(asdict(cost)))
