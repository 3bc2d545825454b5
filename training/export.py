"""The trained network to ONNX, in 8 bits."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from dossier.en.network import FORMAT
from training.network import Answers, Network
from training.targets import Labels

_PIECES, _WORDS = 12, 7
"""Sizes of the example that is traced; any would do."""


class _Encoder(nn.Module):
    """The network up to names, as it is used later: a window at a time, so nothing to mask."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Read one window."""
        words = self.network.words(ids, shapes, None, first, last)
        return self.network.names(words), words


class _Grammar(nn.Module):
    """The rest of the network."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, words: Tensor) -> tuple[Tensor, ...]:
        """Read the words of one window."""
        return self.network.grammar(words)


def export(network: Network, labels: Labels, pieces: str, folder: Path) -> None:
    """Write `encoder.onnx`, `grammar.onnx`, `pieces.json` and `labels.json`.

    Weights keep all their 8 bits, a scale for each column. With 7, as onnxruntime advises for
    processors without VNNI, F1 of names fell by 0.5 to 1.2 points; with 8 by nothing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name, trace in (("encoder.onnx", _trace_encoder), ("grammar.onnx", _trace_grammar)):
            whole, prepared = Path(scratch, f"whole-{name}"), Path(scratch, f"prepared-{name}")
            trace(network.eval(), whole)
            quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
            quantize_dynamic(
                str(prepared),
                str(folder / name),
                weight_type=QuantType.QInt8,
                per_channel=True,
            )
    (folder / "pieces.json").write_text(pieces, encoding="utf-8")
    told = {
        "format": FORMAT,
        "names": labels.names,
        "transitions": [[round(x, 4) for x in row] for row in network.transitions.tolist()],
        "pos": labels.pos,
        "relations": labels.relations,
        "lemmas": labels.lemmas,
    }
    text = json.dumps(told, ensure_ascii=False, indent=0)
    (folder / "labels.json").write_text(text + "\n", encoding="utf-8")


def _trace_encoder(network: Network, path: Path) -> None:
    pieces = torch.randint(1000, 2000, (1, _PIECES))
    words = torch.arange(1, _WORDS + 1).unsqueeze(0)
    axes = {"ids": "pieces", "shapes": "pieces", "first": "words", "last": "words"}
    inputs = (pieces, torch.ones_like(pieces), words, words)
    _trace(_Encoder(network), inputs, axes, ("names", "words"), path)


def _trace_grammar(network: Network, path: Path) -> None:
    words = torch.randn(1, _WORDS, network.pos.in_features)
    _trace(_Grammar(network), (words,), {"words": "words"}, Answers._fields[1:], path)


def _trace(
    module: nn.Module,
    inputs: tuple[Tensor, ...],
    axes: dict[str, str],
    outputs: Sequence[str],
    path: Path,
) -> None:
    """Write a module for inputs whose second dimension, named in `axes`, may be of any size."""
    torch.onnx.export(
        module.eval(),
        inputs,
        str(path),
        input_names=[*axes],
        output_names=[*outputs],
        dynamic_axes={name: {1: axis} for name, axis in axes.items()},
        opset_version=17,
        dynamo=False,
    )
