"""The pipeline: one line a stage, no rule of its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from dossier.annotate import annotate_all
from dossier.clean import clean_all, idle_dates_and_sources
from dossier.compare import find_disagreements
from dossier.config import Config
from dossier.copies import find_copies
from dossier.dates import contradicting_weekdays
from dossier.errors import ConfigError
from dossier.explain import make_review
from dossier.export import to_json
from dossier.meetings import find_meetings
from dossier.model import (
    Annotation,
    Curation,
    Document,
    Dossier,
    Page,
    Problem,
    ReviewPlace,
    SkippedDocument,
)
from dossier.read import read_folder
from dossier.resolve import idle_decisions, resolve, with_occasions
from dossier.site import (
    build_html,
    check_pages,
    check_settings,
    new_pages,
    page_traces,
    plan_site,
    read_site_settings,
    render_pages,
    render_review,
    write_beside,
    write_pages,
)
from dossier.text import count, cut
from dossier.topics import find_topics

_REASONS = 10
"""Files that are named where none became an article."""


class Progress(Protocol):
    """Whoever wants to know how far the build is."""

    def stage(self, name: str, total: int | None = None) -> None:
        """A stage begins; `total` steps are ahead, None when that is not known."""

    def advance(self, count: int) -> None:
        """`count` more steps of the stage are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did, for the summary and for `--strict`."""

    documents: int
    skipped: tuple[SkippedDocument, ...]
    ignored: tuple[str, ...]
    """Files beside the articles that are of no known format."""
    pages: tuple[tuple[str, int], ...]
    """Kind of page and how many, in the order of the site's navigation."""
    unsure: int
    """Conclusions that an editor should look at."""
    review: str
    """Where they are listed, in words."""
    problems: tuple[Problem, ...]
    home: Path | None
    """The site's first page; None with --pages-only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What the articles hold, before a page exists."""

    dossier: Dossier
    ignored: tuple[str, ...]
    """Files beside the articles that are of no known format."""
    problems: tuple[Problem, ...]


def build(config: Config, progress: Progress) -> BuildReport:
    """Read the articles, find everything, write the pages and the site.

    Raises DossierError before anything is written when a setting is wrong or no article can be
    read. The previous pages and the previous site stay whole if it fails.
    """
    settings = read_site_settings(config.mkdocs_file, config.review, config.publish)
    if not config.pages_only:
        check_settings(config.mkdocs_file, config.renderer)
    analysis = analyse(config, progress)
    dossier = analysis.dossier

    progress.stage("Writing pages")
    traces = page_traces(dossier)
    plan = plan_site(dossier, settings, new_pages(config.docs, traces))
    contract = Page(path="dossier.json", content=to_json(plan.dossier, plan.excerpts))
    pages = (*render_pages(plan, config.templates), contract)
    problems = (*analysis.problems, *check_pages(pages, plan.dossier))
    written = write_pages(pages, config.docs, hand_written=config.hand_written, traces=traces)
    write_beside(render_review(plan, config.templates), config.review_beside, config.site)

    home = None
    if not config.pages_only:
        progress.stage("Rendering the site")
        html = build_html(
            config.mkdocs_file, config.docs, config.site, config.state, dossier, config.renderer
        )
        problems, home = (*problems, *html.problems), config.site / "index.html"
    return BuildReport(
        documents=len(dossier.documents),
        skipped=dossier.skipped,
        ignored=analysis.ignored,
        pages=_count_pages(pages),
        unsure=make_review(dossier).pressing,
        review=_review_in_words(config),
        problems=(*problems, *written.problems),
        home=home,
    )


def analyse(config: Config, progress: Progress) -> Analysis:
    """Read the articles and find everything. Writes nothing but the cache of annotations.

    Raises DossierError when no article can be read.
    """
    progress.stage("Reading")
    found = read_folder(config.articles)
    documents, unclean = clean_all(found.articles, config.curation)
    skipped = tuple(sorted((*found.skipped, *unclean), key=lambda one: one.file))
    _require_documents(len(documents), skipped, config)

    progress.stage("Annotating", len(documents))
    annotated = annotate_all(
        documents,
        pipeline=config.pipeline,
        workers=config.workers,
        cache_path=config.state / "annotations.sqlite",
        progress=progress.advance,
    )

    progress.stage("Finding who, what, when and where")
    dossier, undecided = _find(documents, annotated.annotations, skipped, config.curation)
    idle = (
        *idle_decisions(dossier, config.curation),
        *undecided,
        *idle_dates_and_sources(found.articles, skipped, config.curation),
    )
    idle = tuple(sorted(idle, key=lambda one: one.line or 0))
    slips = contradicting_weekdays(documents, annotated.annotations)
    problems = (*annotated.problems, *slips, *idle)
    return Analysis(dossier=dossier, ignored=found.ignored, problems=problems)


def _find(
    documents: tuple[Document, ...],
    annotations: tuple[Annotation, ...],
    skipped: tuple[SkippedDocument, ...],
    curation: Curation,
) -> tuple[Dossier, tuple[Problem, ...]]:
    """The stages that look at the whole collection, and what they could not obey."""
    resolution = resolve(documents, annotations, curation)
    entities = resolution.entities
    meetings = find_meetings(documents, annotations, entities, curation)
    topics = find_topics(documents, annotations, entities, curation)
    copies = find_copies(documents)
    dossier = Dossier(
        documents=documents,
        annotations=annotations,
        skipped=skipped,
        resolution=with_occasions(resolution, documents, meetings.found),
        meetings=meetings.found,
        topics=topics.found,
        near_meetings=meetings.near,
        copies=copies,
        disagreements=find_disagreements(
            documents, annotations, resolution, meetings.found, topics.found, copies
        ),
    )
    return dossier, (*meetings.problems, *topics.problems)


def _require_documents(number: int, skipped: tuple[SkippedDocument, ...], config: Config) -> None:
    """An empty dossier would replace a good one, so it is never built."""
    if number:
        return
    folders = ", ".join(str(folder) for folder in config.articles)
    if not skipped:
        raise ConfigError(
            path=folders,
            problem="There is no article in it.",
            mend="Put .txt, .md or .html files there, or name another folder with --articles.",
        )
    shown, more = cut(skipped, _REASONS)
    reasons = "".join(f"\n  {one.file}: {one.reason}" for one in shown)
    left = f"\n  and {count(more, 'other file')}" if more else ""
    raise ConfigError(
        path=folders,
        problem=f"No file in it became an article:{reasons}{left}\n",
        mend="Mend one of them, or name another folder with --articles.",
    )


def _review_in_words(config: Config) -> str:
    match config.review:
        case ReviewPlace.SITE:
            return "see the page Review"
        case ReviewPlace.BESIDE:
            return f"open {config.review_beside}"
        case ReviewPlace.OFF:
            return "run dossier review"


def _count_pages(pages: tuple[Page, ...]) -> tuple[tuple[str, int], ...]:
    """Pages by folder, that is by kind; index pages and single ones are not counted."""
    paths = (PurePosixPath(page.path) for page in pages)
    counts = Counter(
        path.parent.as_posix()
        for path in paths
        if path.suffix == ".md" and path.stem != "index" and len(path.parts) <= 2
    )
    counts.pop(".", None)
    return tuple(sorted(counts.items()))
