"""What the network is taught, and that an interruption changes nothing. Needs the extra `train`."""

from __future__ import annotations

from itertools import product

import pytest

torch = pytest.importorskip("torch")

from dossier.en.names import bio_costs  # noqa: E402
from training.losses import names_loss  # noqa: E402
from training.targets import Batch  # noqa: E402

LABELS = ("O", "B-PER", "I-PER")


def _batch(allowed: object) -> Batch:
    """A batch of which only the words and what they may be is looked at."""
    fields = dict.fromkeys(Batch.__dataclass_fields__)
    words = torch.ones(allowed.shape[:2], dtype=torch.bool)
    return Batch(**{**fields, "allowed": allowed, "words": words})  # type: ignore[arg-type]


def test_the_loss_of_names_counts_every_allowed_sequence() -> None:
    torch.manual_seed(1)
    scores, transitions = torch.randn(1, 3, 3), torch.randn(3, 3)
    first, forbidden = map(torch.from_numpy, bio_costs(LABELS))
    # The second word begins a name; of the others nothing is known.
    allowed = torch.ones(1, 3, 3, dtype=torch.bool)
    allowed[0, 1] = torch.tensor([False, True, False])
    follows = transitions + forbidden

    def weight(paths: list[tuple[int, ...]]) -> torch.Tensor:
        sums = [
            first[p[0]]
            + sum(scores[0, i, label] for i, label in enumerate(p))
            + sum(follows[a, b] for a, b in zip(p, p[1:], strict=False))
            for p in paths
        ]
        return torch.logsumexp(torch.stack(sums), 0)

    paths = list(product(range(3), repeat=3))
    expected = (weight(paths) - weight([p for p in paths if p[1] == 1])) / 3
    assert torch.isclose(names_loss(scores, first, follows, _batch(allowed)), expected)
