"""What is printed fits a terminal, can be read, and steers nothing."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from dossier.explain import Context, explain, make_review, one_line
from dossier.model import Span
from dossier.terminal import Line, answer_lines, review_lines
from dossier.terminal.lines import LONGEST, WIDTH, sentence, wrapped
from tests.explain.dossiers import resolved
from tests.golden.dossier import golden_dossier

ESCAPES = "\x1b]0;title\x07\x1b[2J\x9b31m\x1b[31mred\u202ederised\u2066 \r\n\x08\x00end\ud800"
NEAR = ("{P:Edward Hill} came.", "{P:Ted Hill} came.", "{P:Theodore Hill} came.")


def a_context(text: str, words: str) -> Context:
    return Context(
        document_id="articles/a",
        file="a.txt",
        line=3,
        anchor="p3",
        span=Span(0, len(words)),
        words=words,
        text=text,
    )


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


@settings(deadline=None)
@given(st.text(), st.integers(0, 10), st.integers(0, 10))
def test_no_line_is_wider_than_the_terminal(text: str, indent: int, hanging: int) -> None:
    for line in wrapped(text, indent=indent, hanging=hanging):
        assert cell_len(line.text) <= WIDTH


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_wrapping_loses_no_sign(text: str) -> None:
    shown = "".join(line.text.strip() for line in wrapped(text, indent=2))
    assert shown.replace(" ", "") == one_line(text).replace(" ", "")


@settings(deadline=None)
@given(st.text())
def test_nothing_that_steers_is_printed(text: str) -> None:
    for sign in one_line(text + ESCAPES):
        assert unicodedata.category(sign) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.bidirectional(sign) not in ("RLO", "LRO", "RLE", "LRE", "PDF", "RLI")


def test_escape_sequences_of_an_article_stay_harmless_in_every_report() -> None:
    hostile = f"{{P:Joe Biden}} {ESCAPES} and {{P:Jill Biden}} came."
    dossier = resolved(hostile, f"{{P:Biden}} {ESCAPES} spoke.", "The {P:Foreign Minister} came.")
    for question in ("Joe Biden", "Biden"):
        printed = "".join(texts(answer_lines(explain(dossier, question))))
        assert not set(printed) & {"\x1b", "\x9b", "\x07", "\r", "\n", "\u202e", "\u2066"}
    printed = "".join(texts(review_lines(make_review(dossier))))
    assert "\x1b" not in printed and "red" in printed


def test_a_long_sentence_is_cut_around_the_words() -> None:
    shown = sentence(a_context("before " * 200 + "Jan de Vries" + " after" * 200, "Jan de Vries"))
    assert len(shown) <= LONGEST + 6
    assert "Jan de Vries" in shown
    assert shown.startswith("“… ") and shown.endswith(" …”")


def test_lines_to_paste_are_never_wrapped() -> None:
    long = "Ted " + "Maximilian " * 8 + "Hill"
    dossier = resolved(NEAR[0], f"{{P:{long}}} came.", NEAR[2])
    pasted = {line for line in texts(review_lines(make_review(dossier))) if "- [" in line}
    assert any(len(line) > WIDTH and long in line for line in pasted)


def test_an_entity_is_told_from_its_mentions_to_its_near_misses() -> None:
    dossier = resolved("{P:Mark Rutte} came. {P:Rutte} left.", "{P:Anna Rutte} and {P:Rutte} ate.")
    assert texts(answer_lines(explain(dossier, "mark rutte"))) == [
        "Mark Rutte",
        "person, people/mark-rutte: 2 mentions in 1 article",
        "printed as Mark Rutte (1), Rutte (1)",
        "",
        "Mentions (2)",
        "  0.txt:1",
        "    “Mark Rutte came.”",
        "  0.txt:1",
        "    “Rutte left.”",
        "",
        "Why these are one (1)",
        "  ‘Rutte’ and ‘Mark Rutte’: joined (+0.90)",
        "    the only 'rutte' of the article",
        "    0.txt:1 and 0.txt:1",
        "",
        "Kept apart, and why (0)",
        "  No other name came near.",
    ]


def test_a_meeting_is_told_from_its_date_to_its_reports() -> None:
    dossier = golden_dossier()
    printed = texts(answer_lines(explain(dossier, dossier.meetings[0].id)))
    assert printed[0] == "Talks of Anna Bergström and Harbour Board in Port Ellis"
    date = printed.index("Why this date")
    assert printed[date + 1].startswith("  Tuesday 4 May 2021: 'on Tuesday', published")
    why = printed.index("Why these reports are one meeting (1)")
    assert printed[why + 2] == "    the mayor in both, within a day"
    assert "Reports (2)" in printed


def test_a_list_of_nothing_says_so() -> None:
    assert texts(review_lines(make_review(resolved("Nobody came.")))) == ["Nothing was unsure."]


def test_a_review_says_what_where_and_what_to_paste() -> None:
    printed = texts(review_lines(make_review(resolved(*NEAR))))
    assert printed[:3] == [
        "Names that were nearly joined (1)",
        "",
        "  ‘Ted Hill’ and ‘Theodore Hill’ (+0.91)",
    ]
    side = printed.index("    ‘Ted Hill’")
    assert printed[side + 1] == "      1.txt:1 “Ted Hill came.”"
    assert printed[-3:] == [
        "    If they are two:",
        "      different:",
        "        - [Ted Hill, Theodore Hill]",
    ]


def test_a_topic_is_told_with_its_words_its_reasons_and_its_paragraphs() -> None:
    dossier = golden_dossier()
    (topic,) = (one for one in dossier.topics if one.id == "topics/ferry-price")
    told = replace(topic, reasons=("'price' gathers them",))
    lines = answer_lines(explain(replace(dossier, topics=(told,)), "Ferry price"))
    text = "\n".join(line.text for line in lines)
    assert text.startswith("Ferry price\ntopic, topics/ferry-price: ")
    assert f"made up of {', '.join(topic.terms)}" in text
    assert "Why these paragraphs are one topic (1)\n  'price' gathers them" in text
    assert f"Paragraphs ({len(topic.passages)})" in text
