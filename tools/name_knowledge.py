#!/usr/bin/env python3
"""Make `dossier/knowledge/given_names.tsv` from the name data of rigour.

A tool for maintainers, not part of the package. rigour needs ICU to be installed, so it
cannot be a dependency of a program that must install anywhere; its data can be ours:

    python -m venv /somewhere/throw-away
    /somewhere/throw-away/bin/pip download --no-deps rigour==1.3.13
    unzip rigour-1.3.13-*.whl -d /somewhere/rigour
    python tools/name_knowledge.py /somewhere/rigour/rigour/data/names/persons.txt

rigour 1.x is the last line whose wheel holds `persons.txt` as text. The file has a line a
Wikidata name item: `spelling, spelling, … => Q-number`. Two items for one name in two languages
(Volodymyr and Vladimir) stay apart there but share a Cyrillic spelling, so the spellings of
items that meet in one become a set as well. Other scripts are not used: a Chinese or Arabic
spelling is shared by names that have nothing to do with one another.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from dossier.text import fold

TARGET = Path(__file__).parents[1] / "dossier" / "knowledge" / "given_names.tsv"
HEADER = """\
# Spellings of one given name (or family name), tab-separated, folded to a-z: a set a line.
# Made by tools/name_knowledge.py from rigour {version} (github.com/opensanctions/rigour, MIT),
# which takes it from Wikidata (CC0). Do not edit: add rules to nicknames.yml instead.
"""
# One word of Latin letters. Longer entries are whole names, which are compared in parts anyway.
LATIN_WORD = re.compile(r"[a-z][a-z'-]+")
# A Cyrillic spelling that this many Latin ones share is a short form of many names ("Sasha").
SHARED_AT_MOST = 40


def read_items(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the spellings of each Wikidata item."""
    for line in lines:
        spellings, arrow, _ = line.rpartition("=>")
        if arrow:
            yield tuple(spelling.strip() for spelling in spellings.split(","))


def latin(spellings: Iterable[str]) -> frozenset[str]:
    """Return the folded one-word Latin spellings."""
    folded = (fold(spelling).replace("'", "") for spelling in spellings)
    return frozenset(word for word in folded if LATIN_WORD.fullmatch(word))


def is_cyrillic(word: str) -> bool:
    """Whether every letter is Cyrillic."""
    letters = [letter for letter in word if letter.isalpha()]
    return bool(letters) and all(
        unicodedata.name(letter, "").startswith("CYRILLIC") for letter in letters
    )


def name_sets(items: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the sets of spellings, sorted, none inside another."""
    sets: set[frozenset[str]] = set()
    by_cyrillic: defaultdict[str, set[str]] = defaultdict(set)
    for item in items:
        words = latin(item)
        sets.add(words)
        for spelling in item:
            if is_cyrillic(spelling):
                by_cyrillic[unicodedata.normalize("NFC", spelling)] |= words
    sets |= {frozenset(w) for w in by_cyrillic.values() if len(w) <= SHARED_AT_MOST}
    return sorted(tuple(sorted(words)) for words in without_subsets(sets) if len(words) > 1)


def without_subsets(sets: set[frozenset[str]]) -> Iterator[frozenset[str]]:
    """Drop each set that another holds wholly."""
    holders: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for words in sets:
        for word in words:
            holders[word].append(words)
    for words in sets:
        if words and not any(words < other for other in holders[min(words)]):
            yield words


def main() -> int:
    """Read the file named on the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("persons", type=Path, help="persons.txt of rigour")
    parser.add_argument("--version", default="1.3.13", help="of rigour, for the header")
    options = parser.parse_args()
    with options.persons.open(encoding="utf-8") as lines:
        sets = name_sets(read_items(lines))
    body = "".join("\t".join(words) + "\n" for words in sets)
    TARGET.write_text(HEADER.format(version=options.version) + body, encoding="utf-8")
    print(f"{TARGET}: {len(sets)} sets, {TARGET.stat().st_size / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
