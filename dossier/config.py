"""The command line's arguments and dossier.yml -> Config, checked before anything is written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.curation import read_dossier_file
from dossier.errors import ConfigError, raise_all
from dossier.model import Curation, Publish, Renderer, ReviewPlace

DOSSIER_FILE = "dossier.yml"
MKDOCS_FILE = "mkdocs.yml"
_NAME_THE_FOLDER = f"Name the folder that holds {MKDOCS_FILE}: dossier build DIR."


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything a build needs to know, checked."""

    root: Path
    """The folder of mkdocs.yml."""
    articles: tuple[Path, ...]
    docs: Path
    """The folder that MkDocs reads, and that generated pages go to."""
    site: Path
    curation: Curation
    publish: Publish = Publish.FULL
    review: ReviewPlace = ReviewPlace.SITE
    pipeline: str | None = None
    """None: the embedded one."""
    workers: int = 1
    pages_only: bool = False
    renderer: Renderer = Renderer.MKDOCS

    @property
    def mkdocs_file(self) -> Path:
        """The site's own settings."""
        return self.root / MKDOCS_FILE

    @property
    def hand_written(self) -> Path:
        """Where a person keeps pages of their own; the same as `docs` unless --docs says other."""
        return self.root / "docs"

    @property
    def templates(self) -> Path:
        """Templates of the user's own, which overrule the package's; need not exist."""
        return self.root / "templates"

    @property
    def inputs(self) -> tuple[Path, ...]:
        """What a preview watches: everything that a person edits."""
        editable = (self.mkdocs_file, self.root / DOSSIER_FILE, self.templates, self.hand_written)
        return (*self.articles, *(path for path in editable if path.exists()))

    @property
    def review_beside(self) -> Path:
        """Where the review is written that dossier.yml wants beside the site."""
        return self.state / "review.html"

    @property
    def state(self) -> Path:
        """What a build remembers for the next one. Deleting it costs time, nothing else."""
        return self.root / ".dossier"


def load_config(
    root: Path,
    *,
    articles: Sequence[Path] = (),
    docs: Path | None = None,
    site: Path | None = None,
    pipeline: str | None = None,
    workers: int | None = None,
    pages_only: bool = False,
    renderer: Renderer = Renderer.MKDOCS,
) -> Config:
    """Read `root/dossier.yml`, put the arguments over it, and check that the build can start.

    Paths in dossier.yml count from `root`, paths in arguments from the working folder.
    Raises ConfigError, or ManyFaultsError when there is more than one fault; writes nothing.
    """
    decisions = read_dossier_file(root / DOSSIER_FILE)
    config = Config(
        root=root,
        articles=tuple(articles) or tuple(root / folder for folder in decisions.articles),
        docs=docs or root / "docs",
        site=site or root / "site",
        curation=decisions.curation,
        publish=decisions.publish,
        review=decisions.review,
        pipeline=pipeline,
        workers=workers if workers is not None else _cores(),
        pages_only=pages_only,
        renderer=renderer,
    )
    raise_all(_unusable_paths(config, from_arguments=bool(articles)))
    return config


def _cores() -> int:
    """The cores this process may use, which in a container are fewer than the machine's."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _unusable_paths(config: Config, *, from_arguments: bool) -> list[ConfigError]:
    """Folders that are missing, or that would eat one another."""
    if not config.root.is_dir():
        problem = "There is no such folder."
        return [ConfigError(path=config.root, problem=problem, mend=_NAME_THE_FOLDER)]
    faults = []
    if not config.mkdocs_file.is_file():
        problem = "There is no mkdocs.yml in this folder, so it is not a dossier."
        faults.append(ConfigError(path=config.root, problem=problem, mend=_NAME_THE_FOLDER))
    for folder in config.articles:
        if not folder.exists():
            where = "with --articles" if from_arguments else f"in {DOSSIER_FILE}"
            problem = "The articles folder does not exist."
            mend = f"Make it and put articles into it, or name another {where}."
            faults.append(ConfigError(path=folder, problem=problem, mend=mend))
    for name, folder in (("--docs", config.docs), ("--site", config.site)):
        faults.extend(_unusable_output(name, folder, config))
    if _foreign(config.site):
        problem = "The folder holds something else than a site that Dossier has made."
        mend = "Empty it, or give another with --site: the whole folder is replaced."
        faults.append(ConfigError(path=config.site, problem=problem, mend=mend))
    if _nested(config.docs, config.site):
        problem = "The folder for pages and the folder for the site lie inside one another."
        faults.append(
            ConfigError(path=config.site, problem=problem, mend="Give --docs and --site apart.")
        )
    if config.workers < 1:
        problem = f"--workers is {config.workers}."
        faults.append(ConfigError(problem=problem, mend="Give 1 or more, or leave it out."))
    return faults


def _unusable_output(option: str, folder: Path, config: Config) -> list[ConfigError]:
    for articles in config.articles:
        if _nested(folder, articles):
            problem = f"The folder of {option} and the articles folder lie inside one another."
            mend = f"Give another folder with {option}: articles are never written to."
            return [ConfigError(path=folder, problem=problem, mend=mend)]
    if folder.is_symlink() and not folder.exists():
        problem = "It is a link to nothing."
        mend = f"Make the folder that it leads to, or give another with {option}."
        return [ConfigError(path=folder, problem=problem, mend=mend)]
    existing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not existing.is_dir():
        problem = f"{existing} is a file, so nothing can be written there."
    elif not os.access(existing, os.W_OK | os.X_OK):
        problem = f"You may not write to {existing}."
    else:
        return []
    return [ConfigError(path=folder, problem=problem, mend=f"Give another folder with {option}.")]


def _foreign(site: Path) -> bool:
    """Whether replacing this folder would delete what is not ours; every site has dossier.json."""
    return site.is_dir() and any(site.iterdir()) and not (site / "dossier.json").is_file()


def _nested(one: Path, other: Path) -> bool:
    # Not `resolve`: that raises for a link to itself, which is a fault of its own.
    left, right = (Path(os.path.realpath(path)) for path in (one, other))
    return left.is_relative_to(right) or right.is_relative_to(left)
