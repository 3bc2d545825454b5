"""Encodings, and the damage that wrong ones did before us."""

from __future__ import annotations

import pytest

from dossier.read.decode import DecodeError, decode

TEXT = "Élysée, Zürich, Łódź: “l’avion” costs 5 €"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_in_any_form_is_read(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_western_text_is_windows_1252_not_a_sister_of_it() -> None:
    text = "Accueil » L’Élysée reçoit, « à trois », le président déjà parti – enfin."
    assert decode(text.encode("cp1252")) == text


def test_a_declared_encoding_counts_when_the_bytes_are_no_utf_8() -> None:
    page = '<meta charset="iso-8859-2"><p>Łódź i Kraków</p>'
    assert decode(page.encode("iso-8859-2")) == page


def test_an_encoding_that_is_declared_wrongly_does_not_count() -> None:
    page = '<meta charset="no-such-thing"><p>café</p>'
    assert decode(page.encode("cp1252")) == page
    assert decode(page.encode("utf-8")) == page


def test_another_script_is_guessed_from_its_letters() -> None:
    text = "Президент посетил столицу и встретился с министрами обороны в четверг."
    assert decode(text.encode("cp1251")) == text


def test_text_that_was_read_in_a_wrong_encoding_is_mended_line_by_line() -> None:
    broken = "Erdoğan’s café".encode().decode("cp1252")
    assert decode(f"{broken}\nplain".encode()) == "Erdoğan’s café\nplain"


def test_what_was_never_broken_stays_as_printed() -> None:
    text = "“curly” 'straight' ﬁne ½ №5 – —"
    assert decode(text.encode()) == text


def test_invisible_signs_go_and_odd_spaces_become_spaces() -> None:
    given = "Guang\u00adzhou\u200b \ufeff20\u00a0000\u2009km\x07"
    assert decode(given.encode()) == "Guangzhou 20 000 km"


def test_every_kind_of_line_end_counts_one_line() -> None:
    assert decode(b"a\r\nb\rc\nd") == "a\nb\nc\nd"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 ...", b"PK\x03\x04....", b"\x89PNG\r\n\x1a\n", b"text\x00\x01\x02 more"]
)
def test_binary_files_are_named_for_what_they_are(data: bytes) -> None:
    with pytest.raises(DecodeError, match="it is"):
        decode(data)
