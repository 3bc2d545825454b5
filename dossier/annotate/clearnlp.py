"""spaCy's English dependency scheme, ClearNLP's, rebuilt as Universal Dependencies.

The schemes differ in heads as much as in names. ClearNLP (Choi and Palmer 2012) lets a preposition
govern its noun, "be" its predicate, and each conjunct the next; UD puts the words with
meaning on top. What no rule of the program looks at keeps its head and gets the nearest name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from dossier.annotate.tree import Tree, Word

Rule = Callable[[Tree], None]

_RENAMED = {
    "acomp": "xcomp",
    "agent": "obl:agent",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "obl",  # without its noun: "the town that he spoke of"
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}
_PREPOSITIONS = ("prep", "agent", "dative")
"""Relations by which a preposition hangs, unless on another: then it is a pobj or a pcomp."""
_NOMINAL_POS = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "DET")
_NOMINAL_DEPS = frozenset({
    "nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr", "appos", "poss", "compound",
    "npadvmod", "nmod", "obl", "obl:agent",
})  # fmt: skip
_BE = frozenset(
    ["be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m"]
)
_PLACES = frozenset(["here", "there", "where", "home", "abroad", "away", "back"])
"""Adverbs that are a predicate by themselves: "she is here"."""
_FIXED = frozenset({
    ("according", "to"), ("as", "to"), ("because", "of"), ("due", "to"), ("instead", "of"),
    ("rather", "than"), ("such", "as"),
})  # fmt: skip
"""Two words that are one preposition."""


def to_universal(words: Sequence[Word], people: Sequence[range] = ()) -> tuple[Word, ...]:
    """Rebuild ClearNLP trees as UD trees; parts of speech make it surer, but may be ''.

    `people` are the indices of each person's name, which UD reads from its first word on.
    """
    tree = Tree(words)
    for rule in RULES:
        rule(tree)
    for name in people:
        _begin_with_first_name(tree, name)
    return tree.written()


def mark_infinitives(tree: Tree) -> None:
    """ "to" of "to meet" is no auxiliary."""
    for index, word in enumerate(tree.words):
        if tree.deps[index] == "aux" and word.text.lower() == "to":
            tree.deps[index] = "mark"


def see_fixed_pairs(tree: Tree) -> None:
    """ "instead of" begins with an adverb, and is a preposition."""
    lower = [word.text.lower() for word in tree.words]
    for first, pair in enumerate(pairwise(lower)):
        governs = tree.head(first + 1) == first and tree.deps[first + 1] in ("prep", "pcomp")
        if pair in _FIXED and governs and tree.deps[first] == "advmod":
            tree.deps[first] = "prep"


def turn_prepositions(tree: Tree) -> None:
    """ "in Kyiv" hangs by its noun, "after meeting her" by its verb."""
    for preposition in tree.bottom_up():
        objects = tree.children(preposition, "pobj") or tree.children(preposition, "pcomp")
        if objects:
            is_clause = _is_clause(tree, objects[0])
            relation = _relation_of_phrase(tree, preposition, is_clause=is_clause)
            tree.swap(objects[0], "mark" if is_clause else "case")
            tree.deps[objects[0]] = relation


def _is_clause(tree: Tree, word: int) -> bool:
    """Whether a preposition's object is a verb: a pcomp, unless the tagger says otherwise."""
    return tree.deps[word] == "pcomp" and tree.words[word].pos in ("", "VERB", "AUX")


def _relation_of_phrase(tree: Tree, preposition: int, *, is_clause: bool) -> str:
    """How a preposition's phrase hangs: as obl or nmod, as advcl or acl, else as it did before."""
    relation, governor = tree.deps[preposition], tree.head(preposition)
    if governor is None or relation not in (*_PREPOSITIONS, "pobj", "pcomp"):
        return relation
    if _is_preposition(tree, governor):  # "because of rain": the outer one turns next
        return "pcomp" if is_clause else "pobj"
    if is_clause:
        return "acl" if _is_nominal(tree, governor) else "advcl"
    if relation == "agent":
        return "obl:agent"
    return "nmod" if _is_nominal(tree, governor) else "obl"


def _is_preposition(tree: Tree, word: int) -> bool:
    if tree.deps[word] in ("pobj", "pcomp"):
        return tree.words[word].pos in ("ADP", "SCONJ")
    return tree.deps[word] in _PREPOSITIONS and not _is_nominal(tree, word)


def _is_nominal(tree: Tree, word: int) -> bool:
    """Whether a word is a noun or used as one: by its place where its part of speech can't tell."""
    pos = tree.words[word].pos
    if pos not in ("", "ADJ", "X"):
        return pos in _NOMINAL_POS
    place: int | None = word
    while place is not None and tree.deps[place] == "conj":
        place = tree.head(place)
    return place is not None and tree.deps[place] in _NOMINAL_DEPS


def keep_existentials(tree: Tree) -> None:
    """What there is, is the subject of "there is": no copula."""
    for index in range(len(tree.words)):
        if tree.children(index, "expl"):
            for subject in tree.children(index, "attr")[:1]:
                tree.deps[subject] = "nsubj"


def turn_copulas(tree: Tree) -> None:
    """ "is mayor" and "is in Kyiv" hang by what is told of the subject."""
    for verb in tree.bottom_up():
        is_be = tree.words[verb].text.lower() in _BE
        if is_be and tree.deps[verb] not in ("aux", "auxpass", "case"):
            predicate = _predicate(tree, verb)
            if predicate is not None:
                tree.swap(predicate, "cop")


def _predicate(tree: Tree, verb: int) -> int | None:
    """What "be" links to its subject; None where it stands alone or before a clause."""
    told = tree.children(verb, "attr", "acomp")
    if told:
        return told[0]
    if tree.children(verb, "expl", "ccomp", "xcomp"):
        return None
    phrases = [i for i in tree.children(verb, "obl") if tree.children(i, "case") and i > verb]
    adverbs = [i for i in tree.children(verb, "advmod") if tree.words[i].text.lower() in _PLACES]
    return next(iter(adverbs or phrases), None)


def raise_objects(tree: Tree) -> None:
    """ "wants her to come": UD makes her the object of the wish."""
    for clause in range(len(tree.words)):
        governor = tree.head(clause)
        if governor is None or tree.deps[clause] != "ccomp":
            continue
        marks = [tree.words[mark].text.lower() for mark in tree.children(clause, "mark")]
        subjects = tree.children(clause, "nsubj", "nsubjpass")
        if marks == ["to"] and subjects and governor < subjects[0] < clause:
            tree.hang(subjects[0], governor, "dobj")
            tree.deps[clause] = "xcomp"


def gather_conjuncts(tree: Tree) -> None:
    """All conjuncts hang on the first, and "and" or a comma on the one after it."""
    for word in range(len(tree.words)):
        head = tree.head(word)
        if tree.deps[word] != "conj" or head is None:
            continue
        first = head
        while tree.deps[first] == "conj" and (above := tree.head(first)) is not None:
            first = above
        tree.hang(word, first, "conj")
    for word in range(len(tree.words)):
        _hang_on_next_conjunct(tree, word)


def _hang_on_next_conjunct(tree: Tree, word: int) -> None:
    head = tree.head(word)
    joins = tree.deps[word] == "cc" or tree.words[word].text == ","
    if head is None or not joins or word < head:
        return
    above = tree.head(head)
    first = head if above is None or tree.deps[head] != "conj" else above
    following = [conjunct for conjunct in tree.children(first, "conj") if conjunct > word]
    if following:
        tree.hang(word, following[0], tree.deps[word])


def join_fixed(tree: Tree) -> None:
    """ "according to" is one preposition, headed by its first word."""
    lower = [word.text.lower() for word in tree.words]
    for first, pair in enumerate(pairwise(lower)):
        second, head = first + 1, tree.head(first)
        beside = head is not None and tree.head(second) == head
        if pair in _FIXED and beside and tree.deps[second] in ("case", "mark"):
            tree.deps[first] = tree.deps[second]
            tree.hang(second, first, "fixed")


def rename_relations(tree: Tree) -> None:
    """Last: the rules before look at ClearNLP's names."""
    tree.deps[:] = [_renamed(tree, word) for word in range(len(tree.words))]


def _renamed(tree: Tree, word: int) -> str:
    relation, head = tree.deps[word], tree.head(word)
    if relation in ("pobj", "npadvmod"):  # "met her Thursday", "the talks Thursday"
        return "nmod" if head is not None and _is_nominal(tree, head) else "obl"
    if relation == "nmod" and head is not None and word < head and not tree.children(word, "case"):
        return "compound"
    return _RENAMED.get(relation, relation)


RULES: tuple[Rule, ...] = (
    mark_infinitives,
    see_fixed_pairs,  # before prepositions are turned
    turn_prepositions,
    keep_existentials,
    turn_copulas,  # after prepositions: "is in Kyiv"
    raise_objects,  # after copulas: "wants her to be mayor"
    gather_conjuncts,
    join_fixed,
    rename_relations,
)


def _begin_with_first_name(tree: Tree, name: range) -> None:
    """ "Ada" governs "Quill", and a title before both."""
    first, last = name[0], name[-1]
    if first == last or tree.head(first) != last or tree.deps[first] != "compound":
        return
    tree.swap(first, "flat")
    for word in tree.children(first, "compound"):
        tree.deps[word] = "flat" if word in name else "nmod:desc"
