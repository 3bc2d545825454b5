"""The dossier -> pages -> site: plan (views), render (templates), check, write, MkDocs.

Only this stage knows Jinja2 and MkDocs. Pages are values until they are written.
"""

from dossier.site.beside import write_beside
from dossier.site.check import check_pages
from dossier.site.html import HtmlResult, build_html, check_settings
from dossier.site.plan import SitePlan, plan_site
from dossier.site.render import render_pages, render_review
from dossier.site.settings import SiteSettings, read_site_settings
from dossier.site.traces import page_traces
from dossier.site.write import WriteResult, new_pages, write_pages

__all__ = [
    "HtmlResult",
    "SitePlan",
    "SiteSettings",
    "WriteResult",
    "build_html",
    "check_pages",
    "check_settings",
    "new_pages",
    "page_traces",
    "plan_site",
    "read_site_settings",
    "render_pages",
    "render_review",
    "write_beside",
    "write_pages",
]
