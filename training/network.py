"""The network: one small transformer, and a head for each question asked of a word."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import AutoModel

from dossier.en.names import bio_costs
from dossier.en.pieces import SHAPES
from training.targets import Labels

_SHAPE_SIZE = 16
_ARC_SIZE = 128
_RELATION_SIZE = 96


class Answers(NamedTuple):
    """Scores for the words of a batch."""

    names: Tensor
    """(batch, words, name labels)"""
    pos: Tensor
    lemmas: Tensor
    starts: Tensor
    """(batch, words): whether a sentence starts here, above or below 0."""
    arcs: Tensor
    """(batch, words, 1 + words): what each word hangs on; the root comes first."""
    dependents: Tensor
    """(batch, words, relations): what each word says of its relation to its head."""
    heads: Tensor
    """(batch, 1 + words, relations): what each head says of the relations of its dependents."""


class Network(nn.Module):
    """MiniLM, told how each word is written.

    Its table of word pieces is not trained: the corpora are too small to move the rare ones, and
    moving only the others would part them.
    """

    def __init__(self, encoder: Path, labels: Labels) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            str(encoder),
            attn_implementation="sdpa",
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,  # a third of the time on a CPU, for nothing measured
        )
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        width = self.encoder.config.hidden_size
        self.shape = nn.Embedding(SHAPES, width)
        self.word_shape = nn.Embedding(SHAPES, _SHAPE_SIZE)
        nn.init.normal_(self.shape.weight, std=0.02)
        nn.init.normal_(self.word_shape.weight, std=0.3)
        self.dropout = nn.Dropout(0.1)
        self.root = nn.Parameter(torch.randn(width + _SHAPE_SIZE) * 0.02)
        width += _SHAPE_SIZE
        self.names = nn.Linear(width, len(labels.names))
        self.transitions = nn.Parameter(torch.zeros(len(labels.names), len(labels.names)))
        first, follows = (torch.from_numpy(costs) for costs in bio_costs(labels.names))
        self.register_buffer("first", first)
        self.register_buffer("forbidden", follows)
        self.pos = nn.Linear(width, len(labels.pos))
        self.lemmas = nn.Linear(width, len(labels.lemmas))
        self.starts = nn.Linear(width, 1)
        self.arc_dependent = _layer(width, _ARC_SIZE)
        self.arc_head = _layer(width, _ARC_SIZE)
        self.arc = nn.Linear(_ARC_SIZE, _ARC_SIZE)
        self.arc_bias = nn.Linear(_ARC_SIZE, 1, bias=False)
        self.dependents = nn.Sequential(
            _layer(width, _RELATION_SIZE), nn.Linear(_RELATION_SIZE, len(labels.relations))
        )
        self.heads = nn.Sequential(
            _layer(width, _RELATION_SIZE), nn.Linear(_RELATION_SIZE, len(labels.relations))
        )

    def lean(self, leanings: Mapping[str, float], labels: Labels) -> None:
        """Add to the scores of some labels of names, once and for all."""
        with torch.no_grad():
            for label, leaning in leanings.items():
                self.names.bias[labels.names.index(label)] += leaning

    def follows(self) -> Tensor:
        """(label, next label): how well they go together; what BIO forbids is out of reach."""
        return self.transitions + self.forbidden

    def forward(
        self, ids: Tensor, shapes: Tensor, mask: Tensor | None, first: Tensor, last: Tensor
    ) -> Answers:
        """Read pieces (batch, pieces) with their words' first and last pieces (batch, words)."""
        words = self.words(ids, shapes, mask, first, last)
        return Answers(self.names(words), *self.grammar(words))

    def words(
        self, ids: Tensor, shapes: Tensor, mask: Tensor | None, first: Tensor, last: Tensor
    ) -> Tensor:
        """What is known of each word: (batch, words, features)."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        read = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        mean = (_taken(read, first) + _taken(read, last)) / 2
        shape = self.word_shape(torch.gather(shapes, 1, first))
        return torch.cat([self.dropout(mean), shape], -1)

    def grammar(self, words: Tensor) -> tuple[Tensor, ...]:
        """All answers but the first."""
        root = self.root.expand(words.shape[0], 1, -1)
        with_root = torch.cat([root, words], 1)
        heads = self.arc_head(with_root)
        arcs = self.arc(self.arc_dependent(words)) @ heads.transpose(1, 2)
        return (
            self.pos(words),
            self.lemmas(words),
            self.starts(words).squeeze(-1),
            arcs + self.arc_bias(heads).transpose(1, 2),
            self.dependents(words),
            self.heads(with_root),
        )


def _layer(width: int, size: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.2))


def _taken(read: Tensor, places: Tensor) -> Tensor:
    return torch.gather(read, 1, places.unsqueeze(-1).expand(-1, -1, read.shape[-1]))
