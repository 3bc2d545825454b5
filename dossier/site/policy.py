"""The Content-Security-Policy of a page: what may run on it, and whom it may ask (W3C, CSP 3).

Strangers' words are escaped; this is the second lock. A page runs the scripts of the site's own
files, and of those in its text only the theme's: each is named by its digest. The theme's are
those of the page for missing addresses, on which no word of an article stands.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256

_SCRIPT = re.compile(
    r"<script\b(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE
)
_IS_FILE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_IS_DATA = re.compile(r"""\stype\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE)
_WAY = re.compile(r'new URL\("[./]*",location\)')
"""The way from a page to the site's root: all that differs in the theme's scripts between pages."""
_ROOT = 'new URL("",location)'

_OWN = "'self' file:"
"""'self' is nothing to some browsers where a page is opened from a disk: there it is `file:`. Pages
of a server cannot load files of the disk, so it gives nothing away there."""
_DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "connect-src": _OWN,
    "font-src": f"{_OWN} data:",
    "img-src": f"{_OWN} data:",
    "media-src": _OWN,
    "manifest-src": _OWN,
    "worker-src": f"{_OWN} blob:",
    # Themes and pictures set sizes and places. A style cannot run anything, and can ask nobody:
    # images and fonts are the site's own.
    "style-src": f"{_OWN} 'unsafe-inline'",
    # The index of the search is read by WebAssembly.
    "script-src": f"{_OWN} 'wasm-unsafe-eval'",
}


def content_security_policy(scripts: Iterable[str]) -> str:
    """The policy of a page on which these scripts, and no others, may stand in its text."""
    digests = sorted({_digest(script) for script in scripts})
    directives = dict(_DIRECTIVES)
    directives["script-src"] = " ".join((directives["script-src"], *digests))
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def scripts_in(html: str) -> tuple[str, ...]:
    """The scripts in the text of a page, without files and data, in its order."""
    return tuple(
        found["code"]
        for found in _SCRIPT.finditer(html)
        if not (_IS_FILE.search(found["attributes"]) or _IS_DATA.search(found["attributes"]))
    )


def anywhere(script: str) -> str:
    """A script of the theme as it would be on any page: without the way to the site's root."""
    return _WAY.sub(_ROOT, script)


def _digest(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode('utf-8')).digest()).decode('ascii')}'"
