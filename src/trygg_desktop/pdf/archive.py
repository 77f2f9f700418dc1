"""Makes a tagged file one for the archive: PDF/A-2a and PDF/UA-1 at once (ISO 19005-2, ISO 14289-1).

It is written anew by qpdf, with its objects packed: a third of the size, and every stream ended as the archive asks.
"""

from datetime import UTC
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, Stream, String
from PIL import ImageCms

from trygg_desktop.documents.tree import Document
from trygg_desktop.pdf.endings import settled

PRODUCER = "Trygg Desktop"
_DATE = slice(24, 36)
"""Where an ICC profile tells when it was made."""
_NEW_YEAR = bytes.fromhex("07ea 0001 0001 0000 0000 0000")

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{organisation}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def archived(raw: bytes, document: Document) -> bytes:
    """The file `raw` with all that the two standards ask of a file as a whole. The same input gives the same bytes."""
    with Pdf.open(BytesIO(raw)) as pdf:
        root = pdf.Root
        root.MarkInfo = Dictionary(Marked=True)
        root.Metadata = Stream(pdf, _metadata(document), Type=Name.Metadata, Subtype=Name.XML)
        root.OutputIntents = Array([_intent(pdf)])
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        for number, page in enumerate(pdf.pages):
            page.obj.StructParents = number
            page.obj.Tabs = Name.S
        _inform(pdf, document)
        return settled(_saved(pdf), _saved)


def _saved(pdf: Pdf) -> bytes:
    file = BytesIO()
    pdf.save(
        file,
        min_version="1.7",
        object_stream_mode=ObjectStreamMode.generate,
        preserve_pdfa=True,
        deterministic_id=True,
        fix_metadata_version=False,
    )
    return file.getvalue()


def _inform(pdf: Pdf, document: Document) -> None:
    """The old dictionary of particulars, saying what the metadata say and no more."""
    stamp = f"D:{document.created.astimezone(UTC):%Y%m%d%H%M%S}Z"
    for name in list(pdf.docinfo.keys()):
        del pdf.docinfo[name]
    told = {
        "/Title": document.title,
        "/Author": document.organisation,
        "/Subject": document.subject,
        "/Creator": PRODUCER,
        "/Producer": PRODUCER,
        "/CreationDate": stamp,
        "/ModDate": stamp,
    }
    for name, value in told.items():
        pdf.docinfo[name] = String(value)


def _metadata(document: Document) -> bytes:
    return _XMP.format(
        title=escape(document.title),
        organisation=escape(document.organisation),
        subject=escape(document.subject),
        language=escape(document.language),
        created=f"{document.created.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        producer=PRODUCER,
    ).encode()


def _intent(pdf: Pdf) -> Dictionary:
    profile = Stream(pdf, _srgb(), N=3, Alternate=Name.DeviceRGB)
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(profile),
    )


@cache
def _srgb() -> bytes:
    """The colour profile of screens, as old today as tomorrow."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE] = _NEW_YEAR
    return bytes(profile)
