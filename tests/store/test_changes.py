"""Change capture: no change of a synced record without its operation, and no operation without its change."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, insert, select, update

from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.outbox import Operation, Patch
from trygg_desktop.services import Session, capture, occasions, tallies
from trygg_desktop.store.changes import insert_all, put_operations
from trygg_desktop.store.database import Store


def operations(store: Store) -> list[Operation]:
    return store.read(lambda session: list(session.scalars(select(Operation).order_by(Operation.n)))).result()


def replayed(store: Store) -> dict[str, dict[str, Any]]:
    """What a server would hold after the outbox: {record id: fields}."""
    held: dict[str, dict[str, Any]] = {}
    for operation in operations(store):
        if operation.patch is None:
            del held[operation.record_id]
        else:
            held.setdefault(operation.record_id, {}).update(operation.patch)
    return held


def test_an_insert_carries_every_field(store: Store, occasion: Occasion) -> None:
    (operation,) = operations(store)
    assert (operation.kind, operation.record_id, operation.base_rev) == ("occasion", occasion.id, None)
    assert operation.patch is not None
    assert operation.patch["place"] == "Coop Extra, Lysekil"
    assert operation.patch["starts_at"] == "2026-11-20T15:30:00+00:00"
    assert operation.patch.keys() == set(Occasion.__table__.columns.keys()) - {"n", "id", "rev", "joined"}


def test_an_update_carries_only_what_changed(store: Store, occasion: Occasion) -> None:
    store.write(lambda session: occasions.edit(session, occasion.id, weather="regn")).result()
    patch = operations(store)[-1].patch
    assert patch is not None
    assert patch.keys() == {"weather", "updated_at"}


def test_saving_the_same_again_writes_no_operation(store: Store, occasion: Occasion) -> None:
    store.write(lambda session: occasions.edit(session, occasion.id, place=occasion.place)).result()
    assert len(operations(store)) == 1


def test_a_failed_write_leaves_no_operation(store: Store, occasion: Occasion) -> None:
    def fails(session: Session) -> None:
        occasions.edit(session, occasion.id, weather="snö")
        session.flush()
        raise LookupError("stop")

    with pytest.raises(LookupError):
        store.write(fails).result()
    assert len(operations(store)) == 1


def test_rehearsals_never_reach_the_outbox(store: Store) -> None:
    def rehearse(session: Session) -> None:
        mock = occasions.start(
            session,
            kind=OccasionKind.BOOTH,
            place="Torget",
            starts_at=utc_now(),
            ends_at=None,
            staff=[],
            partners=[],
            rehearsal=True,
        )
        comment = capture.save_comment(session, new_id(), mock.id, {"text": "övning"})
        capture.agree(session, comment.id)
        tallies.count(session, mock.id, "talks")
        occasions.close(session, mock.id, utc_now())

    store.write(rehearse).result()
    assert operations(store) == []


def test_a_bulk_insert_writes_rows_and_operations_together(store: Store, occasion: Occasion) -> None:
    rows = [
        {
            "occasion_id": occasion.id,
            "device": "A",
            "number": n,
            "text": f"nummer {n}",
            "verbatim": False,
            "read_back": False,
            "themes": [],
            "suggested_themes": [],
            "place": "",
            "channel": "talk",
            "language": "sv",
            "agrees": 0,
            "author": "",
            "to_complete": False,
        }
        for n in range(1, 4)
    ]
    store.write(lambda session: insert_all(session, Comment, rows)).result()
    stored = store.read(lambda session: capture.comments(session, occasion.id)).result()
    assert [comment.text for comment in stored] == ["nummer 3", "nummer 2", "nummer 1"]
    assert {comment.id for comment in stored} == {op.record_id for op in operations(store) if op.kind == "comment"}


@pytest.mark.parametrize(
    "bulk",
    [
        lambda: update(Comment).values(text=""),
        lambda: delete(Comment),
        lambda: insert(Occasion).values(place="x"),
    ],
)
def test_any_other_bulk_change_of_a_synced_table_is_refused(store: Store, bulk: Any) -> None:
    with pytest.raises(RuntimeError, match=r"changes\.py"):
        store.write(lambda session: session.execute(bulk())).result()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(["save", "edit", "agree", "withdraw", "undo"]), st.integers(0, 5))))
def test_the_outbox_replayed_is_the_store(store: Store, occasion: Occasion, steps: list[tuple[str, int]]) -> None:
    ids: list[str] = []
    for verb, which in steps:
        if verb == "save":
            ids.append(new_id())
            job = partial(
                capture.save_comment, draft_id=ids[-1], occasion_id=occasion.id, content={"text": f"ord {which}"}
            )
            store.write(job).result()
        elif ids:
            chosen = ids[which % len(ids)]
            changing: dict[str, Callable[[Session], object]] = {
                "edit": partial(capture.edit_comment, comment_id=chosen, content={"text": f"nytt {which}"}),
                "agree": partial(capture.agree, comment_id=chosen),
                "withdraw": partial(capture.withdraw, comment_id=chosen),
                "undo": partial(capture.undo_save, comment_id=chosen),
            }
            store.write(changing[verb]).result()
            if verb == "undo":
                ids.remove(chosen)
    held = replayed(store)
    for comment in store.read(lambda session: capture.comments(session, occasion.id, limit=10_000)).result():
        fields = held.pop(comment.id)
        assert (fields["text"], fields["agrees"], fields["number"]) == (comment.text, comment.agrees, comment.number)
    assert set(held) == {occasion.id}


def test_nothing_of_what_an_operation_said_outlives_it(store: Store) -> None:
    def count(session: Session) -> int:
        return session.scalar(select(func.count()).select_from(Patch)) or 0

    operation = {"op_id": "o", "kind": "comment", "record_id": "c", "patch": {"text": "mörkt"}, "schema": 1}
    store.write(lambda session: put_operations(session, [operation])).result()
    assert store.read(count).result() == 1
    store.write(lambda session: session.connection().exec_driver_sql("DELETE FROM outbox")).result()
    assert store.read(count).result() == 0
