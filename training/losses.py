"""What the network's answers cost."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.network import Answers, Network
from training.targets import UNKNOWN, Batch

_IMPOSSIBLE = -1e4


def loss_of(network: Network, answers: Answers, batch: Batch, grammar: float) -> Tensor:
    """The loss of a batch: names, and `grammar` times all that a tree says."""
    names = names_loss(answers.names.float(), network.first, network.follows(), batch)
    trees = (
        _loss(answers.pos, batch.pos)
        + _loss(answers.lemmas, batch.lemmas)
        + _starts_loss(answers.starts, batch.starts)
        + arcs_loss(answers.arcs, batch)
        + _loss(_relations(answers, batch.heads), batch.relations)
    )
    return names + grammar * trees


def names_loss(scores: Tensor, first: Tensor, follows: Tensor, batch: Batch) -> Tensor:
    """How unlikely the allowed label sequences are among all, a word.

    A conditional random field over partly known labels (Tsuboi et al., COLING 2008): a corpus
    that marks no events leaves open whether a word without a mark is in one.
    """
    scores = torch.cat([scores[:, :1] + first, scores[:, 1:]], 1)
    allowed = scores.masked_fill(~batch.allowed, _IMPOSSIBLE)
    both = torch.cat([scores, allowed])
    total = _log_sum(both, follows, batch.words.repeat(2, 1))
    everything, right = total.chunk(2)
    return (everything - right).sum() / batch.words.sum()


def _log_sum(scores: Tensor, transitions: Tensor, words: Tensor) -> Tensor:
    """The log of the summed weights of all label sequences (forward algorithm)."""
    total = scores[:, 0]
    for word in range(1, scores.shape[1]):
        step = torch.logsumexp(total.unsqueeze(2) + transitions, 1) + scores[:, word]
        total = torch.where(words[:, word, None], step, total)
    return torch.logsumexp(total, 1)


def arcs_loss(scores: Tensor, batch: Batch) -> Tensor:
    """A word chooses its head among the words of the window and the root."""
    there = functional.pad(batch.words, (1, 0), value=True)
    return _loss(scores.float().masked_fill(~there.unsqueeze(1), _IMPOSSIBLE), batch.heads)


def _relations(answers: Answers, heads: Tensor) -> Tensor:
    """The relation's scores under the right head."""
    places = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, answers.heads.shape[-1])
    return answers.dependents + torch.gather(answers.heads, 1, places)


def _starts_loss(scores: Tensor, starts: Tensor) -> Tensor:
    known = starts != UNKNOWN
    wanted = starts.clamp(min=0).float()
    loss = functional.binary_cross_entropy_with_logits(scores.float(), wanted, reduction="none")
    return (loss * known).sum() / known.sum().clamp(min=1)


def _loss(scores: Tensor, wanted: Tensor) -> Tensor:
    loss = functional.cross_entropy(
        scores.float().flatten(0, 1), wanted.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )
    return loss / (wanted != UNKNOWN).sum().clamp(min=1)
