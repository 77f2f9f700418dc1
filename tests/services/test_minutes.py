"""The minutes in the store: carried-over actions, approval that freezes, versions, letters, the press."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from functools import partial
from hashlib import sha256
from threading import Thread

import pytest
from sqlalchemy import select

from trygg_desktop.documents.tree import Document, Heading
from trygg_desktop.errors import Elsewhere, EnvironmentFault, Fault, PersonCanMend
from trygg_desktop.model.base import new_id
from trygg_desktop.model.kinds import ActionStatus, Edition, MinutesKind, MinutesStatus, OccasionKind
from trygg_desktop.model.minutes import FrozenPaper, MinutesVersion
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.outbox import Operation
from trygg_desktop.services import Session, capture, minutes, occasions, papers, setup, versions
from trygg_desktop.services.press import Press
from trygg_desktop.store.database import Store

NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
PDFS = {Edition.INTERNAL: b"%PDF internal", Edition.PUBLIC: b"%PDF public"}


@pytest.fixture(autouse=True)
def pack(store: Store) -> None:
    store.write(setup.ensure).result()


@pytest.fixture
def closed(store: Store, occasion: Occasion) -> str:
    """The id of an occasion with minutes and a comment, that is closed."""
    store.write(partial(minutes.begin, occasion_id=occasion.id)).result()
    say(store, occasion.id, "Det är mörkt.")
    store.write(partial(occasions.close, occasion_id=occasion.id, now=NOW)).result()
    return occasion.id


def say(store: Store, occasion_id: str, words: str) -> None:
    save = partial(capture.save_comment, draft_id=new_id(), occasion_id=occasion_id, content={"text": words})
    store.write(save).result()


def another(store: Store, kind: OccasionKind = OccasionKind.BOOTH, *, rehearsal: bool = False) -> str:
    """One more occasion, closed at once."""
    start = partial(
        occasions.start,
        kind=kind,
        place="Torget",
        starts_at=NOW + timedelta(days=7),
        ends_at=None,
        staff=[],
        partners=[],
        rehearsal=rehearsal,
    )
    made = store.write(start).result()
    store.write(partial(occasions.close, occasion_id=made.id, now=NOW + timedelta(days=7, hours=2))).result()
    return made.id


def approved(store: Store, occasion_id: str, by: str = "Anna Wallin") -> MinutesVersion:
    proposal = store.read(partial(versions.propose, occasion_id=occasion_id, by=by, at=NOW)).result()
    return store.write(partial(versions.approve, proposal=proposal, pdfs=PDFS)).result()


def agree(store: Store, occasion_id: str, *rows: dict[str, object]) -> None:
    store.write(partial(minutes.set_actions, occasion_id=occasion_id, rows=list(rows))).result()


def test_open_actions_are_carried_over_from_the_last_occasion_of_the_kind(store: Store, closed: str) -> None:
    agree(
        store,
        closed,
        {"what": "Laga lampan", "responsible": "LEVA", "due": "2026-12-01"},
        {"what": "Målad", "status": ActionStatus.DONE},
    )
    later = another(store)
    store.write(partial(minutes.begin, occasion_id=later)).result()
    (action,) = store.read(partial(minutes.actions, occasion_id=later)).result()
    assert (action.what, action.responsible, action.due) == ("Laga lampan", "LEVA", "2026-12-01")
    assert store.read(partial(minutes.carried, occasion_id=later)).result() == {action.id: NOW.date()}


def test_an_action_that_was_masked_is_carried_over_masked(store: Store, closed: str) -> None:
    agree(store, closed, {"id": "masked", "what": "Ring Kim Berg"})
    written = store.read(partial(minutes.of_occasion, occasion_id=closed)).result()
    assert written is not None
    masks = {"masked": "Ring [maskat]", "elsewhere": ""}
    store.write(partial(minutes.edit, minutes_id=written.id, redactions=masks)).result()
    begun = store.write(partial(minutes.begin, occasion_id=another(store))).result()
    (action,) = store.read(partial(minutes.actions, occasion_id=begun.occasion_id)).result()
    assert begun.redactions == {action.id: "Ring [maskat]"}


def test_an_action_is_carried_over_once(store: Store, closed: str) -> None:
    agree(store, closed, {"what": "Laga lampan"})
    later = another(store)
    for _ in range(2):
        store.write(partial(minutes.begin, occasion_id=later)).result()
    assert len(store.read(partial(minutes.actions, occasion_id=later)).result()) == 1


@pytest.mark.parametrize(
    ("kind", "rehearsal"), [(OccasionKind.WALK, False), (OccasionKind.BOOTH, True)], ids=["other kind", "rehearsal"]
)
def test_nothing_is_carried_over_to_another_kind_or_a_rehearsal(
    store: Store, closed: str, kind: OccasionKind, *, rehearsal: bool
) -> None:
    agree(store, closed, {"what": "Laga lampan"})
    later = another(store, kind, rehearsal=rehearsal)
    store.write(partial(minutes.begin, occasion_id=later)).result()
    assert store.read(partial(minutes.actions, occasion_id=later)).result() == []


def test_an_approved_version_keeps_its_papers_byte_for_byte(store: Store, closed: str) -> None:
    version = approved(store, closed)
    for edition, pdf in PDFS.items():
        assert store.read(partial(versions.frozen, version_id=version.id, edition=edition)).result() == pdf
        assert version.digests[edition.value] == sha256(pdf).hexdigest()
    assert (version.number, version.approved_by, version.approved_at) == (1, "Anna Wallin", NOW)
    assert version.status is MinutesStatus.APPROVED


def test_a_protocol_is_adjusted(store: Store, closed: str) -> None:
    written = store.read(partial(minutes.of_occasion, occasion_id=closed)).result()
    assert written is not None
    store.write(partial(minutes.edit, minutes_id=written.id, kind="protocol")).result()
    assert approved(store, closed).status is MinutesStatus.ADJUSTED


def test_approved_minutes_do_not_change_until_a_new_version_is_begun(store: Store, closed: str) -> None:
    approved(store, closed)
    written = store.read(partial(minutes.of_occasion, occasion_id=closed)).result()
    assert written is not None
    edit = partial(minutes.edit, minutes_id=written.id, title="Annan")
    for refused in (edit, partial(minutes.set_actions, occasion_id=closed, rows=[])):
        with pytest.raises(PersonCanMend, match="minutes_frozen"):
            store.write(refused).result()
    with pytest.raises(PersonCanMend, match="minutes_frozen"):
        store.read(partial(versions.propose, occasion_id=closed, by="Anna")).result()
    store.write(partial(versions.begin_next, occasion_id=closed)).result()
    store.write(edit).result()
    second = approved(store, closed, "Eva Berg")
    assert second.number == 2
    listed = store.read(partial(versions.of_occasion, occasion_id=closed)).result()
    assert [version.number for version in listed] == [2, 1]
    first = partial(versions.numbered, occasion_id=closed, number=1, edition=Edition.PUBLIC)
    assert store.read(first).result() == PDFS[Edition.PUBLIC]


def test_what_was_changed_meanwhile_is_not_approved(store: Store, closed: str) -> None:
    proposal = store.read(partial(versions.propose, occasion_id=closed, by="Anna")).result()
    agree(store, closed, {"what": "Tillagd"})
    with pytest.raises(PersonCanMend, match="minutes_changed"):
        store.write(partial(versions.approve, proposal=proposal, pdfs=PDFS)).result()
    assert store.read(partial(versions.current, occasion_id=closed)).result() is None
    assert store.read(partial(versions.of_occasion, occasion_id=closed)).result() == []


def test_nobody_and_no_open_occasion_is_approved(store: Store, occasion: Occasion, closed: str) -> None:
    with pytest.raises(PersonCanMend, match="approver_missing"):
        store.read(partial(versions.propose, occasion_id=closed, by="  ")).result()
    store.write(partial(occasions.reopen, occasion_id=closed)).result()
    with pytest.raises(PersonCanMend, match="occasion_still_open"):
        store.read(partial(versions.propose, occasion_id=occasion.id, by="Anna")).result()


def test_a_frozen_paper_that_is_not_as_it_was_is_not_handed_over(store: Store, closed: str) -> None:
    version = approved(store, closed)

    def spoil(session: Session) -> None:
        paper = session.get(FrozenPaper, (version.id, Edition.PUBLIC))
        assert paper is not None
        paper.pdf = b"%PDF other"

    store.write(spoil).result()
    with pytest.raises(EnvironmentFault, match="paper_damaged"):
        store.read(partial(versions.frozen, version_id=version.id, edition=Edition.PUBLIC)).result()
    with pytest.raises(PersonCanMend, match="version_unknown"):
        store.read(partial(versions.numbered, occasion_id=closed, number=7, edition=Edition.PUBLIC)).result()


def test_a_version_goes_to_the_server_and_its_papers_stay(store: Store, closed: str) -> None:
    version = approved(store, closed)
    sent = store.read(lambda session: list(session.scalars(select(Operation)))).result()
    (operation,) = (each for each in sent if each.record_id == version.id)
    assert operation.patch is not None
    assert operation.patch["digests"] == version.digests
    assert {each.kind for each in sent} == {"occasion", "minutes", "comment", "minutes_version"}


def test_a_letter_goes_to_those_with_an_address_and_carries_the_pdf(store: Store, closed: str) -> None:
    written = store.read(partial(minutes.of_occasion, occasion_id=closed)).result()
    assert written is not None
    to = ["Åsa Öberg <asa@ankeborg.example>", "Polisen", "ö@bad", "b@ankeborg.example"]
    store.write(partial(minutes.edit, minutes_id=written.id, recipients=to)).result()
    raw = store.read(partial(papers.letter, occasion_id=closed, pdf=b"%PDF", name="motet.pdf")).result()
    letter = message_from_bytes(raw, policy=policy.default)
    assert [(one.display_name, one.addr_spec) for one in letter["To"].addresses] == [
        ("Åsa Öberg", "asa@ankeborg.example"),
        ("b@ankeborg.example", "b@ankeborg.example"),
    ]
    assert letter["Subject"] == ("Mötesanteckningar: trygghetsdialog i monter, Coop Extra, Lysekil, 20 november 2026")
    assert letter["X-Unsent"] == "1"
    (pdf,) = letter.iter_attachments()
    assert (pdf.get_filename(), pdf.get_content_type(), pdf.get_content()) == ("motet.pdf", "application/pdf", b"%PDF")
    body = letter.get_body()
    assert body is not None
    assert "mörkt" not in body.get_content()


def test_the_title_follows_the_form() -> None:
    assert minutes.retitled("Mötesanteckningar – Torget", MinutesKind.PROTOCOL) == "Protokoll – Torget"
    assert minutes.retitled("Kvällen på torget", MinutesKind.PROTOCOL) == "Kvällen på torget"


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    with closing(Press()) as warm:
        yield warm


def paper(title: str, sections: int = 1) -> Document:
    body = tuple(Heading(2, f"Del {n}") for n in range(sections))
    return Document(title, "Ämne", "Kommun", "Huvud", NOW, body)


def test_the_press_makes_the_same_bytes(press: Press) -> None:
    assert press.pdf(paper("Ett")) == papers.pdf(paper("Ett"))


def test_what_fails_in_the_press_is_told_here_and_the_next_paper_comes(press: Press) -> None:
    with pytest.raises(Elsewhere) as caught:
        press.pdf("no Document")  # type: ignore[arg-type]
    assert caught.value.kind == "AttributeError"
    assert not caught.value.place.startswith("Press.")  # where it arose, not where it was raised again
    assert press.pdf(paper("Två")).startswith(b"%PDF")


def test_a_paper_that_is_stopped_ends_at_once_and_the_next_comes(press: Press) -> None:
    press.pdf(paper("Varm"))
    told: list[BaseException] = []

    def render() -> None:
        try:
            press.pdf(paper("Lång", 20_000))
        except Fault as fault:
            told.append(fault)

    rendering = Thread(target=render)
    rendering.start()
    while not press.is_busy:
        pass
    press.stop()
    rendering.join()
    assert [str(fault) for fault in told] == ["paper_stopped()"]
    assert press.pdf(paper("Tre")).startswith(b"%PDF")


def test_a_paper_that_is_stopped_before_the_process_has_it_is_not_made(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = press._started

    def stopped_meanwhile() -> object:
        press.stop()
        return started()

    with monkeypatch.context() as early:
        early.setattr(press, "_started", stopped_meanwhile)
        with pytest.raises(EnvironmentFault, match="paper_stopped"):
            press.pdf(paper("Ett"))
    assert press.pdf(paper("Två")).startswith(b"%PDF")
