"""Trygg Desktop: what citizens say at a safety dialogue, kept, protected and answered."""

__version__ = "0.1.0"
