"""No service gives away what is not for whoever asks, through any of its functions, and every attempt is logged.

The functions are found, not listed: a new one that takes an actor is tried too, and one that touches what is protected
without taking an actor fails here.
"""

import inspect
from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType
from typing import Any

import pytest

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.audit import Act
from trygg_desktop.model.contact import Contact
from trygg_desktop.model.people import Actor, Role
from trygg_desktop.services import audit, contacts, contacts_out, disclosure, originals, people, retention, review
from trygg_desktop.services.keys import NamedKeys
from trygg_desktop.store.database import Store

COORDINATOR = Actor("Karin Ek", Role.COORDINATOR)
GUEST = Actor("Polis Persson", Role.GUEST)
PROTECTED: tuple[ModuleType, ...] = (audit, contacts, contacts_out, disclosure, originals, people, retention, review)
OPEN = {
    # They touch no record, or are for everybody by their nature.
    "audit.note", "audit.verify", "contacts.checked", "contacts.normalised", "contacts.purpose_of",
    "originals.kept", "originals.forget", "originals.is_guarded", "review.masked_words",
    "people.enter", "people.has_pin", "people.is_in_use", "people.listed",
}  # fmt: skip


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    for module in PROTECTED:
        for name, found in vars(module).items():
            own = inspect.isfunction(found) and found.__module__ == module.__name__
            if own and not name.startswith("_"):
                yield f"{module.__name__.rsplit('.', maxsplit=1)[-1]}.{name}", found


NAMED = dict(functions())


def test_every_function_takes_an_actor_or_is_known_to_be_open() -> None:
    without = {name for name, found in NAMED.items() if "actor" not in inspect.signature(found).parameters}
    assert without - OPEN == set()
    assert NAMED.keys() >= OPEN


@pytest.mark.parametrize("name", sorted(NAMED.keys() - OPEN))
def test_a_guest_is_refused_before_anything_is_looked_at_and_the_log_tells(
    name: str, store: Store, keys: NamedKeys
) -> None:
    if name.startswith("people."):
        # While nobody is listed, anybody may be the first.
        store.write(lambda session: people.add(session, COORDINATOR, "Karin Ek", Role.COORDINATOR, "271828")).result()
    wanted = inspect.signature(NAMED[name]).parameters
    # Nothing that is asked for exists: only the refusal may be met, never "no such record".
    given: dict[str, Any] = dict.fromkeys(wanted.keys() - {"session"}, "nothing") | {"actor": GUEST}
    if "before" in wanted:
        given["before"] = Contact(id="nothing")
    if "keys" in wanted:
        given["keys"] = keys
    if "name" in wanted:
        given |= {"name": "Ny", "role": Role.COORDINATOR, "pin": "314159"}
    for run in (store.read, store.write):
        with pytest.raises(PersonCanMend, match="role_denied"):
            run(partial(NAMED[name], **given)).result()
    log = store.read(partial(audit.lines, actor=COORDINATOR)).result()
    assert [(line.act, line.actor, line.role) for line in log[:2]] == [(Act.DENIED, GUEST.name, "guest")] * 2


def test_booth_staff_take_contacts_down_and_take_none_out(store: Store, keys: NamedKeys) -> None:
    staff = Actor("Omar Said", Role.BOOTH_STAFF)
    assert store.read(partial(contacts.listed, actor=staff, keys=keys)).result() == []
    for attempt in (
        partial(contacts_out.waiting, actor=staff, keys=keys),
        partial(contacts_out.find, actor=staff, keys=keys, typed="x"),
    ):
        with pytest.raises(PersonCanMend, match="role_denied"):
            store.read(attempt).result()
