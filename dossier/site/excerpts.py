"""Which piece of an article is shown for a mention, and how it is marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dossier.model import Annotation, Block, Document, Excerpt, Span
from dossier.site.markup import Md, element, escape_piece
from dossier.site.withhold import is_withheld

WHOLE_BLOCK = 600
"""Characters up to which a paragraph is shown whole: about a hundred words, six lines on a
desktop and a screen on a phone. From a longer one, the sentence and its neighbours are taken."""
SHORT = 240
"""The same for somebody's words, which are read one after another: three lines on a desktop."""
BETWEEN_SENTENCES = 2
"""Characters between two sentences that are shown as one piece."""


def excerpts_for(
    document: Document,
    annotation: Annotation,
    wanted: Iterable[Span],
    highlights: Iterable[Span] | None = None,
    length: int = WHOLE_BLOCK,
) -> tuple[Excerpt, ...]:
    """The excerpts that show all of `wanted`, in the order of the text, none overlapping.

    What is highlighted in them is `highlights`, or `wanted` itself where that is None. A block of
    up to `length` characters is shown whole, and the neighbours of a sentence as far as that
    allows. A piece that runs over several paragraphs is shown in each. One outside every block
    (there is none in a sound dossier) is left out, and so is what may not be published.
    """
    spans = sorted(set(wanted))
    marks = spans if highlights is None else sorted(set(highlights))
    found: list[Excerpt] = []
    for block in document.blocks:
        inside = [clipped for span in spans if (clipped := _clip(span, block.span))]
        if inside and not is_withheld(document, block):
            windows = _windows(annotation, block, inside, length)
            found.extend(_excerpt(document, block, window, marks) for window in windows)
    return tuple(found)


def _windows(
    annotation: Annotation, block: Block, wanted: Sequence[Span], length: int
) -> list[Span]:
    if block.span.end - block.span.start <= length:
        return [block.span]
    clipped = (_clip(sentence, block.span) for sentence in annotation.sentences)
    sentences = [sentence for sentence in clipped if sentence]
    windows = (_window(span, sentences, block.span, length) for span in wanted)
    return _merge(windows, gap=BETWEEN_SENTENCES)


def _excerpt(document: Document, block: Block, window: Span, marks: Sequence[Span]) -> Excerpt:
    span = _strip(window, document.text)
    clipped = (_clip(mark, span) for mark in marks)
    return Excerpt(
        document_id=document.id,
        span=span,
        anchor=block.anchor,
        # Where all of it would be marked, nothing stands out: then nothing is marked.
        highlights=tuple(mark for mark in clipped if mark and mark != span),
    )


def _window(mark: Span, sentences: Sequence[Span], whole: Span, length: int) -> Span:
    """The sentences of `mark` with one before and one after, as far as that stays short."""
    touched = [index for index, sentence in enumerate(sentences) if sentence.overlaps(mark)]
    if not touched:
        return whole
    first, last = touched[0], touched[-1]
    core = Span(min(sentences[first].start, mark.start), max(sentences[last].end, mark.end))
    start = min(sentences[max(first - 1, 0)].start, core.start)
    end = max(sentences[min(last + 1, len(sentences) - 1)].end, core.end)
    return Span(start, end) if end - start <= length else core


def _merge(spans: Iterable[Span], gap: int = 0) -> list[Span]:
    """Those that overlap, touch, or lie no more than `gap` apart, as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + gap:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _clip(span: Span, limits: Span) -> Span | None:
    start, end = max(span.start, limits.start), min(span.end, limits.end)
    return Span(start, end) if start < end else None


def _strip(span: Span, text: str) -> Span:
    piece = span.text_of(text)
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.end - (len(piece) - len(piece.rstrip()))))


def marked(text: str, span: Span, highlights: Iterable[Span]) -> Md:
    """The text of `span`, escaped, with `<mark>` around the highlights."""
    pieces: list[str] = []
    position = span.start
    for mark in _merge(highlights):
        start, end = max(mark.start, position), min(mark.end, span.end)
        if start < end:
            pieces.append(escape_piece(text[position:start]))
            pieces.append(element("mark", escape_piece(text[start:end])))
            position = end
    pieces.append(escape_piece(text[position : span.end]))
    return Md("".join(pieces))
