"""One document while its speakers are told: who is named where, and who leads a sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Annotation, Document, Entity, Kind, Mention, Span, StatementKind, Token

Named = tuple[Mention, Entity]
_BESIDE = frozenset(["appos", "flat", "nmod:desc", "compound"])
_SUBORDINATES = frozenset(
    ["where", "when", "while", "as", "after", "before", "because", "although"]
)
_MAIN = 2
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Lead:
    """The subject of a sentence: a person named, or words that describe somebody."""

    span: Span
    person: Entity | None
    rank: int
    """2 for the subject of the main clause, 1 for another's, 0 for a "when" or "where" clause's."""

    @property
    def is_main(self) -> bool:
        """Whether the main clause is about it."""
        return self.rank == _MAIN


class Scene:
    """Read-only look-ups; everything counts in the document's offsets."""

    def __init__(
        self,
        document: Document,
        annotation: Annotation,
        named: Sequence[Named],
        described: Sequence[Named] = (),
    ) -> None:
        self.document = document
        self.text = document.text
        self.named = tuple(sorted(named, key=lambda one: (one[0].span, one[1].id)))
        self._described = tuple(described)
        self.tokens: tuple[Token, ...] = annotation.tokens
        self.sentences = annotation.sentences
        self._somebody = {
            mention.span.end
            for mention in annotation.mentions
            if mention.kind in (Kind.PERSON, Kind.GROUP)
        }
        self._starts = [mention.span.start for mention, _ in self.named]
        self._token_starts = [token.span.start for token in self.tokens]
        self._blocks = [block.span.start for block in document.blocks]
        self._sentence_starts = [sentence.start for sentence in self.sentences]
        direct = (one for one in annotation.quotations if one.kind is StatementKind.DIRECT)
        self._quoted = sorted(span for one in direct for span in (one.span, *one.continued))

    def people(self) -> list[Entity]:
        """Return the persons named in the document, each once, sorted by id."""
        found = {one.id: one for _, one in self.named if one.kind is Kind.PERSON}
        return [found[key] for key in sorted(found)]

    def paragraph_of(self, offset: int) -> int:
        """Return the index of the block that holds `offset`, or the one before it."""
        return max(bisect_right(self._blocks, offset) - 1, 0)

    def paragraph_start(self, index: int) -> int:
        """Return where a block begins; 0 for one before the first."""
        return self._blocks[index] if 0 <= index < len(self._blocks) else 0

    def sentence_of(self, offset: int) -> int:
        """Return the index of the sentence at `offset`."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def is_quoted(self, span: Span) -> bool:
        """Whether a stretch begins inside somebody's own words."""
        place = bisect_right(self._quoted, span.start, key=lambda one: one.start) - 1
        return place >= 0 and span.start < self._quoted[place].end

    def ends_as_somebody(self, words: Span) -> bool:
        """Whether words end in a name of a person or a people that nobody bears: "the Turk"."""
        return words.end in self._somebody and not self.named_in(words)

    def named_in(self, span: Span) -> list[Named]:
        """Return what is named inside a stretch, in the order of the text."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return [one for one in self.named[first:last] if one[0].span.end <= span.end]

    def named_over(self, span: Span) -> list[Named]:
        """Return what is named by words that hold a stretch."""
        first = bisect_left(self._starts, span.start - _LONGEST_NAME)
        last = bisect_right(self._starts, span.start)
        return [one for one in self.named[first:last] if one[0].span.covers(span)]

    def people_named_in(self, span: Span) -> list[Named]:
        """Return the persons named in a stretch, but not inside a quotation."""
        return [
            (mention, entity)
            for mention, entity in self.named_in(span)
            if entity.kind is Kind.PERSON and not self.is_quoted(mention.span)
        ]

    def people_told_in(self, span: Span) -> list[Named]:
        """Return the persons named or described in a stretch, also where something is theirs."""
        described = [one for one in self._described if span.covers(one[0].span)]
        return [
            *self.people_named_in(span),
            *(one for one in described if not self.is_quoted(one[0].span)),
        ]

    def people_in(self, span: Span) -> list[Named]:
        """Return the persons named in a stretch who may be meant by "he" or "she".

        "Lee's" aide is not Lee, and who is named with another ("Lee and Marsh") is one of "they".
        """
        people = self.people_named_in(span)
        joined = self._joined([mention for mention, _ in people])
        return [
            one
            for one in people
            if one[0].span not in joined and not is_possessive(self.text, one[0].span)
        ]

    def _joined(self, people: Sequence[Mention]) -> set[Span]:
        """Names that 'and' joins to the name of another person."""
        joined: set[Span] = set()
        for mention in people:
            for index in self.between(mention.span):
                token = self.tokens[index]
                head = self.tokens[token.head].span
                others = [m.span for m in people if m is not mention and m.span.covers(head)]
                if token.dep == "conj" and others:
                    joined |= {mention.span, *others}
        return joined

    def between(self, span: Span) -> range:
        """Return the indices of the tokens that begin in a stretch."""
        return range(
            bisect_left(self._token_starts, span.start), bisect_left(self._token_starts, span.end)
        )

    def lead_of(self, mention: Mention, person: Entity) -> Lead | None:
        """Whether a name is the subject of a clause, itself or beside a noun ("the owner, Lee").

        A name that a sentence begins with may be taken for all of it by the parser.
        """
        for index in self.between(mention.span):
            token = self.tokens[index]
            if token.dep.lower() == "root":
                return Lead(mention.span, person, _MAIN)
            if token.dep in _BESIDE:
                token = self.tokens[token.head]
            if token.dep.startswith("nsubj"):
                return Lead(mention.span, person, self._rank(token))
        return None

    def _rank(self, subject: Token) -> int:
        """How far up the clause stands whose subject a word is; see `Lead.rank`."""
        sentence = self.sentences[self.sentence_of(subject.span.start)]
        before = self.between(Span(sentence.start, subject.span.start))
        opens = {self.word(index) for index in before if self.tokens[index].head == subject.head}
        if not opens.isdisjoint(_SUBORDINATES):
            return 0
        return _MAIN if self.tokens[subject.head].dep.lower() == "root" else 1

    def word(self, index: int) -> str:
        """Return a token as printed, in small letters."""
        return self.tokens[index].span.text_of(self.text).lower()

    def leading_nouns(self, span: Span) -> list[Lead]:
        """Return the nouns that are subjects of clauses in a stretch, with the words of each."""
        found: list[Lead] = []
        for index in self.between(span):
            token = self.tokens[index]
            is_root = token.dep.lower() == "root"
            is_noun = token.pos == "NOUN" or (index > 0 and self.word(index - 1) == "the")
            if not is_noun or not (is_root or token.dep.startswith("nsubj")):
                continue
            if self.named_over(token.span):
                continue
            start = index
            while start > 0 and self._is_before(start - 1, index):
                start -= 1
            words = Span(self.tokens[start].span.start, token.span.end)
            if not self.is_quoted(words):
                found.append(Lead(words, None, _MAIN if is_root else self._rank(token)))
        return found

    def owners(self, span: Span) -> Iterator[Span]:
        """Yield the words for those to whom something belongs: "the leader's" trip."""
        for index in self.between(span):
            token = self.tokens[index]
            if token.pos != "NOUN" or not is_possessive(self.text, token.span):
                continue
            start = index
            while start > 0 and self._is_before(start - 1, index):
                start -= 1
            yield Span(self.tokens[start].span.start, token.span.end)

    def _is_before(self, index: int, noun: int) -> bool:
        """Whether a word belongs to a noun after it: its article, "prime", "Ukrainian"."""
        token = self.tokens[index]
        return token.head == noun and token.dep in ("det", "amod", "compound", "nmod:poss")


def scenes_of(
    documents: Sequence[Document], annotations: Sequence[Annotation], entities: Sequence[Entity]
) -> Iterator[Scene]:
    """Yield the scene of each document, in their order."""
    named: dict[str, list[Named]] = {document.id: [] for document in documents}
    described: dict[str, list[Named]] = {document.id: [] for document in documents}
    for entity in entities:
        for mention in entity.mentions:
            named[mention.document_id].append((mention, entity))
        for mention in entity.descriptions:
            described[mention.document_id].append((mention, entity))
    for document, annotation in zip(documents, annotations, strict=True):
        yield Scene(document, annotation, named[document.id], described[document.id])


def is_possessive(text: str, span: Span) -> bool:
    """'Lee' in "Lee's spokeswoman"."""
    return text[span.end : span.end + 1] in ("'", "’") and span.end > span.start
