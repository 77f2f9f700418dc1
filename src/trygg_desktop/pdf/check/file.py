"""Rules on the file as a whole: its shell, its colours, and what the archive forbids."""

import re
from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary, Name, Stream

from trygg_desktop.pdf.check.finding import Place
from trygg_desktop.pdf.check.opened import Opened
from trygg_desktop.pdf.check.rules import rule

_HEADER = re.compile(rb"%PDF-1\.[0-7][\r\n]+%[\x80-\xff]{4}")
_UNENDED = re.compile(rb"[^\r\n]endstream")
_FORBIDDEN_ACTIONS = {"/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/Rendition"}
_SRGB_LIKE = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}


@rule("pdf_header")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.1.2."""
    if not _HEADER.match(opened.data):
        yield Place()


@rule("pdf_encrypted")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.1.3."""
    if opened.pdf.is_encrypted:
        yield Place()


@rule("pdf_no_id")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.1.3."""
    if "/ID" not in opened.pdf.trailer:
        yield Place()


@rule("pdf_endstream")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.1.7.1."""
    if _UNENDED.search(opened.data):
        yield Place()


@rule("pdf_marked")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 6.2."""
    told: Any = opened.root.get("/MarkInfo", Dictionary())
    if told.get("/Marked") is not True or told.get("/Suspects") is True:
        yield Place()


@rule("pdf_output_intent")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.2.3."""
    for intent in opened.root.get("/OutputIntents", []):
        profile = intent.get("/DestOutputProfile")
        if intent.get("/S") == Name.GTS_PDFA1 and isinstance(profile, Stream):
            head = bytes(profile.read_bytes())[:40]
            if head[36:40] == b"acsp" and profile.get("/N") == _SRGB_LIKE.get(head[16:20]):
                return
    yield Place()


@rule("pdf_active")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.5.1 and 6.5.2: nothing that runs by itself."""
    names = opened.root.get("/Names", Dictionary())
    if "/AA" in opened.root or "/JavaScript" in names:
        yield Place()
    for obj in opened.pdf.objects:
        action = obj if isinstance(obj, Dictionary) and "/Subtype" not in obj else None
        for one in (action, obj.get("/A") if isinstance(obj, Dictionary) else None):
            if isinstance(one, Dictionary) and str(one.get("/S")) in _FORBIDDEN_ACTIONS:
                yield Place(path=str(one.get("/S")).removeprefix("/"))


@rule("pdf_attachment")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.8: only PDF/A files, which minutes do not need either."""
    if "/EmbeddedFiles" in opened.root.get("/Names", Dictionary()):
        yield Place()


@rule("pdf_interpolated")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.2.8."""
    for number, page in enumerate(opened.painted, 1):
        if any(image.get("/Interpolate") is True for image in page.images):
            yield Place(str(number))
