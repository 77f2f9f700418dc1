"""Ways to break a good paper, one for each rule of the check: each is caught by that rule, and by no other.

A mutant changes an open file; a few change its bytes.
"""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, Stream, String

Change = Callable[[Pdf], None]

CHANGES: dict[str, Change] = {}
"""By the code of the rule that catches it."""
BYTES: dict[str, Callable[[bytes], bytes]] = {}


def mutant(code: str) -> Callable[[Change], Change]:
    def add(change: Change) -> Change:
        CHANGES[code] = change
        return change

    return add


def broken(code: str, good: bytes) -> bytes:
    """The paper `good`, broken so that the rule `code` should say so."""
    if code in BYTES:
        return BYTES[code](good)
    with Pdf.open(BytesIO(good)) as pdf:
        CHANGES[code](pdf)
        return written(pdf)


def written(pdf: Pdf) -> bytes:
    file = BytesIO()
    pdf.save(file, preserve_pdfa=True, object_stream_mode=ObjectStreamMode.generate, fix_metadata_version=False)
    return file.getvalue()


def elements(pdf: Pdf, role: str) -> Iterator[Any]:
    """The elements of a role, in reading order."""

    def down(node: Any) -> Iterator[Any]:
        if node.get("/S") == Name(f"/{role}"):
            yield node
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield from down(kid)

    yield from down(pdf.Root.StructTreeRoot.K)


def first(pdf: Pdf, role: str) -> Any:
    return next(elements(pdf, role))


def link(pdf: Pdf) -> Any:
    return next(iter(pdf.pages[0].obj.Annots))


def fonts(pdf: Pdf) -> Iterator[Any]:
    yield from pdf.pages[0].obj.Resources.Font.values()


def edit_page(pdf: Pdf, old: str, new: str, number: int = 0) -> None:
    page = pdf.pages[number].obj
    before = page.Contents.read_bytes()
    after = re.sub(old.encode(), new.encode(), before, count=1, flags=re.DOTALL)
    assert after != before
    page.Contents = Stream(pdf, after)


def edit_metadata(pdf: Pdf, old: str, new: str) -> None:
    before = pdf.Root.Metadata.read_bytes()
    after = before.replace(old.encode(), new.encode())
    assert after != before
    pdf.Root.Metadata.write(after)


def edit_unicode(pdf: Pdf, old: bytes, new: bytes) -> None:
    for font in fonts(pdf):
        told = font.ToUnicode.read_bytes()
        if re.search(old, told):
            font.ToUnicode.write(re.sub(old, new, told, count=1))
            return
    raise AssertionError(f"no font has {old!r}")


BYTES["pdf_unreadable"] = lambda good: good[: len(good) // 3]
BYTES["pdf_header"] = lambda good: b"\n" + good
BYTES["pdf_endstream"] = lambda good: re.sub(rb"\nendstream", b" endstream", good, count=1)


def _locked(good: bytes, *, user: str) -> bytes:
    from pikepdf import Encryption  # noqa: PLC0415

    file = BytesIO()
    with Pdf.open(BytesIO(good)) as pdf:
        pdf.save(file, preserve_pdfa=True, encryption=Encryption(owner="o", user=user, metadata=False))
    return file.getvalue()


BYTES["pdf_locked"] = lambda good: _locked(good, user="hemligt")
BYTES["pdf_encrypted"] = lambda good: _locked(good, user="")


def _damaged(good: bytes) -> bytes:
    with Pdf.open(BytesIO(good)) as pdf:
        first(pdf, "TD").K = String("inte ett nummer")
        return written(pdf)


BYTES["pdf_damaged"] = _damaged


def _no_id(good: bytes) -> bytes:
    """qpdf always writes an ID; blank it where it stands."""
    return re.sub(rb"/ID \[", b"/IX [", good)


BYTES["pdf_no_id"] = _no_id


@mutant("pdf_marked")
def _(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


@mutant("pdf_output_intent")
def _(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


@mutant("pdf_active")
def _(pdf: Pdf) -> None:
    pdf.Root.OpenAction = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


@mutant("pdf_attachment")
def _(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([])))


@mutant("pdf_interpolated")
def _(pdf: Pdf) -> None:
    next(one for one in pdf.pages[0].obj.Resources.XObject.values() if one.Subtype == Name.Image).Interpolate = True


@mutant("pdf_metadata")
def _(pdf: Pdf) -> None:
    pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().decode("utf-8").replace("\ufeff", "").encode("latin-1"))


@mutant("pdf_claims_ua")
def _(pdf: Pdf) -> None:
    edit_metadata(pdf, "<pdfuaid:part>1</pdfuaid:part>", "")


@mutant("pdf_claims_a")
def _(pdf: Pdf) -> None:
    edit_metadata(pdf, "<pdfaid:conformance>A<", "<pdfaid:conformance>B<")


@mutant("pdf_title")
def _(pdf: Pdf) -> None:
    edit_metadata(pdf, f'<rdf:li xml:lang="x-default">{pdf.docinfo["/Title"]}<', '<rdf:li xml:lang="x-default"><')
    del pdf.docinfo["/Title"]


@mutant("pdf_title_hidden")
def _(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


@mutant("pdf_language")
def _(pdf: Pdf) -> None:
    del pdf.Root.Lang


@mutant("pdf_language_part")
def _(pdf: Pdf) -> None:
    first(pdf, "Span").Lang = String("på arabiska")


@mutant("pdf_info_differs")
def _(pdf: Pdf) -> None:
    pdf.docinfo["/ModDate"] = String("D:20200101000000Z")


@mutant("pdf_structure")
def _(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.K.S = Name.Div


@mutant("pdf_role")
def _(pdf: Pdf) -> None:
    first(pdf, "BlockQuote").S = Name.Citat


@mutant("pdf_parent")
def _(pdf: Pdf) -> None:
    first(pdf, "LBody").P = pdf.Root.StructTreeRoot.K


@mutant("pdf_heading_order")
def _(pdf: Pdf) -> None:
    first(pdf, "H3").S = Name.H4


@mutant("pdf_heading_empty")
def _(pdf: Pdf) -> None:
    root = pdf.Root.StructTreeRoot.K
    root.K.append(pdf.make_indirect(Dictionary(S=Name.H2, P=root)))


@mutant("pdf_bookmarks")
def _(pdf: Pdf) -> None:
    del pdf.Root.Outlines


@mutant("pdf_no_alt")
def _(pdf: Pdf) -> None:
    del first(pdf, "Figure").Alt


@mutant("pdf_figure_box")
def _(pdf: Pdf) -> None:
    del first(pdf, "Figure").A.BBox


@mutant("pdf_list")
def _(pdf: Pdf) -> None:
    first(pdf, "LBody").S = Name.P


@mutant("pdf_contents")
def _(pdf: Pdf) -> None:
    first(pdf, "TOCI").S = Name.P


@mutant("pdf_note")
def _(pdf: Pdf) -> None:
    del first(pdf, "Note").ID


@mutant("pdf_table")
def _(pdf: Pdf) -> None:
    first(pdf, "TBody").S = Name.Sect


@mutant("pdf_table_rows")
def _(pdf: Pdf) -> None:
    spanning = next(
        cell for cell in elements(pdf, "TD") if "/A" in cell and "/ColSpan" in cell.A and "/Headers" in cell.A
    )
    del spanning.A.ColSpan


@mutant("pdf_table_heads")
def _(pdf: Pdf) -> None:
    for head in list(elements(pdf, "TH")):
        if head.P.P.P.objgen == first(pdf, "Table").objgen:
            head.S = Name.TD
            del head.A


@mutant("pdf_table_scope")
def _(pdf: Pdf) -> None:
    del first(pdf, "TH").A


@mutant("pdf_table_headers")
def _(pdf: Pdf) -> None:
    next(cell for cell in elements(pdf, "TD") if "/A" in cell and "/Headers" in cell.A).A.Headers[0] = String("ingen")


@mutant("pdf_link_words")
def _(pdf: Pdf) -> None:
    del link(pdf).Contents


@mutant("pdf_link_tag")
def _(pdf: Pdf) -> None:
    link(pdf).StructParent = 99_999


@mutant("pdf_link_flags")
def _(pdf: Pdf) -> None:
    link(pdf).F = 0


@mutant("pdf_link_target")
def _(pdf: Pdf) -> None:
    del link(pdf).Dest


@mutant("pdf_tab_order")
def _(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Tabs


@mutant("pdf_bare")
def _(pdf: Pdf) -> None:
    edit_page(pdf, r"\A", "0 0 9 9 re f\n")


@mutant("pdf_mixed")
def _(pdf: Pdf) -> None:
    edit_page(pdf, r"(/P <</MCID \d+>> BDC)(.*?)EMC", r"\1 /Artifact BMC\2EMC EMC")


@mutant("pdf_unbalanced")
def _(pdf: Pdf) -> None:
    edit_page(pdf, r"\Z", "\nEMC")


@mutant("pdf_parent_tree")
def _(pdf: Pdf) -> None:
    del pdf.pages[0].obj.StructParents


@mutant("pdf_orphan")
def _(pdf: Pdf) -> None:
    del first(pdf, "TD").K


@mutant("pdf_nothing_there")
def _(pdf: Pdf) -> None:
    cell = first(pdf, "TD")
    cell.K = Array([cell.K, 5_000])


@mutant("pdf_font_embedded")
def _(pdf: Pdf) -> None:
    del next(fonts(pdf)).FontDescriptor.FontFile2


@mutant("pdf_font_unicode")
def _(pdf: Pdf) -> None:
    edit_unicode(pdf, rb"<65> <0065>\n", b"")


@mutant("pdf_font_meaning")
def _(pdf: Pdf) -> None:
    edit_unicode(pdf, rb"<65> <0065>", b"<65> <0000>")


@mutant("pdf_font_widths")
def _(pdf: Pdf) -> None:
    del next(fonts(pdf)).Widths[0]


@mutant("pdf_notdef")
def _(pdf: Pdf) -> None:
    edit_page(pdf, r"\(Trygghetsdialog", r"(\\177Trygghetsdialog")
