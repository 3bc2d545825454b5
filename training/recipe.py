"""recipe.yml: what is learnt from, how long, how fast."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

from training.read import marked_texts, own_texts, tokenised, treebank
from training.sentences import Sentence, without_bare_titles

RECIPE_PATH = Path(__file__).parent / "recipe.yml"
TEXTS_PATH = Path(__file__).parent / "texts"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Corpus(_Strict):
    """One folder of the corpora."""

    unmarked: tuple[str, ...]
    """Types of names that nobody has marked there."""
    treebank: str | None = None
    """The treebank, in the folder `ud`, whose sentences these are."""
    share: float = 1.0
    """How much of it an epoch reads; the rest waits for another."""
    without: tuple[str, ...] = ()
    """Documents whose id begins so are left out."""
    bare_titles: bool = False
    """Whether titles alone ("President") are marked as persons there; for us they are no names."""
    title: str
    licence: str
    credit: str


class Recipe(_Strict):
    """All that decides what `make train` makes, beside the texts."""

    seed: int
    corpora: dict[str, Corpus]
    steps: int
    pieces: int
    """Word pieces a step, padding counted in."""
    rate: float
    """Highest learning rate of the encoder."""
    heads_rate: float
    """How many times faster the heads learn, which begin from nothing."""
    warm_up: int
    """Steps until the highest rate; from there it falls in a straight line."""
    grammar: float
    """Weight of trees, lemmas and sentence starts against names."""
    swapped: float
    """Share of names of persons and organisations that stand for others, anew in each epoch."""
    leanings: dict[str, float]
    """What is added to the score of a label ("O", "B-ORG"), after the last step.

    A correction for another share of such words where the network is used (Saerens, Latinne and
    Decaestecker, Neural Computation 2002), chosen by the dev splits.
    """


def load_recipe(path: Path = RECIPE_PATH) -> Recipe:
    """Read and check a recipe. Raises pydantic.ValidationError."""
    return Recipe.model_validate(YAML(typ="safe").load(path))


def corpus_sentences(root: Path, name: str, corpus: Corpus, split: str) -> Iterator[Sentence]:
    """The sentences of one corpus, with trees where it has a treebank."""
    unmarked = frozenset(corpus.unmarked)
    texts = list(marked_texts(root / name / f"{split}.jsonl.gz"))
    if corpus.treebank:
        path = root / "ud" / f"{corpus.treebank}_{split}.conllu.gz"
        sentences = treebank(path, {text.id: text for text in texts}, unmarked)
    else:
        sentences = (tokenised(text, unmarked) for text in texts)
    for sentence in sentences:
        if sentence.words and not sentence.document.startswith(corpus.without or ("\0",)):
            yield without_bare_titles(sentence) if corpus.bare_titles else sentence


def own_sentences(*, held_out: bool) -> Iterator[Sentence]:
    """The paragraphs of our own texts, in which every type is marked."""
    for text in own_texts(TEXTS_PATH, held_out=held_out):
        yield tokenised(text, frozenset())


def training_sentences(root: Path, recipe: Recipe) -> dict[str, tuple[Sentence, ...]]:
    """All there is to learn from, by corpus."""
    read = {
        name: tuple(corpus_sentences(root, name, corpus, "train"))
        for name, corpus in recipe.corpora.items()
    }
    return read | {"own": tuple(own_sentences(held_out=False))}
