"""YAML nodes -> a draft: which settings there are, and what each may hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.nodes import MappingNode, Node

from dossier.curation.draft import Draft, MeetingsDraft, TopicsDraft
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
    mapping,
    one_of,
    one_or_list,
    report,
    role,
    single,
    text,
    word,
)
from dossier.model import ENTITY_KINDS, Publish, ReviewPlace, Status


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
    "meetings": _Setting(
        mapping,
        "Write 'same:', 'different:', 'date:', 'place:', 'status:', 'title:' or 'hide:' below it.",
    ),
    "topics": _Setting(mapping, "Write 'define:', 'same:', 'name:' or 'hide:' below it."),
    "publish": _Setting(
        single(one_of(Publish)),
        "Write 'publish: full', 'publish: excerpts' (only the paragraphs that are cited) or "
        "'publish: none' (only titles, dates and links).",
    ),
    "review": _Setting(
        single(one_of(ReviewPlace)),
        "Write 'review: site', 'review: beside' (a file beside the site) or 'review: off'.",
    ),
}


MEETING_SETTINGS = {
    "same": _Setting(
        any_list(list_of(report, least=2)),
        "Write lists of reports of one meeting: '- [visit.txt#p3, wire.txt#p1]'.",
    ),
    "different": _Setting(
        any_list(list_of(report, least=2)),
        "Write lists of reports of different meetings: '- [visit.txt#p3, wire.txt#p1]'.",
    ),
    "date": _Setting(by(report, day), "Write 'visit.txt#p3: 2023-04-20', one a line."),
    "place": _Setting(by(report, text), "Write 'visit.txt#p3: Kyiv', one a line."),
    "status": _Setting(
        by(report, one_of(Status)),
        "Write 'visit.txt#p3: held', 'planned', 'cancelled' or 'denied', one a line.",
    ),
    "title": _Setting(by(report, text), "Write 'visit.txt#p3: title to show', one a line."),
    "hide": _Setting(any_list(report), "Write a list of reports: '- visit.txt#p3'."),
}
"""What may stand under `meetings`. A meeting is named by a paragraph that reports it."""

TOPIC_SETTINGS = {
    "define": _Setting(
        by(word, one_or_list(text)),
        "Write 'name to show: [words, that speak of it]', one a line.",
    ),
    "same": _Setting(
        any_list(list_of(word, least=2)),
        "Write lists of topics, the name to show first: '- [War, Fighting]'.",
    ),
    "name": _Setting(by(word, text), "Write 'name of the topic: name to show', one a line."),
    "hide": _Setting(any_list(word), "Write a list of topics: '- Armoured vehicles'."),
}
"""What may stand under `topics`. A topic is known by the name that its page has."""


def read_shape(pairs: Sequence[Pair], faults: Faults) -> Draft:
    """Read every setting; what is wrong is noted, and what is right is kept.

    A setting that stands twice, which is a fault, adds up: its second part is checked, too.
    """
    found = _read(pairs, SETTINGS, "", faults)
    below = {
        name: _read(_below(pairs, name), settings, f"{name}.", faults)
        for name, settings in (("meetings", MEETING_SETTINGS), ("topics", TOPIC_SETTINGS))
    }
    return Draft(
        **{name: value for name, value in found.items() if name not in below},
        meetings=MeetingsDraft(**below["meetings"]),
        topics=TopicsDraft(**below["topics"]),
    )


def _below(pairs: Sequence[Pair], name: str) -> Sequence[Pair]:
    """The settings that stand under `name`."""
    nodes: list[Node] = [value for key, value in pairs if key.value == name]
    return [pair for node in nodes if isinstance(node, MappingNode) for pair in node.value]


def _read(
    pairs: Sequence[Pair], settings: Mapping[str, _Setting], prefix: str, faults: Faults
) -> dict[str, tuple[Any, ...]]:
    """What each setting holds, by its name; `prefix`: where they stand, for the messages."""
    found: dict[str, tuple[Any, ...]] = {}
    for key, value in pairs:
        name = str(key.value)
        setting = settings.get(name)
        if setting is None:
            mend = did_you_mean(name, settings, f"Known settings: {', '.join(sorted(settings))}.")
            faults.add(line_of(key), f"'{prefix}{name}' is not a setting.", mend)
        elif not is_left_out(value):
            read = setting.read(value, At(prefix + name, line_of(key), setting.example, faults))
            found[name] = (*found.get(name, ()), *(read or ()))
    return found
