"""A paper with every element of the tree, and those that are likely to go wrong."""

from dataclasses import replace
from io import BytesIO

from PIL import Image
from tests.pdf.paper import document
from tests.pdf.test_render import EVERY_BLOCK

from trygg_desktop.documents.tree import (
    Action,
    Actions,
    Bar,
    Block,
    Column,
    ColumnGroup,
    Contents,
    Document,
    Figure,
    Heading,
    Logo,
    PageBreak,
    Paragraph,
    RankedBars,
    Spanning,
    Table,
    Text,
)

ARABIC = "أشعر بعدم الأمان في النفق مساءً، الأضواء معطلة منذ 20 سبتمبر."
UKRAINIAN = "Дуже темно у підземному переході ввечері."

SPANS = Table(
    "Svar för varje plats",
    (
        Column("Plats", 2, is_row_head=True),
        Column("Tid", 1, is_row_head=True),
        Column("Kvinnor", 1, "right"),
        Column("Män", 1, "right"),
        Column("Vad som sades", 3),
    ),
    (
        (Spanning("Gångtunneln", rows=3), "Dag", "3", "4", "Bra ljus."),
        ("Kväll", "1", "2", Spanning("Lamporna är trasiga, och ingen verkar laga dem.", rows=2)),
        ("Natt", Spanning("för få svar", columns=2)),
        ("Torget", "Dag", "5", "5", ""),
    ),
    groups=(ColumnGroup("", 2), ColumnGroup("Svar", 2), ColumnGroup("", 1)),
)

RANKED = Figure(
    "Teman i ordning",
    "Belysning 14, tåg och buss 9, klotter 0.",
    RankedBars((Bar("", "Belysning", 14), Bar("", "Tåg och buss med ett mycket långt namn", 9), Bar("", "Klotter", 0))),
    Table(
        "", (Column("Tema", 3, is_row_head=True), Column("Antal", 1, "right")), (("Belysning", "14"), ("Klotter", "0"))
    ),
)

BODY: tuple[Block, ...] = (
    Contents("Innehåll"),
    *EVERY_BLOCK[:-2],
    Heading(2, "§ 4 Åtgärder"),
    Actions(
        (Action("Byt lamporna i tunneln", (Text("Teknik", strong=True), Text("\nsenast i december", small=True))),)
    ),
    Paragraph(
        (Text("Kommunen mäter ljuset", note="Mätt den 20 november."), Text(" varje år"), Text(".", note="Se 2."))
    ),
    Paragraph((Text("Hon sade: "), Text(ARABIC, lang="ar"), Text(" Det vill säga: "), Text("It is dark.", lang="en"))),
    Paragraph((Text(f"{ARABIC} {ARABIC}", lang="ar"),)),
    Paragraph((Text(UKRAINIAN, lang="uk"),)),
    Paragraph("Tecken: 😟 👍🏽 ♔ 漢 שלום"),
    Heading(2, "Tabell med celler över flera"),
    SPANS,
    RANKED,
    Heading(2, "Lång cell"),
    Table(
        "",
        (Column("Nr", is_row_head=True), Column("Text", 5)),
        (("A-001", "Ord och mening. " * 900), ("A-002", "Slut.")),
    ),
    PageBreak(),
    Heading(1, "Bilaga"),
    Paragraph("Sist."),
)


def sample() -> Document:
    """The paper."""
    mark = BytesIO()
    Image.new("RGBA", (300, 80), (11, 87, 82, 200)).save(mark, "PNG")
    return replace(
        document(*BODY, status="UTKAST"),
        classification="Internt arbetsmaterial",
        reference="KS 2026/118",
        logo=Logo(mark.getvalue(), "Lysekils kommun"),
    )
