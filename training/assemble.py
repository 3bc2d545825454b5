"""The finished pipeline: a spaCy directory, the list of its files, its card and its notice."""

from __future__ import annotations

import hashlib
from pathlib import Path

import spacy
from spacy.language import Language

from dossier.en.reader import Reader


def assemble(network: Path, target: Path) -> Language:
    """Write the pipeline with the network in `network` to `target`, and the list of its files."""
    nlp = spacy.blank("en")
    reader = nlp.add_pipe("dossier_reader", name="reader")
    assert isinstance(reader, Reader)
    reader.from_disk(network)
    nlp.add_pipe("dossier_names_polish", name="names_polish")
    nlp.meta |= {"name": "dossier", "description": "Names and grammar of English articles."}
    nlp.to_disk(target, exclude=["vocab"])
    write_checksums(target)
    return nlp


def write_checksums(folder: Path) -> None:
    """SHA256SUMS, as `sha256sum` writes it, of all other files in a folder."""
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "SHA256SUMS")
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in files
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
