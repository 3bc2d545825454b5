"""Bytes -> text: find the encoding, mend what a wrong one did before us, drop invisible signs."""

from __future__ import annotations

import codecs
import re

import ftfy
from charset_normalizer import from_bytes

BINARY_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "a rich text (RTF) document"),
)
_BYTE_ORDER_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
"""Soft hyphen, zero-width space, joiners and word joiner, directional marks, byte order mark,
replacement of objects; and control characters except tab and line feed."""
_LINE_END = re.compile("\r\n|\r|\u0085|\u2028|\u2029")
"""Line feed, carriage return and the separators of Unicode; not the vertical tab and form feed,
which `str.splitlines` also takes for line ends."""
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_DECLARED = re.compile(
    rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_WESTERN_SHARE = 0.25
"""A page of which a quarter is beyond ASCII is not in a Western language: French and German have 3
to 6 per cent (one short line up to 15), Russian and Greek over 75. Below that the Windows encoding
of the West is nearly always right; a statistical guess often takes a sister of it (cp1257 for
French)."""


class DecodeError(ValueError):
    """The bytes are not text; its message says what they are."""


def decode(data: bytes) -> str:
    """Return the text of `data`, with `\\n` line ends and the same number of lines.

    Tried in turn: byte order mark, UTF-8, UTF-16 without a mark, the encoding that the file
    itself declares (HTML), Windows-1252 for mostly ASCII bytes, charset-normalizer's best guess.
    Text that was once read in a wrong encoding ("Ã©") is mended; else it stays as printed.
    Raises DecodeError for binary files.
    """
    for signature, what in BINARY_SIGNATURES:
        if data.startswith(signature):
            raise DecodeError(f"it is {what}, not text")
    return _tidy(_decode(data))


def _decode(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    if b"\0" in data:
        raise DecodeError("it is binary, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: in European text every second byte is NUL."""
    if len(data) < 4:
        return None
    half = len(data) // 2
    if data[1::2].count(0) > 0.4 * half and data[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if data[0::2].count(0) > 0.4 * half and data[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _decode_legacy(data: bytes) -> str:
    declared = _DECLARED.search(data[:4096])
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong declaration is common: go on as if there were none
    beyond_ascii = sum(byte > 0x7F for byte in data)
    if beyond_ascii < _WESTERN_SHARE * len(data):
        # The five bytes that Windows-1252 leaves free occur in UTF-8 cut in two: as Latin-1.
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            return ftfy.fix_encoding(data.decode("latin-1"))
    best = from_bytes(data).best()
    return data.decode("latin-1") if best is None else str(best)


def _tidy(text: str) -> str:
    text = _LINE_END.sub("\n", text)
    # Line by line: one broken line must not decide for the others.
    text = "\n".join(_mend(line) for line in text.split("\n"))
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).replace("\u2011", "-")


def _mend(line: str) -> str:
    if line.isascii():
        return line
    mended = ftfy.fix_encoding(line)
    # A mended line stays one line, or the line numbers of all that follow would be wrong.
    return _LINE_END.sub(" ", mended).replace("\n", " ")
