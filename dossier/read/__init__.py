"""Reading: folders in, raw articles and skipped documents out. Nothing is concluded yet.

A new format is one function `(text) -> Parsed` and one line in `READERS`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.model import Form, Origin, RawArticle, SkippedDocument
from dossier.read.decode import DecodeError, decode
from dossier.read.folder import FoundFile, UnreadableError, find_files, read_bytes
from dossier.read.html import read_html
from dossier.read.ids import article_ids
from dossier.read.markdown import read_markdown
from dossier.read.metadata import MetadataError, merge_metadata, parse_side_file
from dossier.read.parsed import Parsed, ParseError
from dossier.read.text import read_text

__all__ = ["READERS", "ReadResult", "read_folder"]

READERS: Mapping[str, tuple[Form, Callable[[str], Parsed]]] = {
    ".txt": (Form.TEXT, read_text),
    ".md": (Form.MARKDOWN, read_markdown),
    ".markdown": (Form.MARKDOWN, read_markdown),
    ".html": (Form.HTML, read_html),
    ".htm": (Form.HTML, read_html),
}
SIDE_FILE_SUFFIXES = (".yml", ".yaml", ".json")
"""Where several lie beside one article, an earlier kind overrules a later one, key by key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """All files of the folders, each in one of three piles, sorted by name."""

    articles: tuple[RawArticle, ...]
    skipped: tuple[SkippedDocument, ...]
    ignored: tuple[str, ...]
    """Files that are neither articles nor side files of one."""


def read_folder(roots: Sequence[Path]) -> ReadResult:
    """Read every article below `roots`, recursively, whatever the order of files on the disk.

    `README*` and hidden files are not articles. Raises ConfigError when a root is missing;
    a fault of one file makes it a SkippedDocument and disturbs no other.
    """
    files = [found for found in find_files(roots) if not _is_readme(found)]
    articles = [found for found in files if _suffix(found) in READERS]
    stems = {found.stem for found in articles}
    side_files: dict[str, list[FoundFile]] = {}
    ignored: list[str] = []
    for found in files:
        if _suffix(found) in SIDE_FILE_SUFFIXES and found.stem in stems:
            side_files.setdefault(found.stem, []).append(found)
        elif _suffix(found) not in READERS:
            ignored.append(found.file)
    ids = article_ids(found.file for found in articles)
    outcomes = [
        _read_article(found, _in_order(side_files.get(found.stem, ())), ids[found.file])
        for found in articles
    ]
    return ReadResult(
        articles=tuple(one for one in outcomes if isinstance(one, RawArticle)),
        skipped=tuple(one for one in outcomes if isinstance(one, SkippedDocument)),
        ignored=tuple(ignored),
    )


def _read_article(
    found: FoundFile, side_files: Sequence[FoundFile], article_id: str
) -> RawArticle | SkippedDocument:
    form, reader = READERS[_suffix(found)]
    try:
        data = read_bytes(found.path)
        parsed = reader(decode(data))
    except (UnreadableError, DecodeError, ParseError) as error:
        return SkippedDocument(file=found.file, reason=f"Not read: {error}.")
    except MetadataError as error:
        return SkippedDocument(file=found.file, reason=f"Not read: broken front matter, {error}")
    if not parsed.blocks:
        return SkippedDocument(file=found.file, reason="It is empty: there is no text in it.")
    sources: list[tuple[Origin, Mapping[str, str]]] = []
    for side_file in side_files:
        try:
            side_data = read_bytes(side_file.path)
            side = parse_side_file(side_file.file, decode(side_data))
        except (UnreadableError, DecodeError, MetadataError) as error:
            reason = f"Not read: its side file {side_file.file} is broken, {error}"
            return SkippedDocument(file=found.file, reason=reason)
        data += b"\0" + side_data
        sources.append((Origin.SIDE_FILE, side))
    if parsed.origin is not None:
        sources.append((parsed.origin, dict(parsed.metadata)))
    metadata, origins = merge_metadata(sources)
    return RawArticle(
        id=article_id,
        file=found.file,
        digest=hashlib.sha256(data).hexdigest(),
        form=form,
        blocks=parsed.blocks,
        metadata=metadata,
        metadata_origin=origins,
    )


def _in_order(side_files: Sequence[FoundFile]) -> Sequence[FoundFile]:
    return sorted(side_files, key=lambda one: (SIDE_FILE_SUFFIXES.index(_suffix(one)), one.file))


def _is_readme(found: FoundFile) -> bool:
    return found.path.name.lower().startswith("readme")


def _suffix(found: FoundFile) -> str:
    return found.path.suffix.lower()
