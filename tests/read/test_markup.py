"""Markdown and HTML: blocks with their lines, and what is not the article named so."""

from __future__ import annotations

import pytest

from dossier.model import BlockKind, RawBlock
from dossier.read.html import read_html
from dossier.read.markdown import read_markdown
from dossier.read.parsed import ParseError

LONG = (
    "The bridge over the Lenne was opened on Tuesday, nine years later than promised by the town."
)


def rows(blocks: tuple[RawBlock, ...]) -> list[tuple[int, str, str]]:
    return [(block.line, block.kind.value, block.text) for block in blocks]


def rule_of(html: str, text: str) -> str | None:
    return next(block.rule for block in read_html(html).blocks if block.text == text)


def test_markdown_keeps_the_lines_behind_front_matter() -> None:
    text = "---\ntitle: x\n---\n\n# Head\n\nA *word* and\na [link](http://a.b).\n\n- item\n\n> said"
    assert rows(read_markdown(text).blocks) == [
        (5, "heading", "Head"),
        (7, "paragraph", "A word and a link."),
        (10, "list_item", "item"),
        (12, "quote", "said"),
    ]


def test_two_rules_around_plain_words_are_no_front_matter() -> None:
    text = "---\njust words\n---\n\nText."
    assert [block.text for block in read_markdown(text).blocks] == ["just words", "Text."]


def test_raw_html_in_markdown_is_text_and_its_scripts_are_nothing() -> None:
    text = "<div onclick='x()'>\n<b>seen</b> &amp; read\n<script>alert(1)</script>\n</div>\n\nText."
    assert rows(read_markdown(text).blocks) == [
        (2, "paragraph", "seen & read"),
        (6, "paragraph", "Text."),
    ]


def test_an_image_on_its_own_makes_a_caption_and_a_table_a_block_a_row() -> None:
    text = "![The ferry](f.jpg)\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    assert rows(read_markdown(text).blocks) == [
        (1, "caption", "The ferry"),
        (3, "paragraph", "a | b"),
        (5, "paragraph", "1 | 2"),
    ]


def test_a_link_alone_is_furniture_and_a_link_in_a_sentence_is_not() -> None:
    blocks = read_markdown("[More on bridges](x)\n\nSee [this](x) too.").blocks
    assert [block.rule for block in blocks] == ["link alone", None]


def test_html_blocks_have_their_lines_and_kinds() -> None:
    page = f"<html><body>\n<h1>Head</h1>\n<p>{LONG}</p>\n<ul><li>item</li></ul>\n</body></html>"
    assert rows(read_html(page).blocks) == [
        (2, BlockKind.HEADING.value, "Head"),
        (3, BlockKind.PARAGRAPH.value, LONG),
        (4, BlockKind.LIST_ITEM.value, "item"),
    ]


def test_scripts_styles_and_comments_leave_nothing() -> None:
    page = f"<p>{LONG}<script>var a</script><style>p{{}}</style><!-- c --></p>"
    assert [block.text for block in read_html(page).blocks] == [LONG]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    page = "<div>one<br>line<br><br>two</div>"
    assert [block.text for block in read_html(page).blocks] == ["one line", "two"]


def test_what_stands_outside_the_article_is_kept_and_named() -> None:
    page = f"""<body><nav><a href=#>Home</a></nav><div class="cookie-bar">We like cookies</div>
    <article><h1>Head</h1><p>{LONG}</p><aside>Aside here</aside><p>{LONG} Twice.</p></article>
    <div>Stray words below</div><footer>The end</footer></body>"""
    assert rule_of(page, "Home") == "navigation"
    assert rule_of(page, "We like cookies") == "cookie notice"
    assert rule_of(page, "Aside here") == "aside"
    assert rule_of(page, "Stray words below") == "outside the article"
    assert rule_of(page, "The end") == "page footer"
    assert rule_of(page, "Head") is None
    assert rule_of(page, LONG) is None


def test_a_page_that_is_one_form_is_not_furniture() -> None:
    page = f"<body><form class='ads'><h1>Head</h1><p>{LONG}</p><p>{LONG} Twice.</p></form></body>"
    assert rule_of(page, LONG) is None


def test_deep_nesting_and_broken_markup_do_no_harm() -> None:
    assert read_html("<div>" * 1500 + "deep").blocks[-1].text == "deep"
    with pytest.raises(ParseError, match="too deep"):
        read_html("<p>seen</p>" + "<div>" * 5000 + "deep")
    assert [block.text for block in read_html("<p>a<b>b</p>c</b><td>d").blocks]
    assert read_html("").blocks == ()
    assert [block.text for block in read_html("just words").blocks] == ["just words"]
