"""What the minutes say, and what the public version must never say."""

from datetime import timedelta

import pytest
from tests.documents.said import all_text, headings
from tests.evening import OPENING, action, comment, material, minutes, occasion

from trygg_desktop.documents.material import MinutesMaterial
from trygg_desktop.documents.minutes import document
from trygg_desktop.documents.tree import (
    Bullets,
    Document,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    Meter,
    Note,
    Numbered,
    Paragraph,
    Quote,
    Signature,
    Table,
    plain,
)
from trygg_desktop.model.kinds import ActionStatus, Channel, CommentKind, Edition, TimeOfDay


def _table_under(paper: Document, heading: str) -> Table:
    place = next(n for n, block in enumerate(paper.body) if isinstance(block, Heading) and block.text == heading)
    return next(block for block in paper.body[place:] if isinstance(block, Table))


def _appendix(paper: Document) -> list[list[str]]:
    table = _table_under(paper, "Bilaga: alla synpunkter")
    return [[plain(cell) for cell in row if isinstance(cell, str | tuple)] for row in table.rows]


def _facts(paper: Document) -> dict[str, str]:
    return dict(next(block for block in paper.body if isinstance(block, Facts)).rows)


def test_the_head_tells_who_where_and_when() -> None:
    paper = document(material(), Edition.PUBLIC)
    assert _facts(paper) == {
        "Tillfälle": "Trygghetsdialog i monter",
        "Plats": "Coop Extra, Lysekil",
        "Datum": "Måndag 23 november 2026",
        "Tid": "16.30–19.00",
        "Ordförande": "Anna Wallin",
        "Sekreterare": "Sara Lindqvist",
        "Diarienummer": "LKS 2026-0417",
        "Personal": "Sara Lindqvist, Ahmed Osman",
        "Samverkan": "Lokalpolisområde Fyrbodal",
        "Version": "1, utkast",
    }
    assert paper.organisation == "Lysekils kommun"
    assert paper.reference == "LKS 2026-0417"
    assert paper.language == "sv-SE"
    assert paper.created == OPENING + timedelta(hours=4)


def test_the_true_end_counts_more_than_the_planned() -> None:
    closed = occasion(closed_at=OPENING + timedelta(hours=3))
    assert _facts(document(material(at=closed), Edition.PUBLIC))["Tid"] == "16.30–19.30"


def test_a_draft_is_marked_as_one() -> None:
    assert document(material(), Edition.PUBLIC).status == "UTKAST"


def test_a_rehearsal_is_marked_everywhere() -> None:
    paper = document(material(at=occasion(rehearsal=True)), Edition.PUBLIC)
    assert paper.status == "ÖVNING"
    assert [block.title for block in paper.body if isinstance(block, Note)] == ["ÖVNING – räknas inte"]


def test_a_real_occasion_speaks_of_no_rehearsal() -> None:
    assert "ÖVNING" not in all_text(document(material([comment()]), Edition.INTERNAL))


def test_the_summary_counts_talks_comments_and_agreement() -> None:
    comments = [
        comment(1, safety=2, agrees=2, kind=CommentKind.PROBLEM),
        comment(2, safety=5, kind=CommentKind.PRAISE, channel=Channel.SLIP),
        comment(3, kind=CommentKind.PROBLEM),
    ]
    paper = document(material(comments), Edition.PUBLIC)
    figures = next(block for block in paper.body if isinstance(block, KeyFigures))
    assert [(item.value, item.label) for item in figures.items[:3]] == [
        ("6", "samtal"),
        ("3", "synpunkter"),
        ("2", "till höll med"),
    ]
    assert figures.items[3].value == "3,5"
    told = next(plain(block.text) for block in paper.body if isinstance(block, Paragraph))
    assert told == "3 synpunkter antecknades: 2 i samtal och 1 på lapp. Där fanns 2 problem och 1 beröm."


def test_the_safety_figure_tells_the_same_in_bars_words_and_table() -> None:
    comments = [comment(n, safety=safety) for n, safety in enumerate([1, 1, 3, 5, None])]
    figure = next(block for block in document(material(comments), Edition.PUBLIC).body if isinstance(block, Figure))
    assert [bar.value for bar in figure.chart.bars] == [2, 0, 1, 0, 1]
    assert [row[1] for row in figure.data.rows] == ["2", "0", "1", "0", "1"]
    assert "4 svar" in figure.alt
    assert "2 svarade 1 (mycket otrygg)" in figure.alt


def test_without_answers_there_is_no_safety_figure() -> None:
    assert "Upplevd trygghet" not in headings(document(material([comment()]), Edition.PUBLIC))


def test_themes_are_ranked_by_number_then_name() -> None:
    comments = [
        comment(1, themes=["trafik", "belysning"], agrees=4),
        comment(2, themes=["oro"]),
        comment(3, themes=["oro"]),
    ]
    table = _table_under(document(material(comments), Edition.PUBLIC), "Vad synpunkterna handlade om")
    assert table.rows == (
        ("Gåfotboende och ödsliga ställen", Meter(2, 2), "0"),
        ("Belysning", Meter(1, 2), "4"),
        ("Trafik och buskörning", Meter(1, 2), "4"),
    )


def test_a_theme_no_pack_knows_keeps_its_id() -> None:
    table = _table_under(
        document(material([comment(themes=["forsvunnet"])]), Edition.PUBLIC), "Vad synpunkterna handlade om"
    )
    assert table.rows[0][0] == "forsvunnet"


def test_small_background_groups_are_not_told_by_number() -> None:
    comments = [comment(n, age_band="old") for n in range(5)] + [comment(n, age_band="young") for n in range(5, 9)]
    table = _table_under(document(material(comments), Edition.PUBLIC), "Vilka som lämnade synpunkter")
    assert table.rows == (("Under 18 år", "färre än 5"), ("65 år och äldre", "5"))


def test_written_sections_keep_their_order_paragraphs_and_lists() -> None:
    written = minutes(
        sections=[
            {"id": "b", "heading": "Löften på plats", "text": "- Lampan byts.\n- Vi återkommer."},
            {"id": "e", "heading": "Tomt", "text": "  \n "},
            {"id": "a", "heading": "Så gick det", "text": "Första.\n\nAndra\nraden."},
        ]
    )
    paper = document(material(written=written), Edition.PUBLIC)
    assert headings(paper)[-2:] == ["Löften på plats", "Så gick det"]
    assert Bullets(("Lampan byts.", "Vi återkommer.")) in paper.body
    assert Paragraph("Första.") in paper.body
    assert Paragraph("Andra\nraden.") in paper.body


def test_the_agenda_is_numbered_and_leaves_out_empty_items() -> None:
    paper = document(material(written=minutes(agenda=["Öppnande", " ", "Lägesbild"])), Edition.PUBLIC)
    assert Numbered(("Öppnande", "Lägesbild")) in paper.body


def test_only_chosen_quotations_stand_there_in_the_chosen_order() -> None:
    comments = [
        comment(1, "Ordagrant sagt.", verbatim=True, time_of_day=TimeOfDay.EVENING),
        comment(2, "Sammanfattat.", language="en"),
        comment(3, "Inte vald."),
        comment(4, "", withdrawn_at=OPENING),
    ]
    chosen = minutes(quotations=["comment-2", "comment-4", "comment-1", "gone"])
    quotes = [
        block for block in document(material(comments, written=chosen), Edition.PUBLIC).body if isinstance(block, Quote)
    ]
    assert [(plain(quote.text), quote.attribution) for quote in quotes] == [
        ("Sammanfattat.", "Om Kungstorget · sammanfattat"),
        ("”Ordagrant sagt.”", "Om Kungstorget · kväll"),
    ]
    assert not isinstance(quotes[0].text, str)
    assert quotes[0].text[0].lang == "en"


def test_referrals_are_told_as_counts() -> None:
    paper = document(material(tallies={"referred": 3, "talk": 0, "okand": 2}), Edition.PUBLIC)
    assert _table_under(paper, "Räknat utan anteckning").rows == (("Hänvisade", "3"), ("okand", "2"))


def test_actions_are_numbered_in_their_order() -> None:
    actions = [
        action(2, "Klipp buskarna", due="före sommaren", status=ActionStatus.DONE),
        action(1, "Byt lampan", responsible="Lysekilsbostäder"),
    ]
    assert _table_under(document(material(actions=actions), Edition.PUBLIC), "Åtgärder").rows == (
        ("1", "Byt lampan", "Lysekilsbostäder", "18 december 2026", "Pågår"),
        ("2", "Klipp buskarna", "Tekniska enheten", "före sommaren", "Klar"),
    )


def test_chair_and_secretary_sign() -> None:
    signers = [block for block in document(material(), Edition.PUBLIC).body if isinstance(block, Signature)]
    assert signers == [Signature("Ordförande", "Anna Wallin"), Signature("Sekreterare", "Sara Lindqvist")]


def test_the_appendix_holds_every_comment_with_all_that_belongs_to_it() -> None:
    comments = [
        comment(
            17,
            "Det är mörkt vid bussen.",
            themes=["belysning", "trafik"],
            safety=2,
            kind=CommentKind.PROBLEM,
            time_of_day=TimeOfDay.NIGHT,
            agrees=3,
            verbatim=True,
        ),
        comment(18, "", safety=4, place=""),
    ]
    first, second = _appendix(document(material(comments), Edition.INTERNAL))
    assert first == [
        "A-017\n16:47",
        "Kungstorget\nnatt",
        "”Det är mörkt vid bussen.”\nTeman: Belysning · Trafik och buskörning\nOrdagrant · problem · +3 håller med",
        "2",
    ]
    assert second == ["A-018\n16:48", "", "Trygghet utan ord", "4"]


def test_a_withdrawn_comment_keeps_its_number_and_nothing_else() -> None:
    withdrawn = comment(5, "Skulle ha tömts.", withdrawn_at=OPENING, safety=1, themes=["oro"], place="Hemlig plats")
    paper = document(material([withdrawn, comment(6)]), Edition.INTERNAL)
    assert _appendix(paper)[0] == ["A-005\n16:35", "", "Återtagen", ""]
    text = all_text(paper)
    assert "tömts" not in text
    assert "Hemlig" not in text
    assert "Gåfotboende" not in text
    assert "1 synpunkt antecknades" in text


@pytest.mark.parametrize("edition", Edition)
def test_nobody_learns_who_wrote_a_comment_down(edition: Edition) -> None:
    assert "Skrivarnamn" not in all_text(document(material([comment()]), edition))


def test_the_public_version_holds_only_chosen_words() -> None:
    comments = [comment(n, f"Hemlighet{n}", kind=CommentKind.PROPOSAL) for n in range(1, 6)]
    given = material(comments, written=minutes(quotations=["comment-2"]))
    public = all_text(document(given, Edition.PUBLIC))
    assert [n for n in range(1, 6) if f"Hemlighet{n}" in public] == [2]
    assert "Bilaga" not in public
    assert "A-00" not in public
    internal = all_text(document(given, Edition.INTERNAL))
    assert all(f"Hemlighet{n}" in internal for n in range(1, 6))


def test_proposals_are_counted_for_all_and_told_within() -> None:
    given = material([comment(1, "Sätt upp en lampa.", kind=CommentKind.PROPOSAL, themes=["belysning"]), comment(2)])
    public, internal = document(given, Edition.PUBLIC), document(given, Edition.INTERNAL)
    assert Paragraph("1 förslag lämnades. Vanligast: Belysning (1).") in public.body
    assert not any(isinstance(block, Bullets) for block in public.body)
    listed = next(block for block in internal.body if isinstance(block, Bullets))
    assert plain(listed.items[0]).startswith("Sätt upp en lampa.")


def _bare() -> MinutesMaterial:
    return material(at=occasion(staff=[], partners=[], ends_at=None), written=minutes(chair="", secretary="", dnr=""))


def test_an_empty_occasion_says_so_and_leaves_out_the_rest() -> None:
    paper = document(_bare(), Edition.INTERNAL)
    assert headings(paper) == ["Sammanfattning", "Bilaga: alla synpunkter"]
    assert paper.body.count(Paragraph("Inga synpunkter antecknades.")) == 2
    assert set(_facts(paper)) == {"Tillfälle", "Plats", "Datum", "Tid", "Version"}
    assert _facts(paper)["Tid"] == "Från 16.30"


def test_the_word_with_a_legal_meaning_is_not_used() -> None:
    assert "minnesanteckning" not in all_text(document(material([comment()]), Edition.INTERNAL)).lower()
