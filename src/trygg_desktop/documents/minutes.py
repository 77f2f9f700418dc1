"""Mötesanteckningar of an occasion: a pure function from records to a Document.

The public version carries a citizen's words only where a person chose them as a quotation. The internal one adds every
comment in an appendix. No version names who wrote a comment down.
"""

from collections.abc import Iterator

from trygg_desktop.documents import parts, words
from trygg_desktop.documents.appendix import appendix
from trygg_desktop.documents.material import MinutesMaterial
from trygg_desktop.documents.tree import Block, Contents, Document, Signature
from trygg_desktop.model.kinds import Edition, MinutesKind

_FORM = words.MINUTES_KIND[MinutesKind.NOTES]


def document(material: MinutesMaterial, edition: Edition) -> Document:
    """The minutes; in the internal edition every comment follows in an appendix."""
    return parts.paper(material, edition, _FORM, material.minutes.title, _body(material, edition))


def _body(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    minutes = material.minutes
    yield parts.head(material)
    yield from parts.rehearsal(material)
    yield Contents("Innehåll")
    yield from parts.agenda(material)
    yield from parts.heard(material, edition)
    yield from parts.enclosed(material, edition)
    if minutes.chair:
        yield Signature("Ordförande", minutes.chair)
    if minutes.secretary:
        yield Signature("Sekreterare", minutes.secretary)
    if edition is Edition.INTERNAL:
        yield from appendix(material.comments, material.theme_names)
