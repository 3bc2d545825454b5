"""Markdown pages -> the site, made beside the old one and then put in its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from dossier.errors import SiteError
from dossier.model import Dossier, Problem, Renderer
from dossier.site.engines import engine_of
from dossier.site.heads import complete_heads
from dossier.site.search import SEARCH_PACKAGES, index_text
from dossier.site.settings import read_site_settings
from dossier.site.stamp import inputs_digest, is_current, stamp_file, write_stamp
from dossier.site.swap import making, put_in_place, recover

UNDATED = date(2000, 1, 1)
"""The date that a site bears whose articles are all undated: any, but never today's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlResult:
    """What the engine had to say."""

    problems: tuple[Problem, ...]
    built: bool
    """False: the site that stands is already the one that would be made."""


def build_html(
    mkdocs_file: Path,
    docs: Path,
    site: Path,
    state: Path,
    dossier: Dossier,
    renderer: Renderer = Renderer.MKDOCS,
) -> HtmlResult:
    """Build `docs` into `site` with the settings of `mkdocs_file`.

    The same pages give the same bytes: the only date in them is that of the newest article. Every
    warning of the engine is a problem. Raises SiteError when it cannot build or write; the old
    site then stays as it was.
    """
    epoch, engine = _epoch(dossier), engine_of(renderer)
    # Where `site` is a link, the folder that it leads to is replaced, and the link stays.
    site = site.resolve()
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        recover(site)
        stamp = stamp_file(state, site)
        packages = (*engine.packages, *SEARCH_PACKAGES)
        inputs = inputs_digest(mkdocs_file, docs, epoch, packages)
        if is_current(stamp, inputs, site):
            return HtmlResult(problems=(), built=False)
        problems = engine.render(mkdocs_file, docs, making(site), epoch)
        name = read_site_settings(mkdocs_file).title
        problems = (*problems, *index_text(making(site)), *complete_heads(making(site), docs, name))
        put_in_place(site)
        if not problems:
            # A site with problems is built again, so that they are told again.
            write_stamp(stamp, inputs, site)
    except OSError as error:
        raise SiteError(
            path=error.filename or site,
            problem=f"The site cannot be written: {error.strerror or error}.",
            mend="Make the folder writable, or name another with --site.",
        ) from error
    return HtmlResult(problems=problems, built=True)


def _epoch(dossier: Dossier) -> int:
    """The start of the newest article's day, in seconds since 1970."""
    days = [
        document.published.start
        for document in dossier.documents
        if document.published is not None and document.published.start is not None
    ]
    newest = datetime.combine(max(days, default=UNDATED), time(), UTC)
    return max(0, int(newest.timestamp()))


def check_settings(mkdocs_file: Path, renderer: Renderer) -> None:
    """Let the engine read mkdocs.yml, before anything is written.

    Raises SiteError for what only the engine can find: a plugin or a theme that is not installed.
    """
    engine_of(renderer).check(mkdocs_file)
