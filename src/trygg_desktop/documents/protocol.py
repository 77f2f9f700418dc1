"""Protokoll of an occasion: numbered paragraphs, an appointed adjuster, and the proof that its approval was announced.

The form is that of Kommunallagen (2017:725) 5 kap. 65–69 §§ and 8 kap. 12 §: chair and adjuster approve it, and the
approval is announced on the municipality's notice board.
"""

from collections.abc import Iterator
from dataclasses import replace

from trygg_desktop.documents import parts, words
from trygg_desktop.documents.appendix import appendix
from trygg_desktop.documents.material import MinutesMaterial
from trygg_desktop.documents.tree import (
    Block,
    Contents,
    Document,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
)
from trygg_desktop.model.kinds import Edition, MinutesKind

_FORM = words.MINUTES_KIND[MinutesKind.PROTOCOL]
_BY_HAND = "(fylls i för hand)"


def document(material: MinutesMaterial, edition: Edition) -> Document:
    """The protocol; both editions have the same paragraphs under the same numbers."""
    return parts.paper(material, edition, _FORM, material.minutes.title, _body(material, edition))


def _body(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    minutes = material.minutes
    paragraphs = tuple(_numbered(_proceedings(material, edition)))
    yield parts.head(material)
    yield from parts.rehearsal(material)
    yield Contents("Innehåll")
    yield from paragraphs
    yield from parts.enclosed(material, edition)
    yield Heading(2, "Underskrifter")
    yield Signature("Sekreterare", minutes.secretary)
    yield Signature("Ordförande", minutes.chair)
    yield Signature("Justerare", minutes.adjuster)
    yield from _announced(material, sum(isinstance(block, Heading) for block in paragraphs))
    if edition is Edition.INTERNAL:
        yield from appendix(material.comments, material.theme_names)


def _proceedings(material: MinutesMaterial, edition: Edition) -> Iterator[Block]:
    minutes = material.minutes
    chair = minutes.chair or "Ordföranden"
    yield Heading(2, "Mötets öppnande")
    yield Paragraph(f"{chair} öppnar mötet.")
    yield Heading(2, "Val av justerare")
    when = ", ".join(filter(None, (minutes.adjusted_where, words.due(minutes.adjusted_when))))
    appointed = f"{minutes.adjuster or 'Justerare'} utses att tillsammans med ordföranden justera protokollet."
    yield Paragraph(f"{appointed} Justeringen äger rum: {when}." if when else appointed)
    yield from parts.agenda(material)
    yield from parts.heard(material, edition)
    yield Heading(2, "Mötets avslutande")
    yield Paragraph(f"{chair} förklarar mötet avslutat.")


def _numbered(blocks: Iterator[Block]) -> Iterator[Block]:
    """The same blocks, each heading of level 2 a numbered paragraph: "§ 3 Dagordning"."""
    number = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:  # noqa: PLR2004  # the level of a paper's parts
            number += 1
            yield replace(block, text=f"§\N{NO-BREAK SPACE}{number} {block.text}")
        else:
            yield block


def _announced(material: MinutesMaterial, paragraphs: int) -> Iterator[Block]:
    minutes = material.minutes
    yield PageBreak()
    yield Heading(1, "Bevis om anslag")
    yield Paragraph("Justeringen av protokollet har tillkännagivits på kommunens anslagstavla.")
    rows = (
        ("Organ", minutes.organ),
        ("Mötesdatum", words.short_date(words.day_in_sweden(material.occasion.starts_at))),
        ("Diarienummer", minutes.dnr),
        ("Paragrafer", f"§§ 1–{paragraphs}"),
        ("Anslaget sätts upp", words.due(minutes.posted_on) or _BY_HAND),
        ("Anslaget tas ned", words.due(minutes.removed_on) or _BY_HAND),
        ("Protokollet förvaras", minutes.kept_at or _BY_HAND),
    )
    yield Facts(tuple((term, value) for term, value in rows if value))
    yield Signature("Underskrift", minutes.secretary)
