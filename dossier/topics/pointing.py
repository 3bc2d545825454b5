"""Where a document's words point to a subject of the thesaurus."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.model import Annotation, Block, Document, Kind, Span, Token
from dossier.topics.phrases import PROSE
from dossier.topics.thesaurus import ARTICLES, Pointer, base_form, pointers, spellings, split_word
from dossier.topics.units import Named
from dossier.topics.vocabulary import vocabulary

LEAST_HINTS = 2
"""Different hints that a paragraph needs where its article does not say the subject."""
HINTED = 4
"""Different hints by which an article says a subject: two in a paragraph may be chance. Two of them
are no common words ("president", "election")."""
SETTLED = 2
"""Words that suffice by which an article is on the subject: a hint alone goes on with it then. So
does one after one of them and more different words than this, or after more than `HINTED`."""
NO_NOUNS = ("VERB", "PRON", "AUX", "ADV", "DET")
"""Parts of speech of which a word alone is no noun of the thesaurus."""
MINISTRIES = frozenset(("ministry", "department"))
"""Before these a word says whose office it is, as before a minister."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointed:
    """Words that point to a subject, and the paragraph or title in which they stand."""

    document_id: str
    block: Block
    span: Span
    whole: Span
    """The same with the whole of a name that it is a part of: two words of one say one thing."""
    surface: str
    """As printed."""
    pointer: Pointer
    sure: bool
    """Whether they suffice: not in the name of a body, which may speak of anything."""
    said: bool = True
    """Whether its article says the subject, and does not only hint at it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    span: Span
    forms: frozenset[str]
    """As the thesaurus may write it; none where it is no word of its own."""
    act: str
    """Its lemma where it is no noun of the same letters ("to strike", "of mine"); '' otherwise."""
    whole: Span
    """The name of which it is a part; itself otherwise."""
    kind: Kind | None
    """What that names."""


def find_pointed(
    document: Document, annotation: Annotation, named: Sequence[Named]
) -> Mapping[str, tuple[Pointed, ...]]:
    """By subject the words that speak of it, in the paragraphs and titles that bear it.

    None where no parts of speech are tagged: words of other languages are no English ones ("port").
    """
    if not any(token.pos for token in annotation.tokens):
        return {}
    found: dict[str, list[Pointed]] = defaultdict(list)
    for block, words in _blocks(document, annotation, named):
        for pointer, span, whole, sure in _matches(words):
            one = Pointed(
                document_id=document.id,
                block=block,
                span=span,
                whole=whole,
                surface=" ".join(span.text_of(document.text).split()),
                pointer=pointer,
                sure=sure,
            )
            found[pointer.subject].append(one)
    return {subject: told for subject in sorted(found) if (told := _borne(found[subject]))}


def _borne(pointed: Sequence[Pointed]) -> tuple[Pointed, ...]:
    """What stands in blocks that bear the subject: see `knowledge/subjects.yml`."""
    found = _longest(pointed)
    sure, different = sum(one.sure for one in found), _different(found)
    hinted = different if _different(_telling(found)) >= LEAST_HINTS else 0
    said = sure > 0 or hinted >= HINTED
    settled = sure >= SETTLED or (sure > 0 and different > SETTLED) or hinted > HINTED
    blocks: dict[Span, list[Pointed]] = defaultdict(list)
    for one in found:
        blocks[one.block.span].append(one)
    borne = (told for told in blocks.values() if settled or _bears(told))
    return tuple(replace(one, said=said) for told in borne for one in told)


def _telling(found: Sequence[Pointed]) -> list[Pointed]:
    return [one for one in found if one.pointer.telling]


def _longest(pointed: Sequence[Pointed]) -> list[Pointed]:
    """Of those that overlap what says most: "air defence system", not "air defence"."""
    kept: list[Pointed] = []
    for one in sorted(pointed, key=lambda one: (one.span.start, not one.sure, -one.span.end)):
        if not kept or not kept[-1].span.overlaps(one.span):
            kept.append(one)
        elif one.sure and not kept[-1].sure:
            kept[-1] = one
    return kept


def _bears(told: Sequence[Pointed]) -> bool:
    """Whether a paragraph speaks of the subject, whatever its article does."""
    return any(one.sure for one in told) or _different(told) >= LEAST_HINTS


def _different(found: Sequence[Pointed]) -> int:
    """How many different hints there are; the words of one name are one."""
    return len({min(one.pointer.words for one in same) for same in _by_name(found)})


def _by_name(found: Sequence[Pointed]) -> Iterable[list[Pointed]]:
    names: dict[Span, list[Pointed]] = defaultdict(list)
    for one in found:
        names[one.whole].append(one)
    return names.values()


def _blocks(
    document: Document, annotation: Annotation, named: Sequence[Named]
) -> Iterator[tuple[Block, list[_Word]]]:
    """The title and the paragraphs with their words."""
    starts = [token.span.start for token in annotation.tokens]
    mentions = (
        *((one.span, one.kind) for one in annotation.mentions),
        *((n.span, n.kind) for n in named),
    )
    names: dict[int, tuple[Span, Kind]] = {}
    for span, kind in mentions:
        names.update(dict.fromkeys(_inside(starts, span), (span, kind)))
    for block in document.blocks:
        if block.kind in PROSE:
            inside = _inside(starts, block.span)
            words = (_words(document.text, annotation.tokens[at], names.get(at)) for at in inside)
            yield block, [word for told in words for word in told]


def _inside(starts: Sequence[int], span: Span) -> range:
    """The tokens that begin within the span."""
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def _words(text: str, token: Token, name: tuple[Span, Kind] | None) -> Iterator[_Word]:
    """The parts of a compound each for itself; articles, hyphens and the possessive are none."""
    parts = split_word(token.span.text_of(text))
    act = base_form(token.lemma) if token.pos in NO_NOUNS else ""
    for part in parts:
        if part.lower() not in ARTICLES:
            lemma = token.lemma if len(parts) == 1 else part
            forms = spellings(part, lemma, token.pos)
            whole, kind = name or (token.span, None)
            yield _Word(span=token.span, forms=forms, act=act, whole=whole, kind=kind)


def _matches(words: Sequence[_Word]) -> Iterator[tuple[Pointer, Span, Span, bool]]:
    """Every term that stands there, with whether it suffices."""
    known = pointers()
    for start, word in enumerate(words):
        for form in sorted(word.forms & known.keys()):
            for pointer in known[form]:
                last = _end(words, start, pointer.words)
                if last is not None and _counts(words, start, last, pointer):
                    bodied = all(one.kind is Kind.ORGANISATION for one in words[start : last + 1])
                    span = Span(word.span.start, words[last].span.end)
                    whole = Span(
                        min(word.whole.start, span.start), max(words[last].whole.end, span.end)
                    )
                    yield pointer, span, whole, pointer.sure and (pointer.named or not bodied)


def _end(words: Sequence[_Word], start: int, term: Sequence[str]) -> int | None:
    """Where the term ends that begins at `start`; a place or nationality may stand within it."""
    at = start
    for part in term[1:]:
        at += 1
        if at < len(words) and part not in words[at].forms and words[at].kind in _BETWEEN:
            at += 1
        if at >= len(words) or part not in words[at].forms:
            return None
    return at


_BETWEEN = (Kind.GROUP, Kind.PLACE)


def _counts(words: Sequence[_Word], start: int, last: int, pointer: Pointer) -> bool:
    """Whether the words say what the term says: not in a name, an office or as another verb."""
    first = words[start]
    kinds = {word.kind for word in words[start : last + 1]}
    if Kind.PERSON in kinds or (kinds == {Kind.PLACE} and not pointer.named):
        return False
    if len(pointer.words) > 1:
        return True
    if first.act and pointer.words[0] == first.act:
        return False
    following = words[last + 1] if last + 1 < len(words) else None
    return following is None or not following.forms & (vocabulary().offices | MINISTRIES)
