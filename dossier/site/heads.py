"""What no engine writes into the heads of its pages: the policy, and how a page is shared.

Done on the finished HTML of either engine, without a hook in it.
"""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import Path

from dossier.model import Problem
from dossier.site.policy import anywhere, content_security_policy, scripts_in

_CHARSET = re.compile(r"<meta\s+charset=[^>]*>", re.IGNORECASE)
_HEAD = re.compile(r"<head>", re.IGNORECASE)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL | re.IGNORECASE)
_DESCRIPTION = re.compile(r'<meta\s+name="description"\s+content="([^"]*)"\s*/?>', re.IGNORECASE)
_TYPES = {"people": "profile", "articles": "article"}
"""Open Graph's types by folder; every other page is a 'website' (ogp.me, section 5)."""


def complete_heads(site: Path, docs: Path, site_name: str) -> tuple[Problem, ...]:
    """Put a Content-Security-Policy and Open Graph tags into the pages that the engine made.

    HTML files that stand in `docs` are somebody's own, and stay as they are.
    """
    missing = site / "404.html"
    if not missing.is_file():
        problem = "The theme makes no 404.html, so its scripts cannot be told from others."
        mend = "Pages have no Content-Security-Policy; use Material's theme to have one."
        return (Problem(problem=problem, mend=mend),)
    known = frozenset(map(anywhere, scripts_in(missing.read_text("utf-8"))))
    problems = []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if (docs / name).exists():
            continue
        html = path.read_text("utf-8")
        scripts = scripts_in(html)
        if any(anywhere(script) not in known for script in scripts):
            problem = "It holds a script in its text, which browsers will not run."
            mend = "Put the script into a file, and name it under extra_javascript in mkdocs.yml."
            problems.append(Problem(problem=problem, mend=mend, file=name))
        policy = content_security_policy(one for one in scripts if anywhere(one) in known)
        path.write_text(_completed(html, name, policy, site_name), encoding="utf-8", newline="")
    return tuple(problems)


def _completed(html: str, name: str, policy: str, site_name: str) -> str:
    # A policy must stand before all that it rules on, and the encoding within the first 1024 bytes.
    first = _CHARSET.search(html) or _HEAD.search(html)
    end = html.find("</head>")
    if first is None or end < 0:
        return html
    return "".join(
        (
            html[: first.end()],
            f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">',
            html[first.end() : end],
            _sharing(html[:end], name, site_name),
            html[end:],
        )
    )


def _sharing(head: str, name: str, site_name: str) -> str:
    """Open Graph tags, from the title and the description that the engine wrote."""
    title = _TITLE.search(head)
    described = _DESCRIPTION.search(head)
    own = unescape(title[1]).strip().removesuffix(f" - {site_name}") if title else site_name
    tags = {
        "og:site_name": site_name,
        "og:title": own,
        "og:type": _TYPES.get(name.partition("/")[0], "website"),
        "og:description": unescape(described[1]) if described else "",
    }
    return "".join(
        f'<meta property="{key}" content="{escape(value)}">\n'
        for key, value in tags.items()
        if value
    )
