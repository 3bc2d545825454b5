"""A slip in YAML is told in the same way, whichever file it is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.curation import read_dossier_file
from dossier.errors import ConfigError, SiteError
from dossier.read.metadata import MetadataError, parse_side_file
from dossier.site import read_site_settings

SLIPS = (
    ("title: A: B\n", "Put quotation marks around a value that holds a colon."),
    ("title: @home\n", "Put quotation marks around a value that begins with a sign."),
    ("title: [A\n", "Check indentation, colons and quotation marks"),
)


@pytest.mark.parametrize(("text", "mend"), SLIPS)
def test_the_same_slip_has_the_same_line_and_mend_in_every_file(
    text: str, mend: str, tmp_path: Path
) -> None:
    file = tmp_path / "file.yml"
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as decisions:
        read_dossier_file(file)
    with pytest.raises(SiteError) as settings:
        read_site_settings(file)
    with pytest.raises(MetadataError) as metadata:
        parse_side_file("file.yml", text)
    assert str(decisions.value) == str(settings.value)
    assert decisions.value.mend.startswith(mend)
    told = (metadata.value.line, metadata.value.problem, metadata.value.mend)
    assert told == (decisions.value.line, decisions.value.problem, decisions.value.mend)


def test_a_key_that_stands_twice_is_told_as_such() -> None:
    with pytest.raises(MetadataError, match=r"line 2: .* Give each key once"):
        parse_side_file("file.yml", "title: A\ntitle: B\n")
