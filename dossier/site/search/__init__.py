"""The search of a rendered site: the text of its pages, indexed by Pagefind for any web server.

From a disk no browser lets a page read an index; there the pages use `assets/names.js` instead.
"""

from dossier.site.search.pagefind import SEARCH_PACKAGES, index_text

__all__ = ["SEARCH_PACKAGES", "index_text"]
