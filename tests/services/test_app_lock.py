"""The lock's PIN, its minutes and the count of wrong tries outlast a restart."""

from datetime import timedelta

import pytest
from tests.conftest import PASSPHRASE
from tests.security.telling import tells
from tests.services.keeping import CHEAP

from trygg_desktop.security.pin import wait_after
from trygg_desktop.services import app_lock
from trygg_desktop.services.app_lock import LockState
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.store.database import Store

PIN = "482913"


def tried(store: Store, care: KeyCare, typed: str) -> bool:
    right = app_lock.fits(typed, store.write(app_lock.begin_try).result(), care)
    if right:
        store.write(app_lock.note_unlocked).result()
    return right


def test_pin_and_passphrase_unlock_and_nothing_else_does(store: Store, care: KeyCare) -> None:
    assert tried(store, care, PASSPHRASE)
    assert not tried(store, care, "")
    store.write(lambda session: app_lock.choose_pin(session, PIN, CHEAP)).result()
    assert tried(store, care, PIN)
    assert tried(store, care, f" {PIN} ")
    assert tried(store, care, PASSPHRASE)
    for wrong in ("", "482914", PASSPHRASE.upper()):
        assert not tried(store, care, wrong)
    store.write(lambda session: app_lock.choose_pin(session, "")).result()
    assert not tried(store, care, PIN)


def test_a_short_pin_is_refused_and_the_old_one_stays(store: Store, care: KeyCare) -> None:
    store.write(lambda session: app_lock.choose_pin(session, PIN, CHEAP)).result()
    with tells("pin_short", never="12345"):
        store.write(lambda session: app_lock.choose_pin(session, "12345")).result()
    assert tried(store, care, PIN)


def test_wrong_tries_slow_the_next_one_down_over_a_restart(store: Store, care: KeyCare, key: str) -> None:
    store.write(lambda session: app_lock.choose_pin(session, PIN, CHEAP)).result()
    waits = []
    for _ in range(5):
        assert not tried(store, care, "000000")
        waits.append(store.read(app_lock.state).result().wait)
    assert waits == [0, 0, 5, 10, 20]
    store.close()
    with Store(store.path.parent, key) as again:
        assert again.read(app_lock.state).result().wait == 20
        # A try that is cut short counts too: nobody saves a wait by ending the program.
        again.write(app_lock.begin_try).result()
        assert again.read(app_lock.state).result().wait == 40
        assert tried(again, care, PIN)
        assert again.read(app_lock.state).result() == LockState(has_pin=True, minutes=10)


def test_locked_stays_locked_over_a_restart(store: Store, key: str) -> None:
    store.write(app_lock.note_locked).result()
    store.write(lambda session: app_lock.choose_minutes(session, 2)).result()
    store.close()
    with Store(store.path.parent, key) as again:
        assert again.read(app_lock.state).result() == LockState(minutes=2, locked=True)


@pytest.mark.parametrize(("wrong", "seconds"), [(0, 0), (2, 0), (3, 5), (4, 10), (10, 640), (11, 900), (10_000, 900)])
def test_the_wait_grows_and_ends(wrong: int, seconds: int) -> None:
    assert wait_after(wrong) == timedelta(seconds=seconds)
