"""Tests mirror the package; `promises/` asks the whole program."""
