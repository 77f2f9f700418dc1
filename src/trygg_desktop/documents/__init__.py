"""Builds Documents from records. A Document is a value and knows nothing of PDF."""
