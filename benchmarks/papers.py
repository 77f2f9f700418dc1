"""What do tags cost? 2,000 comments in 20 tables, the same words drawn by us, by plain reportlab, WeasyPrint and typst.

Times are of the CPU, all threads together; each side is run once to warm up and then by turns.
"""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from html import escape
from io import BytesIO
from time import process_time

from benchmarks.measure import p50, tell

from trygg_desktop.documents.tree import Block, Column, Document, Heading, Table
from trygg_desktop.pdf import fonts, render
from trygg_desktop.pdf.check import check
from trygg_desktop.pdf.render import draw
from trygg_desktop.resources import resource

COMMENTS, TABLES, ROUNDS = 2_000, 20, 5
HEADS = ("Nr", "Plats", "Synpunkt", "Trygghet")
WEIGHTS = (1.05, 1.8, 5.1, 0.95)
PLACES = ("Kungstorget", "Gångtunneln vid stationen", "Södra hamnen", "Badhusparken", "Brastads centrum")
TEXT = (
    "det är mörkt på kvällen när lamporna har varit trasiga sedan september och ingen verkar laga dem jag går hellre "
    "runt hela kvarteret än genom tunneln där ungdomar samlas vid bänkarna utanför affären bilar kör för fort förbi "
    "skolan buskarna skymmer sikten vid övergångsstället vi vill ha fler vuxna ute busshållplatsen saknar belysning"
)

Rows = Sequence[tuple[str, str, str, str]]


def comments(count: int) -> list[tuple[str, str, str, str]]:
    """As many comments of 10 to 60 words, the same each time."""
    drawn = random.Random(count)  # noqa: S311 -- sentences, not secrets
    return [
        (
            f"A-{n:05d}",
            drawn.choice(PLACES),
            " ".join(drawn.choices(TEXT.split(), k=drawn.randint(10, 60))).capitalize() + ".",
            str(drawn.randint(1, 5)),
        )
        for n in range(count)
    ]


def tables(rows: Rows) -> list[Rows]:
    """The rows in 20 parts."""
    size = -(-len(rows) // TABLES)
    return [rows[start : start + size] for start in range(0, len(rows), size)]


def our_document(rows: Rows) -> Document:
    columns = [Column(head, weight) for head, weight in zip(HEADS, WEIGHTS, strict=True)]
    columns[0] = Column(HEADS[0], WEIGHTS[0], is_row_head=True)
    body: list[Block] = []
    for number, part in enumerate(tables(rows), 1):
        body += Heading(2, f"Kväll {number}"), Table("", tuple(columns), tuple(part))
    return Document(
        "Synpunkter", "Mätning", "Lysekils kommun", "Mätning", datetime(2026, 11, 25, tzinfo=UTC), tuple(body)
    )


def by_reportlab(rows: Rows) -> bytes:
    """The same without tags, by reportlab's own paragraphs and tables."""
    from reportlab.lib.colors import black  # noqa: PLC0415
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
    from reportlab.platypus import Paragraph, SimpleDocTemplate, TableStyle  # noqa: PLC0415
    from reportlab.platypus import Table as PlainTable  # noqa: PLC0415

    fonts.load()
    cell = ParagraphStyle("cell", fontName=fonts.REGULAR, fontSize=9.5, leading=13.5)
    head = ParagraphStyle("head", parent=cell, fontName=fonts.SEMIBOLD)
    title = ParagraphStyle("title", parent=head, fontSize=14.5, leading=19)
    rules = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.6, black), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    story: list[object] = []
    for number, part in enumerate(tables(rows), 1):
        cells = [[Paragraph(escape(text), cell) for text in row] for row in part]
        story.append(Paragraph(f"Kväll {number}", title))
        story.append(
            PlainTable(
                [[Paragraph(text, head) for text in HEADS], *cells],
                [467 * weight / sum(WEIGHTS) for weight in WEIGHTS],
                repeatRows=1,
                splitInRow=1,
                style=rules,
            )
        )
    file = BytesIO()
    SimpleDocTemplate(file, title="Synpunkter", leftMargin=64, rightMargin=64).build(story)
    return file.getvalue()


def by_weasyprint(rows: Rows) -> bytes:
    from weasyprint import HTML  # noqa: PLC0415  # of the bench group

    head = "".join(f'<th scope="col">{text}</th>' for text in HEADS)
    parts = "".join(
        f"<h2>Kväll {number}</h2><table><thead><tr>{head}</tr></thead><tbody>"
        + "".join(
            f'<tr><th scope="row">{row[0]}</th>' + "".join(f"<td>{escape(text)}</td>" for text in row[1:]) + "</tr>"
            for row in part
        )
        + "</tbody></table>"
        for number, part in enumerate(tables(rows), 1)
    )
    faces = "".join(
        f"@font-face {{ font-family: A; font-weight: {weight}; src: url({resource('fonts', f'{name}.ttf').as_uri()}) }}"
        for weight, name in ((400, fonts.REGULAR), (600, fonts.SEMIBOLD))
    )
    style = (
        f"{faces} body {{ font: 9.5pt/13.5pt A }} td, th {{ vertical-align: top; border-bottom: 0.6pt solid; "
        "text-align: left } table { width: 100%; border-collapse: collapse } @page { size: A4; margin: 76pt 64pt }"
    )
    page = f'<html lang="sv"><title>Synpunkter</title><style>{style}</style><h1>Synpunkter</h1>{parts}</html>'
    return bytes(HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))


def by_typst(rows: Rows) -> bytes:
    import typst  # noqa: PLC0415  # of the bench group

    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    widths = ", ".join(f"{weight}fr" for weight in WEIGHTS)
    head = ", ".join(quoted(text) for text in HEADS)
    parts = "\n".join(
        f"== Kväll {number}\n#table(columns: ({widths}), stroke: (bottom: 0.6pt), table.header({head}), "
        + ", ".join(quoted(text) for row in part for text in row)
        + ")"
        for number, part in enumerate(tables(rows), 1)
    )
    source = (
        '#set document(title: "Synpunkter")\n#set page(paper: "a4", margin: (x: 64pt, y: 76pt))\n'
        '#set text(lang: "sv", font: "Atkinson Hyperlegible Next", size: 9.5pt)\n= Synpunkter\n' + parts
    )
    folder = str(resource("fonts"))
    drawn: bytes = typst.compile(source.encode(), font_paths=[folder], ignore_system_fonts=True, pdf_standards=["ua-1"])  # type: ignore[misc,unused-ignore]
    return drawn


def cpu(fn: Callable[[], object]) -> float:
    begun = process_time()
    fn()
    return process_time() - begun


def main() -> None:
    rows = comments(COMMENTS)
    paper = our_document(rows)
    sides: dict[str, Callable[[], bytes]] = {
        "ours": partial(draw, paper),
        "plain": partial(by_reportlab, rows),
        "typst": partial(by_typst, rows),
    }
    files = {name: fn() for name, fn in sides.items()}
    times: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(ROUNDS):
        for name, fn in sides.items():
            times[name].append(cpu(fn))
    half = {name: p50(seconds) for name, seconds in times.items()}
    weasyprint = cpu(partial(by_weasyprint, rows))
    facts = f"{half['ours']:.2f} s of CPU, {len(files['ours']) / 1e6:.2f} MB"
    tell("tagged ÷ untagged reportlab, CPU", half["ours"] / half["plain"], 1.2, facts)
    tell("tagged ÷ WeasyPrint pdf/ua-1, CPU", half["ours"] / weasyprint, 0.2, f"{weasyprint:.2f} s")
    tell("tagged ÷ typst ua-1, CPU", half["ours"] / half["typst"], 1.5, f"{half['typst']:.2f} s")
    tell("size: tagged ÷ untagged reportlab", len(files["ours"]) / len(files["plain"]), 1.5)
    checked = cpu(partial(check, files["ours"]))
    handed_over = cpu(partial(render, paper))
    print(
        f"  and looked through, as every paper is: {handed_over / half['plain']:.2f} ÷ untagged, {checked:.2f} s more"
    )

    papers = {count: our_document(comments(count)) for count in (200, 2_000, 20_000)}
    spent = {
        count: min(cpu(partial(draw, one)) for _ in range(3 if count < COMMENTS * 5 else 1))
        for count, one in papers.items()
    }
    slope = (spent[20_000] - spent[2_000]) / 18_000 / ((spent[2_000] - spent[200]) / 1_800)
    facts = ", ".join(f"{count}: {seconds:.2f} s" for count, seconds in spent.items())
    tell("a comment more among 20,000 ÷ among 2,000", slope, 1.2, facts)


if __name__ == "__main__":
    main()
