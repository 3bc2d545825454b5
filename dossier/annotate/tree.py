"""A dependency tree while it is rebuilt: whatever is done to it, it stays a tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place in the tree of its sentence."""

    text: str
    pos: str
    """Universal part of speech; '' where no tagger told it."""
    dep: str
    head: int
    """Index of the word that it hangs on; its own index for a root."""


class Tree:
    """The words of one or more sentences, each a tree. Words are told by their indices."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        self.deps = [word.dep for word in words]
        """Relations by index: free to be renamed."""
        self._heads = [word.head for word in words]
        self._children: list[set[int]] = [set() for _ in words]
        for index, head in enumerate(self._heads):
            if head != index:
                self._children[head].add(index)

    def head(self, word: int) -> int | None:
        """What a word hangs on; None for a root."""
        return None if self._heads[word] == word else self._heads[word]

    def children(self, word: int, *deps: str) -> list[int]:
        """What hangs on a word in reading order, by one of the relations where any are given."""
        return [i for i in sorted(self._children[word]) if not deps or self.deps[i] in deps]

    def bottom_up(self) -> Iterator[int]:
        """Every word after all that hang on it now, however the tree is changed meanwhile."""
        order = [index for index, head in enumerate(self._heads) if index == head]
        for word in order:  # grows while it is read
            order += sorted(self._children[word])
        return reversed(order)

    def swap(self, child: int, dep: str) -> None:
        """Turn a word and its head round; the old head hangs on it by `dep`.

        The word takes the head's place and relation, and all that hangs on the head.
        Raises ValueError for a root, which has no head.
        """
        head = self._heads[child]
        if head == child:
            raise ValueError("a root has no head to change places with")
        above = child if self._heads[head] == head else self._heads[head]
        inherited = self.deps[head]
        for sister in self.children(head):
            if sister != child:
                self._set_head(sister, child)
        self._set_head(child, above)
        self._set_head(head, child)
        self.deps[child], self.deps[head] = inherited, dep

    def hang(self, word: int, head: int, dep: str) -> None:
        """Hang a word, with all below it, on another.

        Raises ValueError where that would close a circle.
        """
        above: int | None = head
        while above is not None:
            if above == word:
                raise ValueError("a word cannot hang on one below it")
            above = self.head(above)
        self._set_head(word, head)
        self.deps[word] = dep

    def written(self) -> tuple[Word, ...]:
        """The words as they hang now."""
        rows = zip(self.words, self.deps, self._heads, strict=True)
        return tuple(replace(word, dep=dep, head=head) for word, dep, head in rows)

    def _set_head(self, word: int, head: int) -> None:
        self._children[self._heads[word]].discard(word)
        self._heads[word] = head
        if head != word:
            self._children[head].add(word)
