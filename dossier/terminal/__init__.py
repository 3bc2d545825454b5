"""Findings as lines for a terminal: at most 80 columns, plain text, nothing that steers it.

Pure: `cli` prints the lines, and alone knows whether there is a terminal.
"""

from dossier.terminal.lines import Line, Look
from dossier.terminal.review import review_lines
from dossier.terminal.story import answer_lines

__all__ = ["Line", "Look", "answer_lines", "review_lines"]
