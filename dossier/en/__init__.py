"""The embedded English pipeline: its model files, and the components that read them.

Importing this package imports neither spaCy nor onnxruntime; `ner` and `polish` do.
"""

from pathlib import Path

MODEL_PATH = Path(__file__).parent / "model"
"""A spaCy pipeline on disk, package data of the wheel."""
