"""dossier.yml: where the articles are, and what the editor has decided. All faults at once."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictStr,
    StringConstraints,
    ValidationError,
)
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from dossier.errors import ConfigError, raise_all
from dossier.model import Curation, Kind
from dossier.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What dossier.yml says."""

    articles: tuple[str, ...]
    """Folders, relative to that of dossier.yml."""
    curation: Curation


def _as_list(value: Any) -> Any:
    """One folder may be written without the list around it."""
    return [value] if isinstance(value, str) else value


_Text = Annotated[StrictStr, StringConstraints(strip_whitespace=True, min_length=1)]
_Folders = Annotated[list[_Text], BeforeValidator(_as_list), Field(min_length=1)]


class _DossierFile(BaseModel):
    """The shape of dossier.yml."""

    model_config = ConfigDict(extra="forbid")

    articles: _Folders = ["seeds"]
    same: list[list[_Text]] = []
    different: list[list[_Text]] = []
    name: dict[_Text, _Text] = {}
    kind: dict[_Text, Literal["person", "organisation", "place"]] = {}
    hide: list[_Text] = []


@dataclass(frozen=True)
class _Lines:
    """Tells on which line of dossier.yml a setting stands."""

    path: Path
    tree: Any

    def of(self, location: Sequence[int | str]) -> int | None:
        """The 1-based line of the deepest part of `location` that the file has."""
        node, line = self.tree, None
        for part in location:
            try:
                if isinstance(node, CommentedMap):
                    line = node.lc.key(part)[0] + 1
                elif isinstance(node, CommentedSeq):
                    line = node.lc.item(part)[0] + 1
                else:
                    break
                node = node[part]
            except (KeyError, IndexError, TypeError):
                break
        return line

    def fault(self, location: Sequence[int | str], problem: str, mend: str) -> ConfigError:
        """A fault with its place."""
        return ConfigError(path=self.path, line=self.of(location), problem=problem, mend=mend)


def read_dossier_file(path: Path) -> Decisions:
    """Read and validate dossier.yml; a missing or empty file means the defaults.

    Raises ConfigError or ManyFaultsError, each fault with its line.
    """
    settings, lines = _validated(path)
    raise_all(_contradictions(settings, lines))
    return Decisions(articles=tuple(settings.articles), curation=_curation(settings))


def _validated(path: Path) -> tuple[_DossierFile, _Lines]:
    tree = _parse_yaml(path) if path.exists() else None
    lines = _Lines(path, tree)
    if tree is None:
        return _DossierFile(), lines
    if not isinstance(tree, Mapping):
        raise ConfigError(
            path=path,
            line=1,
            problem="The file holds no settings of the form 'key: value'.",
            mend="Write for example 'articles: seeds'.",
        )
    try:
        return _DossierFile.model_validate(_plain(tree)), lines
    except ValidationError as error:
        raise_all([_validation_fault(dict(found), lines) for found in error.errors()])
        raise


def _parse_yaml(path: Path) -> Any:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(
            path=path,
            line=error.object[: error.start].count(b"\n") + 1,
            problem="The file is not UTF-8.",
            mend="Save it with the encoding UTF-8.",
        ) from error
    except OSError as error:
        raise ConfigError(
            path=path,
            problem=f"The file cannot be read ({error.strerror}).",
            mend="Make it a readable file, or remove it.",
        ) from error
    try:
        return YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else None
        tab = line is not None and "\t" in "".join(text.splitlines()[line - 1 : line])
        raise ConfigError(
            path=path,
            line=line,
            problem=f"This is not YAML: {_first_line(error)}.",
            mend="Indent with spaces, not tabs." if tab else _yaml_mend(error),
        ) from error
    except YAMLError as error:
        raise ConfigError(
            path=path, problem="This is not YAML.", mend="Remove unprintable characters."
        ) from error


def _first_line(error: MarkedYAMLError) -> str:
    return (error.problem or "it cannot be read").splitlines()[0]


def _yaml_mend(error: MarkedYAMLError) -> str:
    if "duplicate key" in (error.problem or ""):
        return "Put all entries under the first one, and delete the second."
    return "Check indentation, colons and quotation marks of this line and the one before."


def _plain(node: Any) -> Any:
    """The tree without its line numbers: what pydantic validates strictly."""
    if isinstance(node, Mapping):
        return {key: _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    return str(node) if isinstance(node, str) else node


def _validation_fault(found: Mapping[str, Any], lines: _Lines) -> ConfigError:
    location = found["loc"]
    key = ".".join(str(part) for part in location if part != "[key]")
    if found["type"] == "extra_forbidden":
        known = sorted(_DossierFile.model_fields)
        close = difflib.get_close_matches(str(location[0]), known, n=1)
        mend = f"Did you mean '{close[0]}'?" if close else f"Known settings: {', '.join(known)}."
        return lines.fault(location, f"'{key}' is not a setting.", mend)
    problem = f"'{key}' has a wrong value: {found['msg'].lower()}."
    return lines.fault(location, problem, _EXAMPLES.get(str(location[0]), "Mend or delete it."))


_EXAMPLES = {
    "articles": "Write a folder, 'articles: seeds', or a list of folders.",
    "same": "Write lists of names: '- [Kiev, Kyiv]'. Put numbers and dates in quotation marks.",
    "different": "Write lists of names: '- [Ann Lee, Anna Li]'.",
    "name": "Write 'name as printed: name to show', one a line.",
    "kind": "Write 'name: person', 'name: organisation' or 'name: place', one a line.",
    "hide": "Write a list of names: '- Read more'.",
}


def _curation(settings: _DossierFile) -> Curation:
    return Curation(
        same=tuple(tuple(group) for group in settings.same),
        different=tuple(tuple(group) for group in settings.different),
        names=tuple(sorted(settings.name.items())),
        kinds=tuple(sorted((name, Kind(kind)) for name, kind in settings.kind.items())),
        hidden=tuple(settings.hide),
    )


def _contradictions(settings: _DossierFile, lines: _Lines) -> list[ConfigError]:
    """Decisions that cannot both be obeyed."""
    faults = []
    group_of: dict[str, int] = {}
    for index, group in enumerate(settings.same):
        for position, name in enumerate(group):
            first = group_of.setdefault(fold(name), index)
            if first != index:
                problem = f"'{name}' stands in two lists of 'same'."
                mend = "Put all its names in one list, or delete it from one of them."
                faults.append(lines.fault(("same", index, position), problem, mend))
    for index, group in enumerate(settings.different):
        groups = [group_of.get(fold(name)) for name in group]
        known = [number for number in groups if number is not None]
        if len(known) != len(set(known)):
            problem = f"'{', '.join(group)}': 'same' and 'different' contradict each other."
            mend = "Delete one of the two decisions."
            faults.append(lines.fault(("different", index), problem, mend))
    return faults
