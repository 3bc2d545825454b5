"""Document -> Annotation: mentions, date phrases, quotations; each document read alone."""

from dossier.annotate.run import AnnotateResult, annotate_all

__all__ = ["AnnotateResult", "annotate_all"]
