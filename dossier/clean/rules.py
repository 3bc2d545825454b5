"""The table of cleaning rules, in the order in which they are applied."""

from __future__ import annotations

from collections.abc import Callable

from dossier.clean.credits import part_credits
from dossier.clean.ending import name_lines_below_article, name_lines_below_end
from dossier.clean.furniture import (
    name_known_furniture,
    name_lines_above_headline,
    name_lines_below_headline,
    name_lines_beside_furniture,
    name_linked_articles,
    name_menus,
)
from dossier.clean.header import find_byline, name_date_lines, name_header_lines
from dossier.clean.headline import find_title
from dossier.clean.kinds import name_captions, name_headings
from dossier.clean.mastheads import name_mastheads
from dossier.clean.outlet import find_outlet
from dossier.clean.page import Page
from dossier.clean.published import find_published
from dossier.clean.repeats import name_repeated_paragraphs, name_repeated_title
from dossier.clean.unwrap import join_wrapped_lines

CLEANING_RULES: tuple[Callable[[Page], Page], ...] = (
    # First what is certain without its surroundings: it must not be joined with other lines.
    name_known_furniture,
    name_menus,
    name_date_lines,
    # Before everything that asks whether a line is a paragraph.
    join_wrapped_lines,
    name_captions,
    name_linked_articles,
    # A masthead above the headline is none.
    name_mastheads,
    find_outlet,
    find_title,
    # From here on the headline is known, so lines above and below it can be told apart.
    name_repeated_title,
    find_byline,
    name_header_lines,
    name_lines_below_headline,
    name_lines_above_headline,
    name_lines_beside_furniture,
    name_lines_below_end,
    name_lines_below_article,
    name_repeated_paragraphs,
    # A heading is a short line that nothing else has claimed.
    name_headings,
    # Last: it reads the headline, captions, date lines and paragraphs for what they are.
    find_published,
    # A caption tells its day together with its credit, so they are parted after that.
    part_credits,
)
