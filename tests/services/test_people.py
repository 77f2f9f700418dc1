"""Who sits at the computer, in which role, and what happens to those who try what they may not."""

from datetime import timedelta
from functools import partial

import pytest

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.audit import Act
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.people import Actor, Person, Right, Role
from trygg_desktop.services import audit, people
from trygg_desktop.store.database import Store

PIN = "271828"
ANYBODY = Actor("", Role.BOOTH_STAFF)
COORDINATOR = Actor("Karin Ek", Role.COORDINATOR)
GUEST = Actor("Polis Persson", Role.GUEST)


def add(store: Store, name: str, role: Role, pin: str = "", by: Actor = COORDINATOR) -> Person:
    return store.write(partial(people.add, actor=by, name=name, role=role, pin=pin)).result()


def enter(store: Store, name: str, pin: str = "") -> Actor:
    return store.write(partial(people.enter, name=name, pin=pin)).result()


@pytest.fixture
def first(store: Store) -> Person:
    return add(store, "Karin Ek", Role.COORDINATOR, PIN, by=ANYBODY)


def test_before_anybody_is_listed_everybody_is_booth_staff(store: Store) -> None:
    assert enter(store, "  Omar   Said ") == Actor("Omar Said", Role.BOOTH_STAFF)


@pytest.mark.usefixtures("first")
def test_once_somebody_is_listed_a_stranger_is_a_guest(store: Store) -> None:
    add(store, "Omar Said", Role.BOOTH_STAFF)
    assert enter(store, "Omar Said").role is Role.BOOTH_STAFF
    assert enter(store, "Polis Persson").role is Role.GUEST


def test_the_first_of_all_looks_after_the_others_and_has_a_pin(store: Store) -> None:
    with pytest.raises(PersonCanMend, match="first_person_role"):
        add(store, "Omar Said", Role.BOOTH_STAFF, by=ANYBODY)
    with pytest.raises(PersonCanMend, match="pin_short"):
        add(store, "Karin Ek", Role.COORDINATOR, "123", by=ANYBODY)
    assert store.read(people.listed).result() == []


@pytest.mark.usefixtures("first")
def test_a_coordinator_acts_only_after_the_pin(store: Store) -> None:
    assert enter(store, "Karin Ek").role is Role.GUEST
    assert store.read(partial(people.has_pin, name="Karin Ek")).result()
    with pytest.raises(PersonCanMend, match="pin_wrong"):
        enter(store, "Karin Ek", "000000")
    assert enter(store, "Karin Ek", PIN) == COORDINATOR
    log = store.read(partial(audit.lines, actor=COORDINATOR)).result()
    assert [line.act for line in log] == [Act.ENTERED, Act.ENTRY_REFUSED, Act.PERSON_ADDED]


def test_a_pin_is_nowhere_in_what_is_kept(store: Store, first: Person) -> None:
    assert PIN not in first.pin
    assert first.pin != add(store, "Omar Said", Role.BOOTH_STAFF, PIN).pin


def test_wrong_pins_slow_the_next_try_down_and_the_right_one_ends_it(store: Store, first: Person) -> None:
    def enter_at(seconds: int, pin: str) -> Actor:
        moment = utc_now() + timedelta(seconds=seconds)
        return store.write(partial(people.enter, name=first.name, pin=pin, now=moment)).result()

    for _ in range(3):
        with pytest.raises(PersonCanMend, match="pin_wrong"):
            enter(store, "Karin Ek", "000000")
    for seconds in (-3600, 0):
        with pytest.raises(PersonCanMend, match="pin_wait"):
            enter_at(seconds, PIN)
    with pytest.raises(PersonCanMend, match="pin_wrong"):
        enter_at(6, "000000")
    with pytest.raises(PersonCanMend, match="pin_wait"):
        enter_at(6, PIN)
    assert enter_at(20, PIN) == COORDINATOR
    with pytest.raises(PersonCanMend, match="pin_wrong"):
        enter(store, "Karin Ek", "000000")


@pytest.mark.usefixtures("first")
def test_a_new_pin_ends_the_wait_too(store: Store) -> None:
    omar = add(store, "Omar Said", Role.BOOTH_STAFF, PIN)
    for _ in range(3):
        with pytest.raises(PersonCanMend, match="pin_wrong"):
            enter(store, "Omar Said", "000000")
    store.write(
        partial(people.change, actor=COORDINATOR, person_id=omar.id, role=Role.BOOTH_STAFF, pin="314159")
    ).result()
    assert enter(store, "Omar Said", "314159").role is Role.BOOTH_STAFF


@pytest.mark.parametrize("role", [Role.GUEST, Role.BOOTH_STAFF])
def test_only_who_looks_after_people_changes_them(store: Store, first: Person, role: Role) -> None:
    by = Actor("Någon", role)
    for attempt in (
        partial(people.add, actor=by, name="Ny", role=Role.COORDINATOR, pin=PIN),
        partial(people.change, actor=by, person_id=first.id, role=Role.GUEST),
        partial(people.remove, actor=by, person_id=first.id),
    ):
        with pytest.raises(PersonCanMend, match="role_denied"):
            store.write(attempt).result()
    assert [person.role for person in store.read(people.listed).result()] == [Role.COORDINATOR]
    log = store.read(partial(audit.lines, actor=COORDINATOR)).result()
    assert [(line.act, line.actor, line.facts) for line in log[:3]] == [
        (Act.DENIED, "Någon", {"right": str(Right.PEOPLE)})
    ] * 3


def test_somebody_is_always_left_who_can_look_after_the_others(store: Store, first: Person) -> None:
    with pytest.raises(PersonCanMend, match="last_with_pin"):
        store.write(partial(people.remove, actor=COORDINATOR, person_id=first.id)).result()
    with pytest.raises(PersonCanMend, match="last_with_pin"):
        store.write(partial(people.change, actor=COORDINATOR, person_id=first.id, role=Role.GUEST)).result()
    add(store, "Eva It", Role.ADMINISTRATOR, PIN)
    store.write(partial(people.remove, actor=COORDINATOR, person_id=first.id)).result()
    assert [person.name for person in store.read(people.listed).result()] == ["Eva It"]


def test_who_looks_after_the_computer_reads_no_contacts_and_no_originals() -> None:
    may = {right for right in Right if Actor("Eva It", Role.ADMINISTRATOR).may(right)}
    assert may == {Right.AUDIT, Right.PEOPLE, Right.KEYS}
