"""The trained network to ONNX, in 8 bits."""

from __future__ import annotations

import json
import tempfile
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


class _OneWindow(nn.Module):
    """The network as it is used later: a window at a time, so nothing to mask."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor) -> Answers:
        """Read one window."""
        answers: Answers = self.network(ids, shapes, None, first, last)
        return answers


def export(network: Network, labels: Labels, pieces: str, folder: Path) -> None:
    """Write `network.onnx`, `pieces.json` and `labels.json`.

    Weights keep all their 8 bits, a scale for each column. With 7, as onnxruntime advises for
    processors without VNNI, F1 of names fell by 0.5 to 1.2 points; with 8 by nothing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole, prepared = Path(scratch, "whole.onnx"), Path(scratch, "prepared.onnx")
        _trace(network, whole)
        quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            str(prepared),
            str(folder / "network.onnx"),
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


def _trace(network: Network, path: Path) -> None:
    window = _OneWindow(network).eval()
    pieces = torch.randint(1000, 2000, (1, _PIECES))
    words = torch.arange(1, _WORDS + 1).unsqueeze(0)
    axes = {"ids": "pieces", "shapes": "pieces", "first": "words", "last": "words"}
    torch.onnx.export(
        window,
        (pieces, torch.ones_like(pieces), words, words),
        str(path),
        input_names=[*axes],
        output_names=[*Answers._fields],
        dynamic_axes={name: {1: axis} for name, axis in axes.items()},
        opset_version=17,
        dynamo=False,
    )
