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
    """The network up to names, as it is used later: a window at a time, so nothing to mask.

    `Network.words` written out for one window. No size is asked for in it but the number of
    pieces, and what attention looks for, finds and gives is read in one step: with the library's
    own layers, half of all steps reckon with sizes, and a short sentence takes a third longer.
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.layers = nn.ModuleList(_Layer(layer) for layer in network.encoder.encoder.layer)

    def forward(
        self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Read one window: (1, pieces) and (1, words) to (1, words, labels or features)."""
        network, table = self.network, self.network.encoder.embeddings
        pieces = table.word_embeddings(ids[0]) + network.shape(shapes[0])
        places = table.position_embeddings.weight[: pieces.shape[0]]
        read = table.LayerNorm(pieces + places + table.token_type_embeddings.weight[0])
        for layer in self.layers:
            read = layer(read)
        mean = (read[first[0]] + read[last[0]]) / 2
        words = torch.cat([mean, network.word_shape(shapes[0][first[0]])], -1).unsqueeze(0)
        return network.names(words), words


class _Layer(nn.Module):
    """One layer of BERT, for one window: (pieces, width) to the same."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        attention = layer.attention.self
        asked = (attention.query, attention.key, attention.value)
        self.ask = nn.Linear(asked[0].in_features, 3 * asked[0].out_features)
        self.ask.weight = nn.Parameter(torch.cat([linear.weight for linear in asked]))
        self.ask.bias = nn.Parameter(torch.cat([linear.bias for linear in asked]))
        self.heads, self.size = attention.num_attention_heads, attention.attention_head_size
        self.attended, self.inner, self.out = (
            layer.attention.output,
            layer.intermediate.dense,
            layer.output,
        )

    def forward(self, read: Tensor) -> Tensor:
        """Attend, then think."""
        asked = self.ask(read).reshape(-1, 3 * self.heads, self.size).transpose(0, 1)
        query, key, value = asked.split(self.heads)
        near = torch.softmax(query @ key.transpose(1, 2) / self.size**0.5, -1)
        found = (near @ value).transpose(0, 1).reshape(-1, self.heads * self.size)
        read = self.attended.LayerNorm(read + self.attended.dense(found))
        inner = nn.functional.gelu(self.inner(read))
        thought: Tensor = self.out.LayerNorm(read + self.out.dense(inner))
        return thought


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
