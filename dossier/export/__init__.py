"""The dossier for other programs: `dossier.json`, described by a JSON Schema in this folder."""

from dossier.export.contract import SCHEMA_FILE, to_json

__all__ = ["SCHEMA_FILE", "to_json"]
