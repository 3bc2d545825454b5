"""Furniture that gives itself away by its place: above the headline, below the last paragraph,
beside other furniture, below "Read more"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from dossier.clean.header import BESIDE
from dossier.clean.page import Page
from dossier.clean.phrases import Where, ends_article, find_rule, is_path, opens_links
from dossier.clean.shape import (
    clusters,
    ends_sentence,
    has_letters,
    is_glued,
    is_menu,
    is_prose,
    is_quotation,
    is_row,
    menu_items,
    words,
)
from dossier.knowledge import load
from dossier.model import BlockKind, Form, RawBlock
from dossier.text import fold

LINK = "link to another article"
ABOVE = "above the headline"
BELOW = "below the article"
SIGNS = "signs only"

# A call to the reader is short ("Download the app"); a last paragraph seldom is.
_CALL_WORDS = 14
_TEASER_WORDS = 25
_TEASERS = 12
_LABEL_WORDS = 3
# Of the article's words, so many may stand below a line that ends it: notes, other articles.
_REST_SHARE = 0.2
# Below this share of paragraphs a page is a list or a table, where short lines mean nothing.
_PROSE_SHARE = 0.5
_BRACKETED = re.compile(r"^\s*[\[(].*[\])]\s*$")


def name_known_furniture(page: Page) -> Page:
    """Mark the lines that are furniture wherever they stand."""

    def rule_of(block: RawBlock) -> str | None:
        return _known(Where.ANYWHERE)(block) or _all_items_known(block) or _signs_only(block)

    return _mark_where(page, range(len(page.blocks)), rule_of)


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
            page = page.with_block(index, replace(block, rule="navigation"))
    return page


def name_lines_below_headline(page: Page) -> Page:
    """Mark teasers that begin as headlines do ("WATCH: …"), so only where a headline is known."""
    title = page.title_index()
    if title is None:
        return page
    return _mark_where(page, range(title + 1, len(page.blocks)), _known(Where.BELOW))


def name_linked_articles(page: Page) -> Page:
    """Mark the captions and headlines that follow "Read more" or "Related articles".

    They end at the first sentence, or at a blank line once there is one of them. Above the first
    paragraph, where the headline is still to come, only the shortest lines count.
    """
    first = next((i for i, block in enumerate(page.blocks) if _is_paragraph(block)), 0)
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
            if apart or heads or len(words(teaser.text)) > most or _is_sentence(teaser):
                break
            rules[below] = replace(teaser, rule=LINK)
            previous = teaser
    return replace(page, blocks=tuple(rules))


def name_lines_above_headline(page: Page) -> Page:
    """Mark menus, section names, news bars and the like; a standfirst above it stays."""
    end = page.title_index()
    if end is None:
        prose = (i for i, block in enumerate(page.blocks) if _is_paragraph(block))
        end = next(prose, 0)
    title = fold(page.title)

    def rule_of(block: RawBlock) -> str | None:
        text = fold(block.text)
        if is_menu(block.text) or is_glued(block.text) or (title and text.endswith(title)):
            return "navigation"
        if not has_letters(block.text):
            return SIGNS
        known = _known(Where.EDGES)(block)
        label = len(words(block.text)) <= _LABEL_WORDS and not ends_sentence(block.text)
        return known or (ABOVE if label and title else None)

    return _mark_where(page, range(end), rule_of)


def name_lines_beside_furniture(page: Page) -> Page:
    """Mark the short lines of a group without blank lines in which something else is furniture.

    Only in plain text whose paragraphs are parted by blank lines. Above the headline and below
    the last paragraph such a group is one bar or one footer; between paragraphs it is one box if
    it begins and ends with furniture.
    """
    groups = clusters(page.blocks)
    paragraphs = [group for group in groups if any(_is_paragraph(page.blocks[i]) for i in group)]
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


def name_lines_below_end(page: Page) -> Page:
    """Mark all that follows credits, tags, a copyright line or a comment form.

    Unless a good part of the article's words still follows: then it was a box in the middle.
    """
    known = _known(*Where)
    sizes = [len(words(block.text)) if _is_paragraph(block) else 0 for block in page.blocks]
    for index, block in enumerate(page.blocks):
        above, below = sum(sizes[:index]), sum(sizes[index + 1 :])
        closing = block.kind is not BlockKind.TITLE and above > 0 and ends_article(block.text)
        if closing and below <= _REST_SHARE * (above + below):
            rest = range(index, len(page.blocks))
            return _mark_where(page, rest, lambda one: known(one) or BELOW)
    return page


def name_lines_below_article(page: Page) -> Page:
    """Peel furniture off the end of the page, line by line, up to the last true paragraph."""
    blocks = list(page.blocks)
    mostly_prose = _is_mostly_prose(page)
    names = _names_of_outlet(page)
    for index in range(len(blocks) - 1, 0, -1):
        block = blocks[index]
        if block.rule is not None:
            continue
        if block.kind is BlockKind.TITLE:
            break
        rule = _rule_at_end(block, names)
        if rule is None and mostly_prose and _is_remnant(block):
            rule = BELOW
        if rule is None:
            break
        blocks[index] = replace(block, rule=rule)
    return replace(page, blocks=tuple(blocks))


def _is_mostly_prose(page: Page) -> bool:
    """Whether paragraphs prevail between the headline and the last of them."""
    kept = [block for block in page.blocks if block.rule is None]
    prose = [i for i, block in enumerate(kept) if _is_paragraph(block)]
    title = next((i for i, block in enumerate(kept) if block.kind is BlockKind.TITLE), -1)
    return len(prose) >= 2 and len(prose) > _PROSE_SHARE * (prose[-1] - title)


def _rule_at_end(block: RawBlock, names: Sequence[str]) -> str | None:
    """What a last line is, by its words; None when it may be the article's last paragraph."""
    known = _known(Where.BELOW, Where.EDGES, Where.TAIL)(block)
    if known is not None:
        return known
    text = block.text
    if is_menu(text):
        return "navigation"
    if is_quotation(text) or len(words(text)) > _CALL_WORDS:
        return None
    if _is_call(text):
        return "call to the reader"
    told = r"(is|are|has|was|covers|writes|reports|joined)"
    if any(re.match(rf"(the )?{re.escape(name)} {told}\b", fold(text)) for name in names):
        return "about the author or the outlet"
    return None


def _is_call(text: str) -> bool:
    """'Download the app': few words, an imperative first, and in a sentence somebody called."""
    found = re.findall(r"[\w-]+", fold(text))
    if not found or len(found) > _CALL_WORDS // 2 or found[0] not in load("furniture")["calls"]:
        return False
    return not ends_sentence(text) or bool(set(found) & set(load("furniture")["called"]))


def _all_items_known(block: RawBlock) -> str | None:
    """'Share · Print · 3 min read': each item is known furniture."""
    items = menu_items(block.text)
    rules = [find_rule(item, Where.ANYWHERE) for item in items]
    known = [rule for rule in rules if rule is not None]
    return known[0].name if len(items) > 1 and len(known) == len(items) else None


def _signs_only(block: RawBlock) -> str | None:
    return None if has_letters(block.text) else SIGNS


def _names_of_outlet(page: Page) -> tuple[str, ...]:
    """The source and the authors, folded, and the source without what stands in brackets."""
    told = [page.metadata("source") or "", *re.split(r",| and | & ", page.byline or "")]
    told.append(re.sub(r"\(.*?\)", "", told[0]))
    names = (re.sub(r"^the ", "", fold(name)).strip() for name in told)
    return tuple(name for name in names if len(name) > 3)


def _is_remnant(block: RawBlock) -> bool:
    """Below the last paragraph: a short line that is no sentence, no quotation and no list."""
    return not (
        is_prose(block.text)
        or (ends_sentence(block.text) and not _asks(block.text))
        or is_quotation(block.text)
        or is_row(block.text)
        or _BRACKETED.match(block.text)
        or block.kind in (BlockKind.CAPTION, BlockKind.LIST_ITEM, BlockKind.QUOTE)
    )


def _asks(text: str) -> bool:
    return text.rstrip().endswith("?")


def _is_sentence(block: RawBlock) -> bool:
    """Whether it ends as a sentence does; a headline may end with a question mark."""
    return ends_sentence(block.text) and not _asks(block.text)


def _is_paragraph(block: RawBlock) -> bool:
    return block.rule is None and block.kind is not BlockKind.TITLE and is_prose(block.text)


def _known(*where: Where) -> Callable[[RawBlock], str | None]:
    def rule_of(block: RawBlock) -> str | None:
        rule = find_rule(block.text, *where)
        return None if rule is None else rule.name

    return rule_of


def _mark_where(page: Page, indices: range, rule_of: Callable[[RawBlock], str | None]) -> Page:
    """Mark the blocks for which `rule_of` has a name; never the headline, nor marked ones."""
    blocks = list(page.blocks)
    for index in indices:
        block = blocks[index]
        if block.rule is None and block.kind is not BlockKind.TITLE:
            blocks[index] = replace(block, rule=rule_of(block))
    return replace(page, blocks=tuple(blocks))
