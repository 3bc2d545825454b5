"""The model's card (README.md) and NOTICE, written by the run that made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import jinja2
import spacy

from evaluation.report import report
from training.recipe import Recipe
from training.sentences import Sentence


def write_card(
    target: Path, recipe: Recipe, sentences: Mapping[str, Sequence[Sentence]], corpora: Path
) -> None:
    """Measure the pipeline in `target/model`; write what it is, and whom it is owed to."""
    model = target / "model"
    said = {
        "recipe": recipe,
        "sizes": {name: _size(rows) for name, rows in sentences.items()},
        "figures": "\n".join(report(spacy.load(model), str(model), corpora, articles=None)),
        "files": sum(path.stat().st_size for path in model.rglob("*") if path.is_file()) / 1e6,
    }
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
    )
    for template, name in (("card.md.j2", "README.md"), ("notice.j2", "NOTICE")):
        text = templates.get_template(template).render(said)
        (target / name).write_text(text, encoding="utf-8")


def _size(rows: Sequence[Sentence]) -> tuple[int, int, int]:
    """(sentences, words, names)"""
    return len(rows), sum(len(row.words) for row in rows), sum(len(row.names) for row in rows)
