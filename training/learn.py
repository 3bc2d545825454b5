"""Training the network, in steps that can be interrupted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from dossier.en.pieces import PieceTable
from training.epochs import Epochs
from training.losses import loss_of
from training.network import Answers, Network
from training.recipe import Recipe
from training.sentences import Sentence
from training.targets import Batch, Encoder, Labels, collated

_SAVE_EVERY = 250
_REPORT_EVERY = 50


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a training has come."""

    done: int = 0
    """Steps."""
    epoch: int = 0
    """The epoch that the next step is of, counted from 0."""
    before: int = 0
    """Steps done before this epoch."""


def learn(
    network: Network,
    sentences: dict[str, tuple[Sentence, ...]],
    table: PieceTable,
    labels: Labels,
    recipe: Recipe,
    checkpoint: Path,
    report: Callable[[str], None],
    *,
    until: int | None = None,
) -> None:
    """Train `network`, from `checkpoint` if it is there, up to step `until` or the recipe's last.

    The last step's checkpoint is left there. The same recipe, corpora and machine give the same
    network, interrupted or not: what is drawn hangs on seed, epoch and step alone.
    """
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network.to(device).train()
    optimiser = torch.optim.AdamW(_groups(network, recipe), fused=True)
    resumed = _resume(checkpoint, network, optimiser, recipe, device)
    epochs = Epochs(Encoder(table, labels), sentences, recipe)
    began, loss, pieces = time.monotonic(), 0.0, 0
    for progress, drawn in _steps(epochs, recipe, resumed):
        batch = Batch(**{name: value.to(device) for name, value in _fields(drawn)})
        last = _take_step(network, optimiser, batch, recipe, progress.done - 1)
        loss += (last - loss) / min(100, progress.done - resumed.done)
        pieces += int(batch.mask.sum())
        if progress.done % _REPORT_EVERY == 0:
            speed = pieces / (time.monotonic() - began)
            report(f"step {progress.done}/{recipe.steps}  loss {loss:.3f}  {speed:.0f} pieces/s")
        ends = progress.done in (until, recipe.steps)
        if ends or progress.done % _SAVE_EVERY == 0:
            _save(checkpoint, network, optimiser, recipe, progress)
        if ends:
            break
    network.cpu().eval()


def _take_step(
    network: Network, optimiser: torch.optim.Optimizer, batch: Batch, recipe: Recipe, step: int
) -> float:
    """Learn from one batch; returns its loss."""
    torch.manual_seed(recipe.seed * 1_000_003 + step)
    for group in optimiser.param_groups:
        group["lr"] = group["highest"] * _rate(step, recipe)
    with torch.autocast(batch.ids.device.type, dtype=torch.bfloat16):
        answers = read_batch(network, batch)
    loss = loss_of(network, answers, batch, recipe.grammar)
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return float(loss.item())


def read_batch(network: Network, batch: Batch) -> Answers:
    """The network's answers to a batch."""
    answers: Answers = network(batch.ids, batch.shapes, batch.mask, batch.first, batch.last)
    return answers


def _steps(epochs: Epochs, recipe: Recipe, resumed: Progress) -> Iterator[tuple[Progress, Batch]]:
    """Each step's batch, and the progress once it is done; ends with the recipe's last step."""
    step, epoch = resumed.before, resumed.epoch
    while step < recipe.steps and resumed.done < recipe.steps:
        before = step
        for group in epochs.batches(epoch)[: recipe.steps - step]:
            step += 1
            if step > resumed.done:
                yield Progress(done=step, epoch=epoch, before=before), collated(group)
        epoch += 1


def _groups(network: Network, recipe: Recipe) -> list[dict[str, object]]:
    """Parameters by learning rate, and by whether they decay (matrices) or not (vectors)."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            in_encoder = name.startswith("encoder.")
            rate = recipe.rate if in_encoder else recipe.rate * recipe.heads_rate
            decay = 0.01 if in_encoder and parameter.dim() > 1 else 0.0
            groups.setdefault((rate, decay), []).append(parameter)
    return [
        {"params": parameters, "highest": rate, "lr": rate, "weight_decay": decay}
        for (rate, decay), parameters in groups.items()
    ]


def _rate(step: int, recipe: Recipe) -> float:
    """The share of the highest rate at a step: up in the beginning, then down to almost nothing."""
    return min(1.0, (step + 1) / recipe.warm_up) * max(0.01, 1 - step / recipe.steps)


def _fields(batch: Batch) -> Iterator[tuple[str, Tensor]]:
    return ((name, getattr(batch, name)) for name in Batch.__dataclass_fields__)


def _save(
    path: Path,
    network: Network,
    optimiser: torch.optim.Optimizer,
    recipe: Recipe,
    progress: Progress,
) -> None:
    state = {
        "recipe": recipe.model_dump(),
        "network": network.state_dict(),
        "optimiser": optimiser.state_dict(),
        "progress": asdict(progress),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def _resume(
    path: Path,
    network: Network,
    optimiser: torch.optim.Optimizer,
    recipe: Recipe,
    device: torch.device,
) -> Progress:
    """Take up a checkpoint of the same recipe, if there is one."""
    if not path.is_file():
        return Progress()
    state = torch.load(path, map_location=device)
    if state["recipe"] != recipe.model_dump():
        raise ValueError(f"{path} is of another recipe: delete it to begin anew")
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    return Progress(**state["progress"])
