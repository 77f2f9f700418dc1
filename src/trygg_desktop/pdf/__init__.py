"""Renders any Document as a PDF. Knows nothing of booths."""

from trygg_desktop.pdf.render import render

__all__ = ["render"]
