"""Looks whether a PDF is accessible (PDF/UA-1) and fit for the archive (PDF/A-2a), ours or anybody's.

One function a rule, the rules by topic in the files beside this one. It runs on every paper that leaves the app.
"""

from trygg_desktop.pdf.check import content, file, fonts, links, metadata, tables, tree
from trygg_desktop.pdf.check.finding import Finding
from trygg_desktop.pdf.check.rules import RULES, check

__all__ = ["RULES", "Finding", "check", "content", "file", "fonts", "links", "metadata", "tables", "tree"]
