"""Arguments, progress, summary and exit codes: the only code that prints."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from dossier.build import BuildReport, analyse, build
from dossier.config import DOSSIER_FILE, Config, load_config
from dossier.errors import DossierError, message
from dossier.explain import explain, make_review, one_line
from dossier.memory import seldom_look_for_cycles
from dossier.model import Dossier, Renderer
from dossier.notes import write_notes
from dossier.progress import watched
from dossier.terminal import Line, answer_lines, review_lines
from dossier.text import count, cut

BUILT, BUILT_WITH_PROBLEMS, NOT_BUILT = 0, 1, 2
"""Exit codes, as the README tells them."""
_IGNORED = 5
"""Files of another format that the summary names."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Question = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="A name, an alias, a page's id, a meeting's paragraph (visit.txt#p7), or said words.",
    ),
]
Root = Annotated[Path, typer.Argument(help="The folder of mkdocs.yml.", metavar="DIR")]
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
Engine = Annotated[
    Renderer, typer.Option(help="The engine that makes the HTML; both read mkdocs.yml.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but faults.")]


def _tell_version(wanted: bool) -> None:
    if wanted:
        print(f"dossier {version('dossier-site')}")
        raise typer.Exit


@app.callback()
def _dossier(
    _: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell and exit."),
    ] = False,
) -> None:
    """A folder of articles becomes an annotated, searchable website."""


@app.command("build")
def build_command(
    root: Root = Path(),
    articles: Articles = None,
    docs: Docs = None,
    site: Site = None,
    pages_only: Annotated[
        bool, typer.Option("--pages-only", help="Write the pages, and make no site of them.")
    ] = False,
    renderer: Engine = Renderer.MKDOCS,
    pipeline: Pipeline = None,
    workers: Workers = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if anything was skipped or warned of.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Read the articles, write the pages, make the site."""
    config = load_config(
        root,
        articles=articles or (),
        docs=docs,
        site=site,
        pipeline=pipeline,
        workers=workers,
        pages_only=pages_only,
        renderer=renderer,
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
    renderer: Engine = Renderer.MKDOCS,
    pipeline: Pipeline = None,
    workers: Workers = None,
    port: Annotated[
        int, typer.Option(help="Port on this machine; 0: any that is free.", min=0, max=65535)
    ] = 8000,
    quiet: Quiet = False,
) -> None:
    """Build, and show a preview that builds again when something changes."""
    from dossier.site.preview import serve  # MkDocs' server, which only a preview needs

    def load() -> Config:
        return load_config(
            root,
            articles=articles or (),
            docs=docs,
            site=site,
            pipeline=pipeline,
            workers=workers,
            renderer=renderer,
        )

    def rebuild() -> None:
        """Build from the settings as they are now; after a fault the last good site stays up."""
        try:
            _build(load(), quiet=quiet)
        except DossierError as error:
            _tell(str(error))

    def ready(address: str) -> None:
        _tell(f"Preview: {address} (stop with Ctrl+C)")

    config = load()
    _build(config, quiet=quiet)
    serve(config.site, watched=config.inputs, rebuild=rebuild, ready=ready, port=port)


@app.command("explain")
def explain_command(
    name: Question,
    root: Root = Path(),
    articles: Articles = None,
    pipeline: Pipeline = None,
    workers: Workers = None,
    quiet: Quiet = False,
) -> None:
    """Why these names are one, why these reports are one meeting, why this date."""
    config = load_config(root, articles=articles or (), pipeline=pipeline, workers=workers)
    _show(answer_lines(explain(_analyse(config, quiet=quiet), name)))


@app.command("review")
def review_command(
    root: Root = Path(),
    write: Annotated[
        bool, typer.Option("--write", help=f"Append the list to {DOSSIER_FILE}, as comments.")
    ] = False,
    articles: Articles = None,
    pipeline: Pipeline = None,
    workers: Workers = None,
    quiet: Quiet = False,
) -> None:
    """What the program was unsure of, as lines to paste into dossier.yml."""
    config = load_config(root, articles=articles or (), pipeline=pipeline, workers=workers)
    review = make_review(_analyse(config, quiet=quiet))
    if write:
        added = write_notes(config.root / DOSSIER_FILE, review)
        if not quiet:
            _tell(f"{count(added, 'note')} appended to {DOSSIER_FILE}.")
    else:
        _show(review_lines(review))


def main() -> None:
    """Run the command line and leave with its exit code."""
    seldom_look_for_cycles()
    try:
        app(standalone_mode=True)
    except DossierError as error:
        _tell(str(error))
        sys.exit(NOT_BUILT)


# --- running ---------------------------------------------------------------------------
def _build(config: Config, *, quiet: bool) -> BuildReport:
    """Build with the progress that fits the terminal, and print the summary."""
    with watched(_tell, quiet=quiet) as progress:
        report = build(config, progress)
    for line in _faults(report) if quiet else summary(report):
        _tell(line)
    return report


def _analyse(config: Config, *, quiet: bool) -> Dossier:
    """Find everything, and write nothing but the cache."""
    with watched(_tell, quiet=quiet) as progress:
        return analyse(config, progress).dossier


def _tell(text: str) -> None:
    """Say something beside the result, on standard error."""
    for line in text.split("\n"):
        indent = " " * (len(line) - len(line.lstrip(" ")))
        print(indent + one_line(line), file=sys.stderr)


def _show(lines: Iterable[Line]) -> None:
    """Print a result: plain where it is piped, with a look of its own on a terminal."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    if not sys.stdout.isatty():
        for line in lines:
            print(line.text)
        return
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines:
        console.print(Text(line.text, style=line.look.value))


# --- summary ---------------------------------------------------------------------------
def summary(report: BuildReport) -> list[str]:
    """What a person wants to know after a build, line by line."""
    pages = ", ".join(f"{kind} {number}" for kind, number in report.pages)
    lines = [
        f"{count(report.documents, 'article')} read, {len(report.skipped)} skipped.",
        f"Pages: {pages}.",
        *_faults(report),
    ]
    if report.ignored:
        number = count(len(report.ignored), "file")
        shown, more = cut(report.ignored, _IGNORED)
        told = ", ".join(shown) + (" …" if more else "")
        lines.append(f"{number} of another format left alone: {told}")
    if report.unsure:
        lines.append(f"{count(report.unsure, 'conclusion')} to look at: {report.review}.")
    if report.home is not None:
        lines.append(f"The site is ready: open {report.home}")
    return lines


def _faults(report: BuildReport) -> list[str]:
    """Skipped articles and problems, a line each."""
    return [
        *(f"Skipped {one.file}: {one.reason}" for one in report.skipped),
        *(message(one.problem, one.mend, path=one.file, line=one.line) for one in report.problems),
    ]
