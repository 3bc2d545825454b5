"""Names that begin with the family name: Chinese and Korean ones."""

from __future__ import annotations

from dossier.knowledge import word_list
from dossier.resolve.chinese import is_one_syllable, is_pinyin


def family_first(parts: tuple[str, ...]) -> bool:
    """Whether a person's name, in folded parts, begins with the family name ("Li Wei").

    Chinese: a family name, then a given name of one or two syllables as pinyin writes them.
    Korean, and Chinese as Taiwan writes it: a family name, then a given name of two syllables,
    apart or with a hyphen.
    """
    if len(parts) not in (2, 3):
        return False
    if parts[0] in word_list("family_names_first", "chinese") and is_pinyin("".join(parts[1:])):
        return True
    syllables = "-".join(parts[1:]).split("-")
    two_syllables = len(syllables) == 2 and all(is_one_syllable(one) for one in syllables)
    return two_syllables and parts[0] in (
        word_list("family_names_first", "korean") | word_list("family_names_first", "wade_giles")
    )
