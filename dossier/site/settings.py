"""What the pages need to know about the site, from mkdocs.yml and from dossier.yml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from dossier.errors import SiteError
from dossier.model import Publish, ReviewPlace
from dossier.yaml_faults import yaml_fault


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """The site's name and what it says about itself."""

    title: str
    description: str = ""
    review: ReviewPlace = ReviewPlace.SITE
    publish: Publish = Publish.FULL


def read_site_settings(
    mkdocs_file: Path,
    review: ReviewPlace = ReviewPlace.SITE,
    publish: Publish = Publish.FULL,
) -> SiteSettings:
    """Take `site_name` and `site_description` from mkdocs.yml; the others are from dossier.yml.

    Raises SiteError when it cannot be read, is not YAML, or names no site.
    """
    content = load_mkdocs_file(mkdocs_file)
    name = content.get("site_name")
    if not isinstance(name, str) or not name.strip():
        raise SiteError(
            path=mkdocs_file, problem="It has no site_name.", mend="Add a line 'site_name: …'."
        )
    description = str(content.get("site_description") or "")
    return SiteSettings(title=str(name), description=description, review=review, publish=publish)


def load_mkdocs_file(mkdocs_file: Path) -> dict[str, Any]:
    """The settings as they stand; MkDocs' own tags (`!ENV`) are kept, not obeyed.

    Raises SiteError when the file cannot be read or is not a YAML mapping.
    """
    try:
        content = YAML(typ="rt", pure=True).load(mkdocs_file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        problem = f"It cannot be read: {error}."
        raise SiteError(path=mkdocs_file, problem=problem, mend="Make it readable.") from error
    except (YAMLError, RecursionError) as error:
        fault = yaml_fault(error)
        raise SiteError(
            path=mkdocs_file, line=fault.line, problem=fault.problem, mend=fault.mend
        ) from error
    if not isinstance(content, dict):
        raise SiteError(
            path=mkdocs_file, problem="It holds no settings.", mend="Add a line 'site_name: …'."
        )
    return content
