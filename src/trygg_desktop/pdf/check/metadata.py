"""Rules on what the file says of itself: title, language, the standards it follows."""

import re
from collections.abc import Iterator
from datetime import datetime

from pikepdf import Dictionary

from trygg_desktop.pdf.check.finding import Place
from trygg_desktop.pdf.check.opened import Opened
from trygg_desktop.pdf.check.rules import rule

LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_DC = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_PDF = "{http://ns.adobe.com/pdf/1.3/}"
_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
_SAME = {
    "/Title": f"{_DC}title",
    "/Author": f"{_DC}creator",
    "/Subject": f"{_DC}description",
    "/Creator": f"{_XMP}CreatorTool",
    "/Producer": f"{_PDF}Producer",
    "/Keywords": f"{_PDF}Keywords",
}
_DATES = {"/CreationDate": f"{_XMP}CreateDate", "/ModDate": f"{_XMP}ModifyDate"}


@rule("pdf_metadata")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.6.2.1: there, and XML in UTF-8."""
    try:
        if opened.xmp is None:
            yield Place()
        else:
            opened.root.Metadata.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        yield Place()


@rule("pdf_claims_ua")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 5."""
    if opened.told(f"{_PDFUA}part") != "1":
        yield Place()


@rule("pdf_claims_a")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.6.4."""
    if (opened.told(f"{_PDFA}part"), opened.told(f"{_PDFA}conformance")) != ("2", "A"):
        yield Place()


@rule("pdf_title")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.1."""
    if not opened.told(f"{_DC}title"):
        yield Place()


@rule("pdf_title_hidden")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.1."""
    if opened.root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") is not True:
        yield Place()


@rule("pdf_language")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.2."""
    if not LANGUAGE.fullmatch(str(opened.root.get("/Lang", ""))):
        yield Place()


@rule("pdf_language_part")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 14289-1, 7.2."""
    for node in opened.nodes:
        if "/Lang" in node.obj and not LANGUAGE.fullmatch(str(node.obj.Lang)):
            yield node.place


@rule("pdf_info_differs")
def _(opened: Opened) -> Iterator[Place]:
    """ISO 19005-2, 6.6.2.1: the old particulars say what the metadata say."""
    info = opened.pdf.docinfo
    for name, told in _SAME.items():
        if name in info and " ".join(str(info[name]).split()) != opened.told(told):
            yield Place(path=name.removeprefix("/"))
    for name, told in _DATES.items():
        if name in info and _digits(str(info[name])) != _moment(opened.told(told)):
            yield Place(path=name.removeprefix("/"))


def _digits(date: str) -> str:
    """The moment of a PDF date; the zone is told as it stands there."""
    return re.sub(r"[^0-9]", "", date.removeprefix("D:").replace("Z", "+0000").replace("00'00'", "0000"))[:18]


def _moment(date: str) -> str:
    try:
        return f"{datetime.fromisoformat(date):%Y%m%d%H%M%S%z}".replace("+", "").replace("-", "")[:18]
    except ValueError:
        return ""
