"""YAML nodes -> a draft: which settings there are, and what each may hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dossier.curation.draft import Draft
from dossier.curation.faults import Faults, did_you_mean
from dossier.curation.tree import Pair, line_of
from dossier.curation.values import (
    At,
    Reader,
    any_list,
    article_file,
    by,
    day,
    is_left_out,
    list_of,
    one_of,
    one_or_list,
    role,
    single,
    text,
    word,
)
from dossier.model import ENTITY_KINDS, ReviewPlace


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a key of the file holds, and how it is written."""

    read: Reader[tuple[Any, ...]]
    example: str


SETTINGS = {
    "articles": _Setting(
        one_or_list(word), "Write a folder, 'articles: seeds', or a list of folders."
    ),
    "same": _Setting(
        any_list(list_of(word, least=2)),
        "Write lists of names: '- [Kiev, Kyiv]'. Put numbers and dates in quotation marks.",
    ),
    "different": _Setting(
        any_list(list_of(word, least=2)), "Write lists of names: '- [Ann Lee, Anna Li]'."
    ),
    "name": _Setting(by(word, text), "Write 'name as printed: name to show', one a line."),
    "kind": _Setting(
        by(word, one_of(ENTITY_KINDS)),
        "Write 'name: person', 'name: organisation' or 'name: place', one a line.",
    ),
    "hide": _Setting(any_list(word), "Write a list of names: '- Read more'."),
    "role": _Setting(
        by(word, one_or_list(role)),
        "Write 'name: role', one a line, or a list of 'title: …' with 'from: …' and 'until: …'.",
    ),
    "note": _Setting(
        by(word, text), "Write 'name: |' and, indented below it, your text in Markdown."
    ),
    "date": _Setting(by(article_file, day), "Write 'visit.txt: 2023-04-20', one a line."),
    "source": _Setting(by(article_file, text), "Write 'visit.txt: The Example', one a line."),
    "review": _Setting(
        single(one_of(ReviewPlace)),
        "Write 'review: site', 'review: beside' (a file beside the site) or 'review: off'.",
    ),
}


def read_shape(pairs: Sequence[Pair], faults: Faults) -> Draft:
    """Read every setting; what is wrong is noted, and what is right is kept.

    A setting that stands twice, which is a fault, adds up: its second part is checked, too.
    """
    found: dict[str, tuple[Any, ...]] = {}
    for key, value in pairs:
        name = str(key.value)
        setting = SETTINGS.get(name)
        if setting is None:
            mend = did_you_mean(name, SETTINGS, f"Known settings: {', '.join(sorted(SETTINGS))}.")
            faults.add(line_of(key), f"'{name}' is not a setting.", mend)
        elif not is_left_out(value):
            read = setting.read(value, At(name, line_of(key), setting.example, faults))
            found[name] = (*found.get(name, ()), *(read or ()))
    return Draft(**found)
