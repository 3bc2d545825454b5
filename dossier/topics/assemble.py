"""Themes -> topics with a name and passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier.model import BlockKind, Document, Passage, Span, Topic
from dossier.text import slug
from dossier.topics.choose import at_most, choose
from dossier.topics.passages import apart
from dossier.topics.phrases import Phrase
from dossier.topics.terms import index_label, most_printed
from dossier.topics.themes import Theme
from dossier.topics.vocabulary import british, vocabulary


def assemble(themes: Sequence[Theme], documents: Sequence[Document]) -> list[Topic]:
    """The themes that together tell most; no more than the collection's size allows."""
    paragraphs = sum(
        block.kind is BlockKind.PARAGRAPH for document in documents for block in document.blocks
    )
    chosen = choose(themes, at_most(paragraphs, len(documents)))
    return [_topic(theme) for theme in _one_a_page(chosen)]


def _one_a_page(themes: Sequence[Theme]) -> list[Theme]:
    """Join themes whose names would have one address: none is lost, the weightier one names it."""
    pages: dict[str, Theme] = {}
    for theme in themes:
        page = slug(_display(theme))
        first = pages.get(page)
        pages[page] = theme if first is None else replace(first, terms=(*first.terms, *theme.terms))
    return list(pages.values())


def _topic(theme: Theme) -> Topic:
    phrases = [phrase for term in theme.terms for phrase in term.phrases]
    spots: dict[tuple[str, Span], set[Span]] = defaultdict(set)
    for phrase in phrases:
        if phrase.block is not None:
            spots[phrase.document_id, phrase.block].add(phrase.span)
    name = _display(theme)
    return Topic(
        id=f"topics/{slug(name)}",
        name=name,
        terms=most_printed(phrase.surface for phrase in phrases if _is_shown(phrase)),
        passages=tuple(
            Passage(
                document_id=document_id, span=block, highlights=apart(spots[document_id, block])
            )
            for document_id, block in sorted(spots)
        ),
        reasons=theme.reasons,
    )


def _is_shown(phrase: Phrase) -> bool:
    """Not a verb, and not "tonnes of grain", which is no other term than "grain"."""
    measure = len(phrase.key) > 1 and phrase.key[-1] in vocabulary().never_heads
    return not phrase.act and not (measure and phrase.linked)


def _display(theme: Theme) -> str:
    """The name's label printed most, in sentence case, its common words in British spelling."""
    if theme.title:
        return theme.title
    phrases = theme.name.phrases
    printed = [phrase.label for phrase in phrases if not phrase.act]
    labels = _plain(printed or [phrase.label for phrase in phrases])
    label = index_label(labels)
    label = _in_its_number(label, labels, theme)
    told = " ".join(british(word) if word.islower() else word for word in label.split())
    return told[:1].upper() + told[1:]


def _in_its_number(label: str, labels: Sequence[str], theme: Theme) -> str:
    """The plural, where it is printed, or where the head stands in it by itself: "fighter jet" is
    "fighter jets" where the articles speak of jets."""
    plural = f"{label}s".casefold()
    *before, last = label.split()
    forms = (last.casefold(), f"{last}s".casefold())
    singles = (phrase for term in theme.terms if len(term.key) == 1 for phrase in term.phrases)
    alone = [phrase.surface for phrase in singles if phrase.surface.casefold() in forms]
    found = [one for one in labels if one.casefold() == plural]
    if found or not before or not alone:
        return found[0] if found else label
    return f"{label}s" if most_printed(alone)[0].casefold() == forms[1] else label


def _plain(labels: Iterable[str]) -> list[str]:
    """Of labels that differ in case only, the one with the fewest capitals: titles have more."""
    found = list(labels)
    plain: dict[str, str] = {}
    for label in sorted(found, key=lambda label: (sum(map(str.isupper, label)), label)):
        plain.setdefault(label.casefold(), label)
    return [plain[label.casefold()] for label in found]
