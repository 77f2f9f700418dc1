"""Internal and public: what was masked or left out is nowhere in the public edition, and all else is the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Pdf
from tests.documents.said import all_text, headings
from tests.evening import action, comment, material, minutes, occasion

from trygg_desktop.documents import minutes as notes
from trygg_desktop.documents import onepage, protocol
from trygg_desktop.documents.compare import compare
from trygg_desktop.documents.material import Approval, MinutesMaterial
from trygg_desktop.documents.tree import Bullets, Document, Numbered
from trygg_desktop.model.kinds import Edition, MinutesKind, MinutesStatus
from trygg_desktop.model.minutes import mailbox, name_and_address
from trygg_desktop.pdf.render import draw

INTERNAL, PUBLIC = Edition.INTERNAL, Edition.PUBLIC
SECTION = {"id": "background", "heading": "Bakgrund", "text": "Anna Svensson ropade."}
Form = Callable[[MinutesMaterial, Edition], Document]
FORMS: dict[MinutesKind, Form] = {MinutesKind.NOTES: notes.document, MinutesKind.PROTOCOL: protocol.document}


def written(**redactions: str) -> MinutesMaterial:
    """A section, a quotation and an action, with these redactions."""
    of = minutes(sections=[SECTION], quotations=["comment-1"], redactions=redactions)
    return material([comment(1, "Olle Ek kör för fort.")], written=of, actions=[action(1, "Ring Kim Berg")])


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_what_is_masked_is_masked_in_the_public_edition_alone(form: Form) -> None:
    masks = {"background": "[maskat] ropade.", "comment-1": "[maskat] kör för fort.", "action-1": "Ring [maskat]"}
    given_ = written(**masks)
    public, internal = all_text(form(given_, PUBLIC)), all_text(form(given_, INTERNAL))
    for name in ("Anna Svensson", "Olle Ek", "Kim Berg"):
        assert name in internal
        assert name not in public
    assert public.count("[maskat]") == 3


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_what_is_left_out_is_said_to_be_left_out(form: Form) -> None:
    public = form(written(**{"background": "", "comment-1": "", "action-1": ""}), PUBLIC)
    told = all_text(public)
    assert not any(name in told for name in ("Anna Svensson", "Olle Ek", "Kim Berg"))
    assert told.count("Utelämnat i den offentliga versionen.") == 2
    assert any(heading.endswith("Bakgrund") for heading in headings(public))
    assert not any("Röster" in heading for heading in headings(public))


def test_both_editions_of_a_protocol_number_their_paragraphs_alike() -> None:
    left_out = written(background="")
    internal, public = (
        [heading for heading in headings(protocol.document(left_out, edition)) if heading.startswith("§")]
        for edition in (INTERNAL, PUBLIC)
    )
    assert internal == public
    assert [heading.split()[1] for heading in public] == [str(n) for n in range(1, len(public) + 1)]


def test_each_edition_says_for_whom_it_is() -> None:
    assert notes.document(written(), INTERNAL).classification == "Internt arbetsmaterial"
    assert notes.document(written(), PUBLIC).classification == "Offentlig version"


def test_a_protocol_tells_of_its_adjuster_and_its_announcement() -> None:
    of = minutes(
        organ="Kommunstyrelsen",
        adjuster="Eva Berg",
        adjusted_where="Stadshuset",
        adjusted_when="2026-11-30",
        posted_on="2026-12-01",
        kept_at="Kommunarkivet",
        agenda=["Upprop"],
    )
    paper = protocol.document(material([comment()], written=of), PUBLIC)
    told = all_text(paper)
    assert "Eva Berg utses att tillsammans med ordföranden justera protokollet." in told
    assert "Justeringen äger rum: Stadshuset, 30 november 2026." in told
    assert headings(paper)[:3] == [
        "§\N{NO-BREAK SPACE}1 Mötets öppnande",
        "§\N{NO-BREAK SPACE}2 Val av justerare",
        "§\N{NO-BREAK SPACE}3 Dagordning",
    ]
    assert headings(paper)[-1] == "Bevis om anslag"
    for words in ("1 december 2026", "Kommunarkivet", "Kommunstyrelsen", "(fylls i för hand)"):
        assert words in told


def test_an_approved_paper_is_no_draft_and_says_who_approved_it() -> None:
    at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    approval = Approval(MinutesStatus.APPROVED, "Anna Wallin", at)
    paper = notes.document(material([comment()], approval=approval), PUBLIC)
    assert paper.status is None
    assert "1, godkänd 24 november 2026 av Anna Wallin" in all_text(paper)


def test_an_action_that_was_carried_over_says_from_when() -> None:
    paper = notes.document(material(actions=[action(1, "Laga")], carried={"action-1": date(2026, 11, 16)}), PUBLIC)
    assert "Kvarstår från 16 november 2026" in all_text(paper)


def test_appendices_and_recipients_are_listed_without_addresses() -> None:
    of = minutes(appendices=["Karta"], recipients=["Anna Ek <anna@ankeborg.example>", "Polisen"])
    paper = notes.document(material([comment()], written=of), INTERNAL)
    assert Numbered(("Karta", "Alla synpunkter (sist i detta dokument)")) in paper.body
    assert Bullets(("Anna Ek", "Polisen")) in paper.body
    assert "anna@" not in all_text(paper)


@given(st.text(st.characters(categories=("L", "Zs"), exclude_characters='<>@"'), min_size=1).filter(str.strip))
def test_a_mailbox_gives_back_its_name_and_address(name: str) -> None:
    assert name_and_address(mailbox(name, "a.b@ankeborg.example")) == (name.strip(), "a.b@ankeborg.example")
    assert name_and_address(mailbox(name)) == (name.strip(), "")
    assert name_and_address("a@b.example") == ("a@b.example", "a@b.example")


def test_side_by_side_shows_what_differs_and_nothing_else() -> None:
    masked = written(**{"comment-1": "[maskat] kör för fort."})
    pairs = compare(notes.document(masked, INTERNAL), notes.document(masked, PUBLIC))
    quote = next(pair for pair in pairs if any("[maskat]" in piece.text for piece in pair.public))
    assert [piece.text for piece in quote.public if piece.differs] == ["[maskat] "]
    assert "Olle Ek" in "".join(piece.text for piece in quote.internal if piece.differs)
    appendix = [pair for pair in pairs if any("A-001" in piece.text for piece in pair.internal) and not pair.public]
    assert appendix
    assert all(pair.differs for pair in appendix)


words = st.lists(st.sampled_from(["ett", "två", "tre", "[maskat]", "fyra"]), max_size=6).map(" ".join)


@given(st.lists(words, max_size=5), st.lists(words, max_size=5))
def test_each_side_of_a_comparison_says_exactly_what_its_edition_says(left: list[str], right: list[str]) -> None:
    def paper(items: list[str]) -> Document:
        return Document("Titel", "", "", "", datetime(2026, 1, 1, tzinfo=UTC), (Bullets(tuple(items)),))

    pairs = compare(paper(left), paper(right))
    for side, items in (("internal", left), ("public", right)):
        told = ["".join(piece.text for piece in getattr(pair, side)) for pair in pairs]
        assert [line for line in told if line] == ["Titel", *filter(None, items)]
    same = [pair for pair in pairs if not pair.differs]
    assert all(pair.internal == pair.public for pair in same)
    assert (left == right) <= (not any(pair.differs for pair in pairs))


WIDEST = ("W", "WM Å", "🙂", "Åtgärd ")


@pytest.mark.parametrize("letters", WIDEST)
def test_the_summary_never_needs_a_second_page(letters: str) -> None:
    given_ = overfull(letters * 90)
    for edition in Edition:
        with Pdf.open(BytesIO(draw(onepage.document(given_, edition)))) as pdf:
            assert len(pdf.pages) == 1


def test_the_summary_carries_no_citizens_words() -> None:
    paper = onepage.document(written(**{"action-1": ""}), PUBLIC)
    assert "Olle Ek" not in all_text(paper)
    assert "Kim Berg" not in all_text(paper)


def overfull(long: str) -> MinutesMaterial:
    """More of everything than one page has room for."""
    themes = {f"theme{n}": f"{n} {long}" for n in range(9)}
    comments = [comment(n, long, safety=n % 5 + 1, themes=list(themes), to_complete=True) for n in range(1, 30)]
    at = occasion(place=long, staff=[long] * 4, partners=[long] * 4, rehearsal=True)
    actions = [action(n, long, responsible=long, due=long) for n in range(1, 12)]
    made = material(comments, at=at, written=minutes(dnr=long, title=long), actions=actions)
    return replace(made, municipality=long, theme_names=themes)
