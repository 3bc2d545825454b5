"""The Review page where it is not part of the site: one HTML file that links into the site."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import markdown
from lxml import html

from dossier.errors import SiteError
from dossier.model import Page
from dossier.site.links import html_path

_EXTENSIONS = ("attr_list", "md_in_html", "tables")
"""As mkdocs.yml has them for the pages of the site."""
_LOOK = (
    "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}"
    "mark{background:#ffe99a}.d-quiet,.d-note,.d-said{color:#5a6570}"
    ".d-sides{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr))}"
    ".d-doubt{border-top:1px solid #d5dbe1}.d-excerpt{margin:0 0 1em}pre{white-space:pre-wrap}"
)


def write_beside(page: Page | None, file: Path, site: Path) -> None:
    """Write `page`, a page of Markdown that stands at the top of the site, as `file`.

    None: there is to be none, and one of an earlier build goes. Raises SiteError when the file
    cannot be written.
    """
    try:
        if page is None:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f"{file.name}.part")
        part.write_bytes(_as_html(page, file, site))
        part.replace(file)
    except OSError as error:
        raise SiteError(
            path=error.filename or file,
            problem=f"The review cannot be written: {error.strerror or error}.",
            mend="Make the folder writable, or write 'review: site' into dossier.yml.",
        ) from error


def _as_html(page: Page, file: Path, site: Path) -> bytes:
    _, _, source = page.content.decode("utf-8").partition("\n---\n")
    body = html.fromstring(f"<main>{markdown.markdown(source, extensions=_EXTENSIONS)}</main>")
    way = quote(Path(os.path.relpath(site, file.parent)).as_posix())
    body.rewrite_links(lambda href: _from_here(href, way))
    head = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="'
        "default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Review</title>\n<style>{_LOOK}</style>\n</head>\n<body>\n"
    )
    content = html.tostring(body, encoding="unicode")
    return f"{head}{content}\n</body>\n</html>\n".encode()


def _from_here(href: str, way: str) -> str:
    """An address as the site's first page has it, from the file beside the site."""
    if href.startswith(("http://", "https://", "#")):
        return href
    address, sign, anchor = href.partition("#")
    address = html_path(address) if address.endswith(".md") else address
    return f"{way}/{address}{sign}{anchor}"
