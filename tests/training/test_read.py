"""Reading what the network learns from."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from training.read import MarkedText, own_texts, tokenised, treebank
from training.sentences import TYPES

_CONLLU = """\
# newdoc id = letter
# sent_id = letter-1
# text = Ada didn't see O'Neill.
1\tAda\tAda\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tnot\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tsee\tsee\tVERB\tVB\t_\t0\troot\t_\t_
5\tO'Neill\tO'Neill\tPROPN\tNNP\t_\t4\tobj:x\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

"""


def _written(folder: Path, *lines: str) -> Path:
    (folder / "a.txt").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_marks_become_names_and_leave_the_text(tmp_path: Path) -> None:
    _written(tmp_path, "# a comment", "", "[Ada Quill|PER] left [Elmstead|LOC].")
    texts = [text for held in (True, False) for text in own_texts(tmp_path, held_out=held)]
    assert [(text.text, text.names) for text in texts] == [
        ("Ada Quill left Elmstead.", ((0, 9, "PER"), (15, 23, "LOC")))
    ]


@pytest.mark.parametrize("line", ["[Ada|HUMAN] left.", "[Ada left.", "Ada|PER left."])
def test_a_broken_mark_is_told_with_its_file_and_line(tmp_path: Path, line: str) -> None:
    with pytest.raises(ValueError, match=r"a\.txt:2: a mark that is not \[name\|TYPE\]"):
        list(own_texts(_written(tmp_path, "Fine.", line), held_out=False))


def test_what_is_held_out_is_never_learnt(tmp_path: Path) -> None:
    _written(tmp_path, *(f"Paragraph {number} is here." for number in range(300)))
    learnt, held = (
        {text.text for text in own_texts(tmp_path, held_out=held)} for held in (False, True)
    )
    assert not learnt & held
    assert len(learnt | held) == 300
    assert 10 < len(held) < 50


def test_names_are_told_in_words() -> None:
    marked = MarkedText("1", "1", "Ada Quill's U.N. visit", ((0, 9, "PER"), (12, 16, "ORG")))
    sentence = tokenised(marked, frozenset())
    named = [(sentence.words[start:end], kind) for start, end, kind in sentence.names]
    assert named == [(("Ada", "Quill"), "PER"), (("U.N.",), "ORG")]


def test_a_treebank_takes_names_from_the_corpus_that_has_its_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu.gz"
    path.write_bytes(gzip.compress(_CONLLU.encode()))
    text = "Ada did n't see O'Neill ."
    marked = MarkedText("letter-1", "letter", text, ((0, 3, "PER"), (16, 23, "PER")))
    (sentence,) = treebank(path, {"letter-1": marked}, frozenset({"MISC"}))
    assert sentence.words == ("Ada", "did", "n't", "see", "O'Neill", ".")
    assert sentence.spaces == (True, False, True, True, False, True)
    assert sentence.names == ((0, 1, "PER"), (4, 5, "PER"))
    assert sentence.unmarked == {"MISC"}
    assert sentence.tree is not None
    assert sentence.tree.heads == (3, 3, 3, -1, 3, 3)
    assert sentence.tree.relations[4] == "obj"


def test_a_sentence_that_no_corpus_has_says_nothing_of_names(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu.gz"
    path.write_bytes(gzip.compress(_CONLLU.encode()))
    (sentence,) = treebank(path, {}, frozenset())
    assert sentence.names == ()
    assert sentence.unmarked == set(TYPES)
