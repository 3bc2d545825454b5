"""The table of cleaning rules."""

from __future__ import annotations

from collections.abc import Callable

from dossier.clean.page import Page

CLEANING_RULES: tuple[Callable[[Page], Page], ...] = ()
