"""The table of general English: what is in it, and that its tool makes it."""

from __future__ import annotations

import gzip
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from dossier.topics.vocabulary import CORPUS
from tests.factories import SHARED

ROOT = Path(__file__).parents[2]
TREEBANK = """\
# text = Two herrings
1\tTwo\ttwo\tNUM\tCD\t_\t2\tnummod\t_\t_
2\therrings\tHerring\tNOUN\tNNS\t_\t0\troot\t_\t_
2.1\tlost\tlose\tVERB\tVBN\t_\t_\t_\t_\t_
3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The tool, which is no package."""
    spec = importlib.util.spec_from_file_location("tool", ROOT / "tools/general_english.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_words_are_counted_without_punctuation_and_nouns_by_lemma(
    tool: ModuleType, tmp_path: Path
) -> None:
    path = tmp_path / "treebank.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    words, lemmas = tool.count(tool.read_tokens(path))
    assert (words, dict(lemmas)) == (2, {"herring": 1})


def test_a_compressed_treebank_is_read_as_well(tool: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "treebank.conllu.gz"
    path.write_bytes(gzip.compress(TREEBANK.encode()))
    assert len(list(tool.read_tokens(path))) == 3


def test_the_table_says_of_how_many_words_it_is() -> None:
    first = (ROOT / "dossier/knowledge/general_english.tsv").read_text(encoding="utf-8")
    assert f"among {CORPUS:,} words".replace(",", " ") in first


def test_the_tool_makes_the_table_that_is_here(tool: ModuleType) -> None:
    treebanks = sorted((SHARED / "corpora/ud").glob("*.conllu.gz"))
    if not treebanks:
        pytest.skip("the treebanks are not part of the repository")
    words, lemmas = tool.count(token for path in treebanks for token in tool.read_tokens(path))
    table = (ROOT / "dossier/knowledge/general_english.tsv").read_text(encoding="utf-8")
    assert tool.table(words, lemmas) == table
