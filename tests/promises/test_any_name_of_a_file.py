"""A file may be called anything: it gets a page of its own, and every link to it arrives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.promises.conftest import Built
from tests.promises.program import OWN_ARTICLES, build, contract, make_root
from tests.promises.test_every_claim_is_traceable import (
    test_every_excerpt_leads_to_its_paragraph_in_the_built_site as every_excerpt_arrives,
)
from tests.promises.test_every_claim_is_traceable import (
    test_every_link_of_the_site_arrives as every_link_arrives,
)

pytestmark = pytest.mark.slow

ARTICLE = OWN_ARTICLES / "rutte-under-the-sirens.txt"
NAMES = (
    "a b.txt", "a-b.txt", "A_B.TXT", "a-b.md", "sub/a-b.txt", "index.txt", "con.txt", "100 %.txt",
    "what?#now.txt", "[x](y).txt", "«été» 'q' \"r\".txt", "Київ.txt", "<b>.txt", "{{ x }}.txt",
    "---.txt", "_a_ *b*.txt", "x" * 200 + ".txt",
)  # fmt: skip


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """One article under many names, one of them in a folder below."""
    root = make_root(tmp_path_factory.mktemp("named") / "root")
    (root / "seeds" / "sub").mkdir()
    for name in NAMES:
        shutil.copy(ARTICLE, root / "seeds" / name)
    build(root, "--strict")
    return Built(root, root / "seeds")


def test_every_file_is_a_document_with_a_page_of_its_own(named: Built) -> None:
    documents = contract(named.site)["documents"]
    assert {document["file"] for document in documents} == set(NAMES)
    pages = [document["page"] for document in documents]
    assert len({page.casefold() for page in pages}) == len(NAMES)
    for page in pages:
        assert (named.site / Path(page)).is_file()


def test_every_link_and_every_excerpt_arrives_whatever_a_file_is_called(named: Built) -> None:
    every_link_arrives(named)
    every_excerpt_arrives(named)
