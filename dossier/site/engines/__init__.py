"""What makes HTML of the pages: two engines that read the same mkdocs.yml and the same `docs/`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dossier.model import Problem, Renderer
from dossier.site.engines import with_mkdocs, with_zensical

__all__ = ["Engine", "engine_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """One way of making the site."""

    packages: tuple[str, ...]
    """Whose versions decide the bytes of a site."""
    check: Callable[[Path], None]
    """Lets the engine read its settings before anything is written; raises SiteError."""
    render: Callable[[Path, Path, Path, int], tuple[Problem, ...]]
    """Settings, pages, the folder to make, and the second since 1970 that is the site's only
    date -> what the engine warns of. Raises SiteError where it makes nothing."""


_MARKDOWN = ("Markdown", "Jinja2", "pymdown-extensions")
_ENGINES = {
    Renderer.MKDOCS: Engine(
        packages=("mkdocs", "mkdocs-material", *_MARKDOWN),
        check=with_mkdocs.check,
        render=with_mkdocs.render,
    ),
    Renderer.ZENSICAL: Engine(
        packages=("zensical", *_MARKDOWN),
        check=with_zensical.check,
        render=with_zensical.render,
    ),
}


def engine_of(renderer: Renderer) -> Engine:
    """The engine of that name."""
    return _ENGINES[renderer]
