"""Dossier: a folder of articles becomes an annotated, cross-linked site."""
