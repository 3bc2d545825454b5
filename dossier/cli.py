"""Arguments, progress, summary and exit codes: the only code that prints."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
from rich.progress import Progress as Bars

from dossier.build import BuildReport, build
from dossier.config import Config, load_config
from dossier.errors import DossierError

BUILT, BUILT_WITH_PROBLEMS, NOT_BUILT = 0, 1, 2
"""Exit codes, as the README tells them."""

app = typer.Typer(
    help="A folder of articles becomes an annotated, searchable website.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Root = Annotated[Path, typer.Argument(help="The folder of mkdocs.yml.", metavar="[DIR]")]
Articles = Annotated[
    list[Path] | None,
    typer.Option(help="Read these folders instead of seeds/; may be given more than once."),
]
Docs = Annotated[
    Path | None,
    typer.Option(help="Write the pages here instead of docs/; pages of your own come along."),
]
Site = Annotated[Path | None, typer.Option(help="Write the site here instead of site/.")]
Pipeline = Annotated[
    str | None, typer.Option(help="An installed spaCy pipeline instead of the embedded one.")
]
Workers = Annotated[int | None, typer.Option(help="Processes for annotation; default: one a core.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but faults.")]


@app.callback()
def _dossier() -> None:
    """A folder of articles becomes an annotated, searchable website."""


@app.command("build")
def build_command(
    root: Root = Path(),
    articles: Articles = None,
    docs: Docs = None,
    site: Site = None,
    pages_only: Annotated[
        bool, typer.Option("--pages-only", help="Write the pages, and stop before MkDocs.")
    ] = False,
    pipeline: Pipeline = None,
    workers: Workers = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if anything was skipped or warned of.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Articles -> pages -> site."""
    config = load_config(
        root,
        articles=articles or (),
        docs=docs,
        site=site,
        pipeline=pipeline,
        workers=workers,
        pages_only=pages_only,
    )
    report = _build(config, quiet=quiet)
    if strict and (report.skipped or report.problems):
        raise typer.Exit(BUILT_WITH_PROBLEMS)


@app.command("serve")
def serve_command(
    root: Root = Path(),
    articles: Articles = None,
    docs: Docs = None,
    site: Site = None,
    pipeline: Pipeline = None,
    workers: Workers = None,
    port: Annotated[int, typer.Option(help="Port on this machine.", min=0, max=65535)] = 8000,
    quiet: Quiet = False,
) -> None:
    """The same, with a preview that builds again when something changes."""
    from dossier.site.preview import serve

    def load() -> Config:
        return load_config(
            root, articles=articles or (), docs=docs, site=site, pipeline=pipeline, workers=workers
        )

    def rebuild() -> None:
        """Build from the settings as they are now; after a fault the last good site stays up."""
        try:
            _build(load(), quiet=quiet)
        except DossierError as error:
            _tell(str(error))

    config = load()
    _build(config, quiet=quiet)
    _tell(f"Preview: http://127.0.0.1:{port}/ (stop with Ctrl+C)")
    serve(config.site, watched=config.inputs, rebuild=rebuild, port=port)


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        app(standalone_mode=True)
    except DossierError as error:
        _tell(str(error))
        sys.exit(NOT_BUILT)


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


# --- progress --------------------------------------------------------------------------
class _Plain:
    """Progress as plain lines: for files, pipes and build machines."""

    def stage(self, name: str, total: int | None = None) -> None:
        """One line a stage."""
        _tell(name + (f" {_count(total, 'article')}" if total is not None else "") + " …")

    def advance(self, count: int) -> None:
        """Plain lines do not move."""


class _Silent:
    """No progress at all."""

    def stage(self, name: str, total: int | None = None) -> None:
        """Say nothing."""

    def advance(self, count: int) -> None:
        """Say nothing."""


class _Bar:
    """Progress as a bar a stage, on a terminal."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._current: TaskID | None = None

    def stage(self, name: str, total: int | None = None) -> None:
        """Finish the bar of the stage before, and begin one."""
        self._finish()
        self._current = self._bars.add_task(name, total=total)

    def advance(self, count: int) -> None:
        """Move the bar."""
        if self._current is not None:
            self._bars.advance(self._current, count)

    def _finish(self) -> None:
        if self._current is not None:
            total = self._bars.tasks[self._current].total or 1
            self._bars.update(self._current, total=total, completed=total)


def _build(config: Config, *, quiet: bool) -> BuildReport:
    """Build with the progress that fits the terminal, and print the summary."""
    console = Console(stderr=True)
    if quiet:
        report = build(config, _Silent())
    elif console.is_terminal and os.environ.get("TERM") != "dumb":
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Bars(*columns, console=console, transient=True) as bars:
            report = build(config, _Bar(bars))
    else:
        report = build(config, _Plain())
    if quiet:
        for line in _faults(report):
            _tell(line)
    else:
        for line in summary(report):
            _tell(line)
    return report


# --- summary ---------------------------------------------------------------------------
def summary(report: BuildReport) -> list[str]:
    """What a person wants to know after a build, line by line."""
    pages = ", ".join(f"{kind} {count}" for kind, count in report.pages)
    lines = [
        f"{_count(report.documents, 'article')} read, {len(report.skipped)} skipped.",
        f"Pages: {pages}.",
        *_faults(report),
    ]
    if report.ignored:
        lines.append(
            f"{_count(len(report.ignored), 'file')} of another format left alone: "
            + ", ".join(report.ignored[:5])
            + (" …" if len(report.ignored) > 5 else "")
        )
    if report.unsure:
        lines.append(f"{_count(report.unsure, 'conclusion')} to look at: see the page Review.")
    if report.home is not None:
        lines.append(f"The site is ready: open {report.home}")
    return lines


def _faults(report: BuildReport) -> list[str]:
    """Skipped articles and problems, a line each."""
    lines = [f"Skipped {one.file}: {one.reason}" for one in report.skipped]
    for one in report.problems:
        place = "" if one.file is None else one.file + (f":{one.line}" if one.line else "") + ": "
        lines.append(f"{place}{one.problem} {one.mend}".rstrip())
    return lines


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
