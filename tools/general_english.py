#!/usr/bin/env python3
"""Make `dossier/knowledge/general_english.tsv` from Universal Dependencies treebanks.

A tool for maintainers, not part of the package. The treebanks, in CoNLL-U (also gzipped):

- UD_English-EWT, CC BY-SA 4.0 (Silveira et al. 2014), train and dev;
- UD_English-GUM, annotations CC BY 4.0 (Zeldes 2017), train and dev, of the genres whose texts
  are open only.

    python tools/general_english.py /somewhere/ud/*.conllu.gz

The order of the files changes nothing. Only lemmas of letters count: "70s", "p.m." and
web addresses are words of no theme, and a compound counts as its rarest part.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from dossier.text import fold

TARGET = Path(__file__).parents[1] / "dossier" / "knowledge" / "general_english.tsv"
HEADER = """\
# How often nouns and adjectives occur in general English: lemma, occurrences among {words} words.
# Made by tools/general_english.py from the treebanks UD_English-EWT (CC BY-SA 4.0) and GUM, open
# genres (CC BY 4.0), which dossier/en/NOTICE names; lemmas of fewer than three occurrences are
# left out. Used by `topics`: a word of a topic is much more frequent in the articles than here.
"""
PARTS_OF_SPEECH = ("NOUN", "ADJ")
NO_WORDS = ("PUNCT", "SYM")
LEAST = 3
"""A lemma of fewer occurrences may be a slip of the annotation."""
LETTERS = re.compile(r"[a-z]+")


def read_tokens(path: Path) -> Iterator[tuple[str, str]]:
    """Yield lemma and part of speech of each token; ranges ("1-2") and empty nodes are none."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        for line in lines:
            columns = line.split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                yield columns[2], columns[3]


def count(tokens: Iterable[tuple[str, str]]) -> tuple[int, Counter[str]]:
    """Count all words, and the nouns and adjectives by folded lemma."""
    words = 0
    lemmas: Counter[str] = Counter()
    for lemma, part_of_speech in tokens:
        words += part_of_speech not in NO_WORDS
        folded = fold(lemma)
        if part_of_speech in PARTS_OF_SPEECH and LETTERS.fullmatch(folded):
            lemmas[folded] += 1
    return words, lemmas


def table(words: int, lemmas: Counter[str]) -> str:
    """Return the file's text, sorted by lemma."""
    rows = sorted((lemma, number) for lemma, number in lemmas.items() if number >= LEAST)
    lines = "".join(f"{lemma}\t{number}\n" for lemma, number in rows)
    return HEADER.format(words=f"{words:,}".replace(",", " ")) + lines


def main() -> int:
    """Read the treebanks named on the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("treebanks", nargs="+", type=Path)
    treebanks = parser.parse_args().treebanks
    words, lemmas = count(token for path in sorted(treebanks) for token in read_tokens(path))
    TARGET.write_text(table(words, lemmas), encoding="utf-8")
    print(f"{TARGET}: {words} words, {sum(n >= LEAST for n in lemmas.values())} lemmas")
    return 0


if __name__ == "__main__":
    sys.exit(main())
