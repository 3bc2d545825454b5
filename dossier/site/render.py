"""Views -> Markdown, through one Jinja2 template a page kind."""

from __future__ import annotations

import traceback
from pathlib import Path

import jinja2

from dossier.errors import SiteError
from dossier.model import Page
from dossier.site.assets import assets
from dossier.site.links import source_path
from dossier.site.markup import front_matter, printed
from dossier.site.plan import PlannedPage, SitePlan
from dossier.site.scripts import card_pages, names_page
from dossier.site.views import Head

PACKAGE_TEMPLATES = Path(__file__).parent / "templates"
_ENDING = ".md.j2"


def render_pages(plan: SitePlan, templates: Path | None = None) -> tuple[Page, ...]:
    """All generated files, sorted by path: the pages, the style sheet, scripts and their data.

    A template in `templates` overrules ours of the same name; the folder need not exist.
    Raises SiteError, with file and line, for a template that cannot be obeyed.
    """
    environment = _environment(templates)
    pages = (_render(environment, page) for page in plan.pages)
    data = (names_page(plan.entries, _lists(plan)), *card_pages(plan.cards))
    return tuple(sorted((*pages, *assets(), *data), key=lambda page: page.path))


def _lists(plan: SitePlan) -> list[str]:
    """The pages that nobody looks for."""
    sought = {entry.page_id for entry in plan.entries}
    return [page.id for page in plan.pages if page.id not in sought]


def render_review(plan: SitePlan, templates: Path | None = None) -> Page | None:
    """The page for the editor where it is not on the site; None where there is no such page."""
    return None if plan.review is None else _render(_environment(templates), plan.review)


def _environment(templates: Path | None) -> jinja2.Environment:
    folders = [PACKAGE_TEMPLATES] if templates is None else [templates, PACKAGE_TEMPLATES]
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folders),
        undefined=jinja2.StrictUndefined,
        # Not `autoescape`: that knows HTML only. `printed` escapes for Markdown as well.
        finalize=printed,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _render(environment: jinja2.Environment, page: PlannedPage) -> Page:
    name = f"{page.template}{_ENDING}"
    try:
        body = environment.get_template(name).render(page=page.view)
    except jinja2.TemplateSyntaxError as error:
        raise SiteError(
            path=error.filename or name,
            line=error.lineno,
            problem=f"The template is not sound: {error.message}.",
            mend="Mend that line, or delete the file to get the package's own back.",
        ) from error
    except (jinja2.TemplateError, TypeError, AttributeError) as error:
        file, line = _place_in_template(error) or (name, None)
        raise SiteError(
            path=file,
            line=line,
            problem=f"The template cannot show {page.id}: {error}.",
            mend="Print only what dossier/site/views/ offers for this page.",
        ) from error
    data = f"\n{page.data}\n" if page.data else ""
    text = front_matter(_matter(page.view.head)) + "\n" + body.strip("\n") + "\n" + data
    return Page(path=source_path(page.id), content=text.encode("utf-8"))


def _place_in_template(error: Exception) -> tuple[str, int | None] | None:
    """File and line of the innermost template in which it failed; None where it was in none."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [(one.filename, one.lineno) for one in frames if one.filename.endswith(_ENDING)]
    return places[-1] if places else None


def _matter(head: Head) -> dict[str, object]:
    matter: dict[str, object] = {"title": head.title} if head.title else {}
    matter["description"] = head.description
    # The list of the index pages stands above every page already.
    matter["hide"] = ["navigation"] if head.contents else ["navigation", "toc"]
    return matter
