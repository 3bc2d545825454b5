"""What an epoch reads: drawn from seed and epoch alone, so that it can be made again."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import chain

from training.recipe import Recipe
from training.sentences import Sentence
from training.swaps import stock_of, swapped
from training.targets import Encoder, Example, batches
from training.windows import windows_of_epoch


class Epochs:
    """The batches of any epoch, from all there is to learn."""

    def __init__(
        self, encoder: Encoder, sentences: dict[str, tuple[Sentence, ...]], recipe: Recipe
    ) -> None:
        self._encoder, self._sentences, self._recipe = encoder, sentences, recipe
        self._stock = stock_of(tuple(chain.from_iterable(sentences.values())))

    def batches(self, epoch: int) -> list[list[Example]]:
        """The batches of one epoch, counted from 0, in the order in which they are learnt."""
        draw = random.Random(f"{self._recipe.seed} {epoch}")
        windows = windows_of_epoch(list(self._chosen(draw)), draw)
        examples = [example for window in windows if (example := self._encoder.example(window))]
        grouped = batches(examples, self._recipe.pieces)
        draw.shuffle(grouped)
        return grouped

    def _chosen(self, draw: random.Random) -> Iterator[Sentence]:
        """Every corpus, or the share of it that this epoch reads, some names swapped."""
        corpora = self._recipe.corpora
        for name, rows in self._sentences.items():
            share = corpora[name].share if name in corpora else 1.0
            for row in rows:
                if share >= 1 or draw.random() < share:
                    yield swapped(row, self._stock, self._recipe.swapped, draw)
