"""Marking blocks as furniture: what the rules of cleaning share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dossier.clean.page import Page
from dossier.clean.phrases import Where, find_rule
from dossier.clean.shape import ends_sentence, is_prose
from dossier.model import BlockKind, RawBlock

RuleOf = Callable[[RawBlock], str | None]
"""What a block is as furniture; None where it may be the article."""

# Names of rules that are no phrases of knowledge/furniture.yml but shapes and places.
BYLINE = "byline"
DATE_LINE = "date line"
NAVIGATION = "navigation"
LINK = "link to another article"
BESIDE = "beside furniture"
ABOVE = "above the headline"
BELOW = "below the article"
SIGNS = "signs only"
REPEATED = "repeated"


def mark_where(page: Page, indices: range, rule_of: RuleOf) -> Page:
    """Mark the blocks for which `rule_of` has a name; never the headline, nor marked ones."""
    blocks = list(page.blocks)
    for index in indices:
        block = blocks[index]
        if block.rule is None and block.kind is not BlockKind.TITLE:
            blocks[index] = replace(block, rule=rule_of(block))
    return replace(page, blocks=tuple(blocks))


def known(*where: Where) -> RuleOf:
    """Ask the phrases that hold in these parts of the page."""

    def rule_of(block: RawBlock) -> str | None:
        rule = find_rule(block.text, *where)
        return None if rule is None else rule.name

    return rule_of


def is_paragraph(block: RawBlock) -> bool:
    """Whether the block is a paragraph of the article, as far as is known."""
    return block.rule is None and block.kind is not BlockKind.TITLE and is_prose(block.text)


def is_statement(block: RawBlock) -> bool:
    """Whether it ends as a sentence does; a headline may end with a question mark."""
    return ends_sentence(block.text) and not asks(block.text)


def asks(text: str) -> bool:
    """Whether a question mark ends it."""
    return text.rstrip().endswith("?")
