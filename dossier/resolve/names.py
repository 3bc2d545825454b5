"""Take a surface apart: titles off, family name and given names told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from dossier.knowledge import load
from dossier.resolve.family_first import family_first
from dossier.resolve.lexicon import PARTICLES, fold, is_title_word, is_usual_spelling, title_words
from dossier.resolve.world import is_demonym, is_pure_demonym
from dossier.text import squash

_POSSESSIVE = re.compile(r"(?:'s|’s|(?<=s)['’]|['’])$", re.IGNORECASE)
_EDGE = ' \t\n\r.,;:!?"“”„«»()[]{}|*_–—-/\\'
_INITIAL = re.compile(r"(?:[A-Za-zÀ-ɏ]\.)+(?:-[A-Z]\.)?|[A-Z]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})

_REGNAL = re.compile(r"[IVX]+")


class Gender(StrEnum):
    """What a title or the grammar of a name tells of its bearer."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's name taken apart. Parts are folded; `shown` is as printed, without titles."""

    shown: str
    parts: tuple[str, ...]
    """Every part in the order printed, particles and initials (without dot) among them."""
    core: tuple[str, ...]
    """The parts that are not particles; all of them where nothing else is left."""
    royal: str = ""
    """What belongs to the name: "king" of "King Osric", "sovereign" of "Osric III"."""
    gender: Gender | None = None
    generation: str = ""
    """"jr", "sr" or a number ("iii"): what tells apart father and son, or two kings of a name."""
    family_is_first: bool = field(default=False)

    @property
    def family(self) -> str:
        """The family name without particles: 'leyen'; the only part of a short name."""
        return self.core[0] if self.family_is_first else self.core[-1]

    @property
    def given(self) -> str:
        """The first given name, with its two syllables "Jong Un"; '' for a name of one part."""
        if len(self.core) < 2:
            return ""
        return "".join(self.core[1:]) if self.family_is_first else self.core[0]

    @property
    def middle(self) -> tuple[str, ...]:
        """What stands between the given and the family name."""
        return () if self.family_is_first else self.core[1:-1]

    @property
    def family_with_particles(self) -> str:
        """The family name as it is written in one word: 'devries' for "de Vries"."""
        place = self.parts.index(self.family)
        start = place
        while start and self.parts[start - 1] in PARTICLES:
            start -= 1
        return "".join(self.parts[start : place + 1])

    @property
    def is_short(self) -> bool:
        """Whether it takes an article to know whose name it is: one part, or initials and one."""
        return not self.royal and all(len(part) == 1 for part in (self.given, *self.middle) if part)

    @property
    def key(self) -> str:
        """What equal names have in common."""
        return " ".join(part for part in (self.royal, *self.parts, self.generation) if part)


@lru_cache(maxsize=1 << 17)
def plain_surface(surface: str) -> str:
    """Take white space, quotation marks, brackets and the possessive off a name as printed."""
    text = squash(surface.replace("\xad", "").replace("(", " ").replace(")", " "))
    text = _POSSESSIVE.sub("", text.strip(_EDGE.replace(".", "")))
    text = text.strip(_EDGE.replace(".", ""))
    return text if re.search(r"(?:^|[\s.])\w\.$", text) else text.rstrip(".")


def split_title(words: list[str]) -> int:
    """Return how many leading `words` are titles, with the country or body inside them.

    "US Defense Secretary Ann Lee" -> 3, "Belgian Ann Lee" -> 1. At least one word is left as the
    name; beside a nationality alone, which may be a name ("French Hill"), two.
    """
    cut = 0
    words_of = title_words()
    for index, word in enumerate(words[:-1]):
        plain = fold(word).strip(".,")
        if is_title_word(word):
            cut = index + 1
        elif not (plain in words_of["modifier"] or is_demonym(plain) or word.isupper()):
            break
    first = fold(words[0]) if len(words) > 2 else ""
    is_nationality = is_pure_demonym(first) and not is_usual_spelling(first)
    return max(cut, int(is_nationality))


@lru_cache(maxsize=1 << 17)
def read_person(surface: str, before: str = "") -> PersonName:
    """Take a person's name apart.

    `before` are the words that stand before it in the article: "King" or "Mrs" there tells as
    much as inside the name. Raises nothing; a surface without a letter gives one empty part.
    """
    words = plain_surface(surface).translate(_APOSTROPHES).split(" ")
    cut = split_title(words)
    title = [fold(word).strip(".,") for word in before.split()[-1:] + words[:cut]]
    names, generation = _without_suffix([word.strip(",") for word in words[cut:]])
    parts = tuple(part for word in names for part in _parts(word))
    core = tuple(p for n, p in enumerate(parts) if p not in PARTICLES or _is_given(p, n))
    royal = next((word for word in reversed(title) if word in title_words()["royal"]), "")
    if _REGNAL.fullmatch(generation.upper()):
        royal = royal or "sovereign"
    return PersonName(
        shown=" ".join(names),
        parts=parts,
        core=core or parts,
        royal=royal if len(core) < 2 else "",
        gender=_gender(title),
        generation=generation,
        family_is_first=len(parts) > 1 and family_first(parts),
    )


def _is_given(particle: str, place: int) -> bool:
    """Whether a particle is a given name where it stands: "Ben Quill", not "Ahmed ben Salah"."""
    return place == 0 and particle in load("name_shapes")["given_too"]


def _parts(word: str) -> tuple[str, ...]:
    """Fold a word of a name; 'J.-P.' and 'J.R.' give their first initial, 'al-Harbi' two parts."""
    plain = fold(word)
    if _INITIAL.fullmatch(word):
        return (plain[0],)
    head, hyphen, rest = plain.partition("-")
    if hyphen and head in PARTICLES and rest:
        return (head, rest)
    plain = plain.strip(".")
    return (plain,) if plain else ()


def _without_suffix(words: list[str]) -> tuple[list[str], str]:
    """Take "Jr", a king's number and a degree off; return the generation that they tell, or ''."""
    classes = title_words()
    generation = ""
    while len(words) > 1:
        last = fold(words[-1]).strip(".")
        if _REGNAL.fullmatch(words[-1]):
            generation = last
        elif any(last in classes[name] for name in ("jr", "sr")):
            generation = next(name for name in ("jr", "sr") if last in classes[name])
        elif last not in classes["suffix"]:
            break
        words = words[:-1]
    return words, generation


def _gender(title: list[str]) -> Gender | None:
    words = title_words()
    for word in reversed(title):
        if word in words["male"]:
            return Gender.MALE
        if word in words["female"]:
            return Gender.FEMALE
    return None
