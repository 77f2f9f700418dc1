"""Retention: previewed, confirmed, and then gone from every file there is."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from tests.plain import files_with, plain

from trygg_desktop.documents import tree
from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.model.contact import Person
from trygg_desktop.model.kinds import Edition, OccasionKind
from trygg_desktop.model.masking import Original
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.people import Actor, Role
from trygg_desktop.model.sync import RemoteCopy
from trygg_desktop.pdf import render
from trygg_desktop.services import (
    Session,
    audit,
    capture,
    contacts,
    contacts_out,
    minutes,
    occasions,
    originals,
    papers,
    retention,
    setup,
)
from trygg_desktop.services.keys import NamedKeys
from trygg_desktop.services.retention import Kind, Plan
from trygg_desktop.store.database import Store

COORDINATOR = Actor("Karin Ek", Role.COORDINATOR)
WORDS = ("Gengångaren", "ladugårdsbacken", "Trädgårdsmästaren", "halvfärdiga", "återtaget")
KEVIN = Person(name="Kevin Fiktén", value="070-174 06 05", read_back=True, of_age=True, not_protected=True)
YEARS = timedelta(days=6 * 365)


def comment(store: Store, occasion: Occasion, text: str, place: str = "") -> str:
    one = new_id()
    content = {"text": text, "place": place, "safety": 2}
    store.write(partial(capture.save_comment, draft_id=one, occasion_id=occasion.id, content=content)).result()
    return one


@pytest.fixture
def evening(store: Store, keys: NamedKeys) -> Occasion:
    """A closed occasion with two comments, a draft, a contact, and minutes that quote."""
    store.write(setup.ensure).result()
    begun = store.write(
        partial(
            occasions.start,
            kind=OccasionKind.BOOTH,
            place="Coop Extra, Lysekil",
            starts_at=datetime(2026, 11, 20, 15, tzinfo=UTC),
            ends_at=None,
            staff=["Karin Ek"],
            partners=[],
        )
    ).result()
    first = comment(store, begun, "Gengångaren syntes", "ladugårdsbacken")
    second = comment(store, begun, "Här står ett ord som blir återtaget")
    comment(store, begun, "Trädgårdsmästaren borde klippa")
    store.write(partial(capture.edit_comment, comment_id=first, content={"text": "Gengångaren syntes igen"})).result()
    store.write(partial(capture.withdraw, comment_id=second)).result()
    draft = partial(capture.keep_draft, draft_id=new_id(), occasion_id=begun.id, content={"text": "halvfärdiga ord"})
    store.write(draft).result()
    store.write(partial(occasions.close, occasion_id=begun.id, now=utc_now())).result()
    paper = store.write(partial(minutes.begin, occasion_id=begun.id)).result()
    edit = partial(minutes.edit, minutes_id=paper.id, quotations=[first])
    store.write(partial(edit, redactions={first: "Gengångaren, maskad"})).result()
    save = partial(contacts.save, actor=COORDINATOR, keys=keys, purpose_id="ring_mig", occasion_id=begun.id)
    store.write(partial(save, contact_id=new_id(), person=KEVIN)).result()
    return begun


def preview(store: Store, after: timedelta = YEARS) -> Plan:
    return store.read(partial(retention.preview, actor=COORDINATOR, at=utc_now() + after)).result()


def run(store: Store, plan: Plan) -> Any:
    return store.write(partial(retention.run, actor=COORDINATOR, plan=plan)).result()


def counts(plan: Plan) -> dict[str, tuple[int, int]]:
    return {str(due.kind): (len(due.ids), due.held) for due in plan.due}


def operations(store: Store, kind: str) -> list[Operation]:
    return store.read(lambda session: list(session.scalars(select(Operation).where(Operation.kind == kind)))).result()


@pytest.mark.usefixtures("evening")
def test_what_is_young_is_not_shown(store: Store) -> None:
    assert counts(preview(store, timedelta(days=1))) == dict.fromkeys(map(str, Kind), (0, 0))
    assert counts(preview(store, timedelta(days=31)))["drafts"] == (1, 0)
    assert counts(preview(store, timedelta(days=61)))["contacts"] == (1, 0)
    with pytest.raises(PersonCanMend, match="retention_empty"):
        run(store, preview(store, timedelta(days=1)))


@pytest.mark.usefixtures("evening")
def test_a_preview_changes_nothing_and_tells_what_will_go(store: Store) -> None:
    plan = preview(store)
    assert counts(plan) == {
        "comments": (3, 0), "originals": (0, 0), "contacts": (1, 0), "drafts": (1, 0), "audit_log": (0, 0),
    }  # fmt: skip
    due = plan.due[0]
    assert (due.authority, due.keep_days) == ("Dokumenthanteringsplanen, synpunkter från trygghetsdialog", 1825)
    assert counts(preview(store)) == counts(plan)


def test_after_it_the_words_are_in_no_file_at_all(store: Store, evening: Occasion, key: str, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    store.back_up().result()
    before = files_with(folder, key, WORDS)
    assert any("backups" in found for found in before)
    assert {found.split(" in ")[0] for found in before} == set(WORDS)
    run(store, preview(store))
    made = store.purge().result()
    assert files_with(folder, key, WORDS) == []
    assert [path.name for path in made.parent.glob("*.db")] == [made.name]
    assert store.read(partial(capture.comments, occasion_id=evening.id)).result() == []
    assert store.read(partial(capture.search, typed="gengångaren")).result() == []
    store.close()
    assert files_with(folder, key, WORDS) == []


def with_conflict(session: Session, comment_id: str) -> None:
    """What sync leaves of a record whose changes met: the value that lost, and the record as the server has it."""
    lost = {"text": {"kept": "Gengångaren", "other": "Viskningen"}}
    session.add(Conflict(kind="comment", record_id=comment_id, reason="both", fields=lost))
    state = {"text": "Viskningen", "unknown": "stays"}
    session.add(RemoteCopy(kind="comment", record_id=comment_id, rev=3, schema=1, state=state))


@pytest.mark.parametrize("withdrawn", [True, False])
def test_what_sync_remembers_of_the_words_goes_too(
    store: Store, evening: Occasion, key: str, tmp_path: Path, withdrawn: bool
) -> None:
    one = store.read(partial(capture.comments, occasion_id=evening.id)).result()[0]
    store.write(partial(with_conflict, comment_id=one.id)).result()
    if withdrawn:
        store.write(partial(capture.withdraw, comment_id=one.id)).result()
        copy = store.read(lambda session: session.scalar(select(RemoteCopy))).result()
        assert copy is not None
        assert copy.state is not None
        assert (copy.state["text"], copy.state["unknown"]) == ("", "stays")
    else:
        run(store, preview(store))
    store.purge().result()
    assert files_with(tmp_path / "data", key, ("Viskningen",)) == []
    assert [operation.patch for operation in operations(store, "conflict")] == [None]


def test_the_server_is_told_by_ordinary_deletes_and_by_nothing_else(store: Store, evening: Occasion) -> None:
    ids = [one.id for one in store.read(partial(capture.comments, occasion_id=evening.id)).result()]
    run(store, preview(store))
    told = operations(store, "comment")
    assert sorted(operation.record_id for operation in told) == sorted(ids)
    assert [operation.patch for operation in told] == [None] * 3


def test_minutes_stay_and_quote_nothing_that_is_gone(store: Store, evening: Occasion) -> None:
    run(store, preview(store))
    kept = store.read(partial(minutes.of_occasion, occasion_id=evening.id)).result()
    assert kept is not None
    assert (kept.quotations, kept.redactions) == ([], {})
    for edition in Edition:
        store.read(partial(papers.document, occasion_id=evening.id, edition=edition)).result()


def test_a_withdrawn_comments_words_wait_in_no_operation(store: Store, evening: Occasion) -> None:
    (withdrawn,) = [
        one
        for one in store.read(partial(capture.comments, occasion_id=evening.id)).result()
        if one.withdrawn_at is not None
    ]
    (operation,) = [each for each in operations(store, "comment") if each.record_id == withdrawn.id]
    assert operation.patch is not None
    assert operation.patch["text"] == ""
    assert operation.patch["withdrawn_at"]


@pytest.mark.parametrize("occasion_only", [True, False])
def test_a_hold_keeps_back_what_it_covers_until_it_is_lifted(
    store: Store, evening: Occasion, occasion_only: bool
) -> None:
    hold = store.write(
        partial(
            retention.hold,
            actor=COORDINATOR,
            reason="Begäran om utlämnande",
            occasion_id=evening.id if occasion_only else "",
        )
    ).result()
    plan = preview(store)
    assert counts(plan)["comments"] == (0, 3)
    assert counts(plan)["contacts"] == (0, 1)
    with pytest.raises(PersonCanMend, match="retention_empty"):
        run(store, plan)
    assert [each.id for each in store.read(partial(retention.holds, actor=COORDINATOR)).result()] == [hold.id]
    store.write(partial(retention.lift, actor=COORDINATOR, hold_id=hold.id)).result()
    assert store.read(partial(retention.holds, actor=COORDINATOR)).result() == []
    assert counts(preview(store))["comments"] == (3, 0)


def test_a_hold_tells_why(store: Store) -> None:
    with pytest.raises(PersonCanMend, match="hold_reason"):
        store.write(partial(retention.hold, actor=COORDINATOR, reason="  ")).result()


def test_an_open_occasions_comments_are_left_alone(store: Store, evening: Occasion) -> None:
    store.write(partial(occasions.reopen, occasion_id=evening.id)).result()
    assert counts(preview(store))["comments"] == (0, 0)


def test_only_what_was_shown_is_taken_away(store: Store, evening: Occasion) -> None:
    plan = preview(store)
    store.write(partial(retention.hold, actor=COORDINATOR, reason="nytt", occasion_id=evening.id)).result()
    with pytest.raises(PersonCanMend, match="retention_changed"):
        run(store, plan)
    assert len(store.read(partial(capture.comments, occasion_id=evening.id)).result()) == 3


@pytest.mark.usefixtures("evening")
def test_a_certificate_tells_what_went_by_which_decision_and_vouches_by_the_log(store: Store) -> None:
    line = run(store, preview(store))
    certificate = partial(retention.certificate, actor=COORDINATOR)
    paper = store.read(partial(certificate, line=line.n)).result()
    (table,) = [block for block in paper.body if isinstance(block, tree.Table)]
    assert [row[:2] for row in table.rows] == [
        ("Synpunkter", "3"),
        ("Kontakter", "1"),
        ("Påbörjade anteckningar", "1"),
    ]
    assert "synpunkter från trygghetsdialog, 1\N{NO-BREAK SPACE}825 dagar" in str(table.rows[0][3])
    told = "".join(tree.plain(block.text) for block in paper.body if isinstance(block, tree.Paragraph))
    assert line.hash in told.replace("\n", "")
    assert "Karin Ek" in str(paper.body)
    assert render(paper).startswith(b"%PDF")
    assert [each.n for each in store.read(partial(retention.runs, actor=COORDINATOR)).result()] == [line.n]
    with pytest.raises(PersonCanMend, match="retention_unknown"):
        store.read(partial(certificate, line=line.n + 1)).result()


@pytest.mark.usefixtures("evening")
def test_the_log_goes_too_in_its_time_and_still_holds(store: Store) -> None:
    plan = preview(store, timedelta(days=3651))
    assert counts(plan)["audit_log"] == (1, 0)
    run(store, plan)
    verdict = store.read(partial(audit.verify, folder=store.path.parent)).result()
    assert (verdict.first, verdict.problems) == (2, [])


def test_a_sealed_original_goes_before_its_comment_and_with_it(
    store: Store, evening: Occasion, keys: NamedKeys
) -> None:
    first, *_, last = store.read(partial(capture.comments, occasion_id=evening.id)).result()
    for comment in (first, last):
        store.write(partial(originals.put_away, actor=COORDINATOR, keys=keys, comment=comment)).result()
    year = preview(store, timedelta(days=366))
    assert counts(year)["originals"] == (2, 0)
    assert counts(year)["comments"] == (0, 0)
    run(store, year)
    assert store.read(partial(originals.kept, comment_id=first.id)).result() == []
    store.write(partial(originals.put_away, actor=COORDINATOR, keys=keys, comment=first)).result()
    run(store, preview(store))
    assert store.read(lambda session: list(session.scalars(select(Original)))).result() == []


@pytest.mark.usefixtures("evening")
def test_an_erased_contacts_box_is_in_no_file(store: Store, keys: NamedKeys, key: str, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    (known,) = store.read(partial(contacts.listed, actor=COORDINATOR, keys=keys)).result()
    store.back_up().result()

    def holding() -> list[str]:
        return [name for name, content in plain(folder, key).items() if known.contact.box in content]

    assert len(holding()) > 1
    store.write(partial(contacts_out.erase, actor=COORDINATOR, contact_ids=[known.contact.id])).result()
    store.purge().result()
    assert holding() == []
