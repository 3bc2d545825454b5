"""Article ids: readable, unique, and decided by the paths alone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from dossier.text import digest, slug


def article_ids(files: Iterable[str]) -> dict[str, str]:
    """Give each file `articles/<slug of its path without suffix>`.

    Where paths slug alike (`a.txt` and `a.html`, `Été.txt` and `ete.txt`) one keeps the plain
    address, chosen by the paths alone, and the others get a digest of theirs at the end.
    """
    by_slug: dict[str, list[str]] = {}
    for file in sorted(set(files)):
        by_slug.setdefault(slug(_stem(file)), []).append(file)
    ids: dict[str, str] = {}
    leftover: list[tuple[str, str]] = []
    for plain, group in by_slug.items():
        first, *others = sorted(group, key=lambda file: (slug(_stem(file)) != _stem(file), file))
        ids[first] = plain
        leftover += [(plain, file) for file in others]
    taken = set(ids.values())
    for plain, file in leftover:
        ids[file] = _free(plain, file, taken)
        taken.add(ids[file])
    return {file: f"articles/{name}" for file, name in ids.items()}


def _free(plain: str, file: str, taken: set[str]) -> str:
    lengths = range(6, 65)
    names = (f"{plain}-{digest(file, length=length)}" for length in lengths)
    return next(name for name in names if name not in taken)


def _stem(file: str) -> str:
    return str(PurePosixPath(file).with_suffix(""))
