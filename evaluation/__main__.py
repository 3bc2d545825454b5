"""`python -m evaluation [PIPELINE]`: what `make evaluate` prints."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import spacy

from dossier.en import MODEL_PATH
from evaluation.report import report


def main() -> int:
    """Print a table of names, of grammar, and of costs."""
    parser = argparse.ArgumentParser(prog="evaluation", description=__doc__)
    parser.add_argument("pipeline", nargs="?", default=str(MODEL_PATH), help="a path or a package")
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--articles", type=Path, default=Path("../shared/dev"))
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.pipeline)
    for line in report(nlp, arguments.pipeline, arguments.corpora, articles=arguments.articles):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
