"""Put a finished folder in the place of an old one, so that there is a whole one at any moment."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""As <fcntl.h> and <linux/fs.h> have them: paths from the working folder; two names changed."""


def making(target: Path) -> Path:
    """Where the new folder is made: beside `target`, so that it can be moved to its place."""
    return target.with_name(f".{target.name}.dossier-new")


def _leaving(target: Path) -> Path:
    """Where the old folder stands for the moment of the change."""
    return target.with_name(f".{target.name}.dossier-old")


def recover(target: Path) -> None:
    """Clear what a killed run left, and bring the old folder back if that run had moved it away."""
    old = _leaving(target)
    if old.exists() and not target.exists():
        old.rename(target)
    for rest in (old, making(target)):
        if rest.exists():
            shutil.rmtree(rest)


def put_in_place(target: Path) -> None:
    """Make `making(target)` the new `target`, and delete the old one.

    On Linux the two change places in one step. Elsewhere the old one is moved away first; a kill
    between the two steps is mended by `recover`. Raises OSError.
    """
    new = making(target)
    if not target.exists():
        new.rename(target)
    elif _exchange(new, target):
        shutil.rmtree(new)
    else:
        target.rename(_leaving(target))
        new.rename(target)
        shutil.rmtree(_leaving(target))


def _exchange(left: Path, right: Path) -> bool:
    """Let two folders change names at once; False where the system or the disk cannot."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(
        renameat2(_AT_FDCWD, os.fsencode(left), _AT_FDCWD, os.fsencode(right), _RENAME_EXCHANGE)
        == 0
    )
