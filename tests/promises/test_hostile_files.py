"""Payloads in files, side files, names of files and dossier.yml, through the whole program."""

from __future__ import annotations

import json
import re
import unicodedata
from html import escape
from pathlib import Path
from typing import Any

import pytest

from dossier.site.read_back import NOTE_ELEMENTS
from tests.promises.program import build, contract, make_root
from tests.site.payloads import PAYLOADS, packs
from tests.site.test_nothing_that_is_printed_steers import (
    MARKDOWN_ATTRIBUTES,
    MARKDOWN_ELEMENTS,
    as_mkdocs_renders,
    seen,
    shown,
)

pytestmark = pytest.mark.slow

WRITABLE = tuple(one for one in PAYLOADS if not re.search(r"[\x00\ud800-\udfff]", one))
"""What a text file in UTF-8 can hold."""
PACKS = tuple(re.sub(r"[\ud800-\udfff\x00]", "?", pack) for pack in packs(40))
NAMES = ("<img src=x onerror=alert(1)>.txt", "[x](javascript:alert(1)).md", "{{ 7*7 }}.html",
         "{: onclick=x }.txt", "--8<-- 'a'.txt", "\u202etxt.a.txt", "' onload='x.txt")  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of such files, its pages made."""
    root = make_root(tmp_path_factory.mktemp("hostile") / "root")
    seeds = root / "seeds"
    paragraphs = [" ".join(one.split()) for one in WRITABLE]
    text = "\n\n".join(f"Mayor Anna Kowal said {one} in Vienna." for one in paragraphs)
    (seeds / "all.txt").write_text(f"A quiet day\n\n{text}\n", "utf-8", newline="")
    (seeds / "raw.md").write_text("\n\n".join(WRITABLE[::3]), "utf-8", newline="")
    raw = "<h1>A day in Vienna</h1><p>Mayor Anna Kowal was there, and so were the others.</p>"
    (seeds / "raw.html").write_text(raw + "".join(WRITABLE[1::3]), "utf-8", newline="")
    body = "".join(f"<p>{escape(one)}</p>" for one in WRITABLE[2::3])
    (seeds / "told.html").write_text(f"<h1>Told</h1><article>{body}</article>", "utf-8")
    for pack, name in zip(PACKS, NAMES, strict=False):
        (seeds / name).write_text(f"A day in Vienna\n\nAnna Kowal was there. {pack}\n", "utf-8")
        side = {"title": pack, "source": pack, "byline": pack, "url": f"javascript:{pack}"}
        (seeds / Path(name).with_suffix(".json")).write_text(json.dumps(side), "utf-8")
    decisions = {"note": {"Anna Kowal": "\n\n".join(WRITABLE[::5])},
                 "role": {"Anna Kowal": PACKS[0]}, "source": {"all.txt": PACKS[1]}}  # fmt: skip
    (root / "dossier.yml").write_text(json.dumps(decisions), "utf-8")
    run = build(root, "--pages-only")
    assert "report it" not in run.told, run.told
    return root


def documents(root: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = contract(root / "docs")["documents"]
    return found


def test_no_page_has_an_element_or_an_attribute_that_is_not_ours(hostile: Path) -> None:
    for path in sorted((hostile / "docs").rglob("*.md")):
        source = path.read_text("utf-8").split("\n---\n", 1)[-1]
        for node in as_mkdocs_renders(source).iter():
            if path.name == "about.md" or node.tag == "script":
                assert node.tag != "script" or node.get("type") == "application/ld+json", path
                continue
            of_the_editor = node.xpath("ancestor::div[@class='d-editor']")
            assert node.tag in (NOTE_ELEMENTS if of_the_editor else MARKDOWN_ELEMENTS), path
            assert set(node.attrib) <= MARKDOWN_ATTRIBUTES, path
            assert not re.match(r"\s*(?!https?:)\w+:", node.get("href", "")), path


def test_every_paragraph_is_shown_as_it_was_read(hostile: Path) -> None:
    for document in documents(hostile):
        page = hostile / "docs" / Path(document["page"]).with_suffix(".md")
        tree = as_mkdocs_renders(page.read_text("utf-8").split("\n---\n", 1)[1])
        for block in document["paragraphs"]:
            words = document["text"][block["start"] : block["end"]]
            (found,) = tree.xpath(f"//*[@id='{block['anchor']}']")
            assert seen(found.text_content()) == shown(words), document["file"]


def letters(text: str) -> str:
    """What is seen of a text, but for spaces: reading mends those, and drops what is unseen."""
    unseen = ("Cc", "Cf", "Cn", "Zs", "Zl", "Zp")
    plain = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in plain if unicodedata.category(sign) not in unseen)


def test_every_payload_of_a_text_is_in_the_dossier(hostile: Path) -> None:
    (document,) = [one for one in documents(hostile) if one["file"] == "all.txt"]
    # A paragraph that stands twice but for capitals is kept once, and once as furniture.
    pieces = (document["text"], *(one["text"] for one in document["furniture"]))
    everything = letters("".join(pieces))
    assert [one for one in WRITABLE if letters(one) not in everything] == []
