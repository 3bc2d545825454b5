"""Furniture that its words or its place above and among the paragraphs give away."""

from __future__ import annotations

from dataclasses import replace

from dossier.clean.marking import (
    ABOVE,
    BESIDE,
    LINK,
    NAVIGATION,
    SIGNS,
    is_paragraph,
    is_statement,
    known,
    mark_where,
)
from dossier.clean.page import Page
from dossier.clean.phrases import Where, find_rule, is_path, opens_links
from dossier.clean.shape import (
    clusters,
    ends_sentence,
    has_letters,
    is_glued,
    is_menu,
    is_prose,
    menu_items,
    words,
)
from dossier.model import BlockKind, Form, RawBlock
from dossier.text import fold

_TEASER_WORDS = 25
"""A teaser is the headline of another article, with a line of its standfirst at most."""
_TEASERS = 12
"""Of one list: more below "Read more" are not looked at."""
_LABEL_WORDS = 3
"""The name of a section: "World news", "Opinion"."""


def name_known_furniture(page: Page) -> Page:
    """Mark the lines that are furniture wherever they stand; never what is told as headline."""
    title = fold(page.metadata("title") or "")

    def rule_of(block: RawBlock) -> str | None:
        if block.level == 1 or (title and fold(block.text) == title):
            return None
        return known(Where.ANYWHERE)(block) or _all_items_known(block) or _signs_only(block)

    return mark_where(page, range(len(page.blocks)), rule_of)


def name_menus(page: Page) -> Page:
    """Mark the menus with which a page begins and ends, down and up to the first other line."""
    for indices in (range(len(page.blocks)), range(len(page.blocks) - 1, -1, -1)):
        for index in indices:
            block = page.blocks[index]
            if block.rule is not None:
                continue
            if not (is_menu(block.text) or is_path(menu_items(block.text))):
                # The name of a section often stands between two bars; a longer line does not.
                if len(words(block.text)) > _LABEL_WORDS:
                    break
                continue
            page = page.with_block(index, replace(block, rule=NAVIGATION))
    return page


def name_lines_below_headline(page: Page) -> Page:
    """Mark teasers that begin as headlines do ("WATCH: …"), so only where a headline is known."""
    title = page.title_index()
    if title is None:
        return page
    return mark_where(page, range(title + 1, len(page.blocks)), known(Where.BELOW))


def name_linked_articles(page: Page) -> Page:
    """Mark the captions and headlines that follow "Read more" or "Related articles".

    They end at the first sentence, or at a blank line once there is one of them. Above the first
    paragraph, where the headline is still to come, only the shortest lines count.
    """
    first = next((i for i, block in enumerate(page.blocks) if is_paragraph(block)), 0)
    rules = list(page.blocks)
    for index, block in enumerate(page.blocks):
        if block.rule is None or not opens_links(block.text):
            continue
        previous = block
        for below in range(index + 1, min(index + 1 + _TEASERS, len(page.blocks))):
            teaser = page.blocks[below]
            if teaser.rule is not None:
                previous = teaser
                continue
            apart = teaser.line > previous.line + 1 and previous is not block
            most = _TEASER_WORDS if index > first else _LABEL_WORDS
            heads = teaser.kind in (BlockKind.TITLE, BlockKind.HEADING)
            if apart or heads or len(words(teaser.text)) > most or is_statement(teaser):
                break
            rules[below] = replace(teaser, rule=LINK)
            previous = teaser
    return replace(page, blocks=tuple(rules))


def name_lines_above_headline(page: Page) -> Page:
    """Mark menus, section names, news bars and the like; a standfirst above it stays."""
    end = page.title_index()
    if end is None:
        prose = (i for i, block in enumerate(page.blocks) if is_paragraph(block))
        end = next(prose, 0)
    title = fold(page.title)

    def rule_of(block: RawBlock) -> str | None:
        text = fold(block.text)
        if is_menu(block.text) or is_glued(block.text) or (title and text.endswith(title)):
            return NAVIGATION
        if not has_letters(block.text):
            return SIGNS
        phrase = known(Where.EDGES)(block)
        label = len(words(block.text)) <= _LABEL_WORDS and not ends_sentence(block.text)
        return phrase or (ABOVE if label and title else None)

    return mark_where(page, range(end), rule_of)


def name_lines_beside_furniture(page: Page) -> Page:
    """Mark the short lines of a group without blank lines in which something else is furniture.

    Only in plain text whose paragraphs are parted by blank lines. Above the headline and below
    the last paragraph such a group is one bar or one footer; between paragraphs it is one box if
    it begins and ends with furniture.
    """
    groups = clusters(page.blocks)
    paragraphs = [group for group in groups if any(is_paragraph(page.blocks[i]) for i in group)]
    if page.raw.form is not Form.TEXT or any(len(group) > 2 for group in paragraphs[:-1]):
        return page
    title = page.title_index() or 0
    last = max((i for group in paragraphs for i in group), default=0)
    blocks = list(page.blocks)
    for group in groups:
        outside = group[-1] < title or group[0] > last
        boxed = bool(blocks[group[0]].rule and blocks[group[-1]].rule)
        if boxed or (outside and any(blocks[i].rule for i in group)):
            for i in group:
                headline = blocks[i].kind is BlockKind.TITLE
                if blocks[i].rule is None and not headline and not is_prose(blocks[i].text):
                    blocks[i] = replace(blocks[i], rule=BESIDE)
    return replace(page, blocks=tuple(blocks))


def _all_items_known(block: RawBlock) -> str | None:
    """'Share · Print · 3 min read': each item is known furniture."""
    items = menu_items(block.text)
    if len(items) < 2:
        return None
    rules = [find_rule(item, Where.ANYWHERE) for item in items]
    names = [rule.name for rule in rules if rule is not None]
    return names[0] if len(names) == len(items) else None


def _signs_only(block: RawBlock) -> str | None:
    return None if has_letters(block.text) else SIGNS
