"""Renders any Document as a PDF. Knows nothing of booths."""
