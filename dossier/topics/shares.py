"""Which of a word's passages speak of what: "membership" is of NATO here, and of the EU there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from dossier.topics.gather import Lexicon
from dossier.topics.phrases import Phrase
from dossier.topics.terms import LEAST_PASSAGES, Key, Term

MEANT = 20
"""Names of a word that are tried, the most frequent first, where a passage tells none."""
BESIDE = 0.5
"""Share of a term's paragraphs beyond which another that stands there, too, says the same."""

Place = tuple[str, int]
"""A paragraph: its document, and where in it it begins; -1 for the title."""
Told = Sequence[tuple[Term, Phrase]]
"""What is told in a place, or of a name."""


def share_out(word: str, lexicon: Lexicon) -> Iterator[tuple[Term, Told]]:
    """The names that tell the word of different things, each with all that speaks of it.

    A passage is the name's that stands there; else that of the name which its document tells most
    (one sense a discourse: Gale, Church and Yarowsky 1992), or could mean; else the default's.
    """
    default = lexicon.default_name(word)
    leaders = _leaders(word, lexicon, default)
    places: dict[Place, list[tuple[Term, Phrase]]] = defaultdict(list)
    for term in (*lexicon.by_word[word], *lexicon.acts(word)) if leaders else ():
        for phrase in term.phrases:
            places[_place_of(phrase)].append((term, phrase))
    by_key = {leader.key: leader for leader in leaders.values()}
    rest = frozenset(() if default is None else (default.key,))
    spoken_of = None if default is None or not default.named else _naming(default, lexicon)
    shares: dict[Key, list[tuple[Term, Phrase]]] = defaultdict(list)
    for place, keys in _meant(places, leaders, lexicon).items():
        for key in sorted(keys or rest):
            if keys or spoken_of is None or place[0] in spoken_of:
                shares[key].extend(places[place])
    for key, told in _pooled(shares, rest).items():
        yield by_key[key], told


def _naming(default: Term, lexicon: Lexicon) -> frozenset[str]:
    """The documents that speak of whom the default names: others have other relations."""
    return frozenset(id_ for one in default.key[:-1] for id_ in lexicon.documents_of(one))


def _place_of(phrase: Phrase) -> Place:
    return phrase.document_id, phrase.block.start if phrase.block else -1


def _meant(
    places: Mapping[Place, Told], leaders: Mapping[Key, Term], lexicon: Lexicon
) -> Mapping[Place, frozenset[Key]]:
    """The names that each place means; none where nothing tells."""
    said = {
        place: frozenset(leaders[term.key].key for term, _ in found if term.key in leaders)
        for place, found in places.items()
    }
    by_document: dict[str, Counter[Key]] = defaultdict(Counter)
    for place, keys in said.items():
        by_document[place[0]].update(keys)
    often = Counter(key for keys in said.values() for key in keys)
    telling = [key for key in often if key[:-1] and lexicon.present.keys() >= set(key[:-1])]
    likely = sorted(telling, key=lambda key: (-often[key], key))[:MEANT]
    meant = dict(said)
    for place in [place for place, keys in said.items() if not keys]:
        told = by_document[place[0]]
        most = sorted(told, key=lambda key: (-told[key], -often[key], key))
        fits = (k for k in likely if all(place[0] in lexicon.present[one] for one in k[:-1]))
        meant[place] = frozenset(islice((*most, *fits), 1))
    return meant


def _leaders(word: str, lexicon: Lexicon, default: Term | None) -> Mapping[Key, Term]:
    """Each name headed by the word -> the best one that says the same which.

    It says the same with a word in common, or where both stand in the same paragraphs ("Russian
    invasion", "invasion of Ukraine"). What only adds to the default ("military aid", "aid to
    Ukraine") contradicts nothing, and leads nothing.
    """
    names = [term for term in lexicon.names.get(word, ()) if term.key[-1] == word]
    leader_of = _with_default(names, default)
    leaders: dict[Key, Term] = {} if default is None else {default.key: default}
    best = list(leaders.values())
    for term in names:
        which = term.key[:-1]
        leader = next((leader_of[one] for one in which if one in leader_of), None)
        leader = leader or _beside(term, best[:MEANT])
        if leader is None and term.telling and _contrary(term, default):
            best.append(term)
            leader = term
        leader = leader or default
        if leader is not None:
            leaders[term.key] = leader
            for one in which:
                leader_of.setdefault(one, leader)
    return leaders


def _contrary(term: Term, default: Term | None) -> bool:
    """Whether the term tells the word of something else than the default does."""
    return default is None or (default.key[-1] == term.key[-1] and term.named == default.named)


def _with_default(names: Sequence[Term], default: Term | None) -> dict[str, Term]:
    """Who or what the default's names bring in: "war between Russia and Ukraine" says of both."""
    if default is None:
        return {}
    own = set(default.key[:-1])
    told = (term.key[:-1] for term in names if own & set(term.key[:-1]))
    return {one: default for which in (default.key[:-1], *told) for one in which}


def _beside(term: Term, leaders: Sequence[Term]) -> Term | None:
    """The leader with which the term shares most of its paragraphs."""
    least = BESIDE * len(term.passages)
    return next((one for one in leaders if len(term.passages & one.passages) > least), None)


def _pooled(shares: Mapping[Key, Told], rest: frozenset[Key]) -> Mapping[Key, Told]:
    """What is told in one paragraph only is no theme: it is the default's, if there is one."""
    kept: dict[Key, list[tuple[Term, Phrase]]] = defaultdict(list)
    for key, told in shares.items():
        alone = len({_place_of(phrase) for _, phrase in told if phrase.block}) < LEAST_PASSAGES
        kept[min(rest) if alone and rest else key].extend(told)
    return kept
