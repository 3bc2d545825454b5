"""MkDocs with Material: its settings checked, the site made, its warnings heard.

MkDocs is imported where it is used: who explains or reviews, or builds with the other engine,
does not wait for it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from dossier.errors import SiteError
from dossier.model import Problem


def check(mkdocs_file: Path) -> None:
    """Let MkDocs read its settings, before anything is written.

    Raises SiteError for what only MkDocs can find: a plugin or a theme that is not installed.
    """
    from mkdocs.config import load_config

    with TemporaryDirectory() as folder, _told_as_site_errors(mkdocs_file):
        docs, site = Path(folder, "docs"), Path(folder, "site")
        docs.mkdir()
        load_config(str(mkdocs_file), docs_dir=str(docs), site_dir=str(site))


def render(mkdocs_file: Path, docs: Path, site: Path, epoch: int) -> tuple[Problem, ...]:
    """Make `site` of `docs`; every warning of MkDocs is a problem.

    Raises SiteError where it makes nothing.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with (
        _environment(SOURCE_DATE_EPOCH=str(epoch), NO_MKDOCS_2_WARNING="true"),
        _told_as_site_errors(mkdocs_file) as heard,
    ):
        config = load_config(
            str(mkdocs_file), docs_dir=str(docs.resolve()), site_dir=str(site.resolve())
        )
        build(config)
    return tuple(
        Problem(problem=f"MkDocs warns: {line}", mend="Mend the page or mkdocs.yml.")
        for line in heard
    )


@contextmanager
def _told_as_site_errors(mkdocs_file: Path) -> Iterator[list[str]]:
    """Hear MkDocs' warnings, and turn whatever it raises into a SiteError; OSError passes."""
    from mkdocs.exceptions import MkDocsException

    with _warnings() as heard:
        try:
            yield heard
        except (MkDocsException, SystemExit) as error:
            raise SiteError(
                path=mkdocs_file,
                problem=f"MkDocs cannot build the site: {'; '.join(heard) or error}.",
                mend="Mend mkdocs.yml, or the page that it names.",
            ) from error
        except OSError:
            raise
        except Exception as error:  # a plugin, hook or theme of the user's may raise anything
            raise SiteError(
                path=mkdocs_file,
                problem=f"What it makes MkDocs do fails: {type(error).__name__}: {error}.",
                mend="Mend or remove the plugin, hook or extension that fails.",
            ) from error


@contextmanager
def _environment(**values: str) -> Iterator[None]:
    """Set variables for the time of a block."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


class _Listener(logging.Handler):
    """Keeps the text of every warning and error."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__(level=logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        self._heard.append(record.getMessage())


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Hear what MkDocs warns of, and keep it off the terminal."""
    logger = logging.getLogger("mkdocs")
    heard: list[str] = []
    listener = _Listener(heard)
    propagate = logger.propagate
    logger.addHandler(listener)
    logger.propagate = False
    try:
        yield heard
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagate
