"""What every test may ask for: a real encrypted store in a folder of its own, and an open occasion in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.security import envelope, passphrase
from trygg_desktop.security.envelope import FORMAT, Cost, Envelope
from trygg_desktop.security.key import Key
from trygg_desktop.services import occasions
from trygg_desktop.services.keys import KeyCare, NamedKeys
from trygg_desktop.store.database import Store

KEY = "5e" * 32
PASSPHRASE = "fyra ord utan sammanhang"
EVENING = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits long: a machine that is busy with something else is no failure."""
    for wait in ("waitUntil", "waitSignal", "waitSignals", "waitExposed"):
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=60_000))
    return qtbot


@pytest.fixture
def key() -> str:
    return KEY


@pytest.fixture
def store(tmp_path: Path, key: str) -> Iterator[Store]:
    with Store(tmp_path / "data", key) as opened:
        yield opened


@pytest.fixture
def care(store: Store, key: str) -> KeyCare:
    """The store's key in hand; its passphrase is PASSPHRASE."""
    folder, own, cheap = store.path.parent, Key(bytes.fromhex(key)), Cost(memory_kib=64, iterations=1)
    slot = passphrase.wrap(own, PASSPHRASE, "store of a test", cheap)
    envelope.write(folder, Envelope(FORMAT, "store of a test", own.check(), (slot,)))
    return KeyCare(folder, own, cost=cheap)


@pytest.fixture
def keys(care: KeyCare) -> NamedKeys:
    """The keys for single purposes, beside the store."""
    return care.named


@pytest.fixture
def occasion(store: Store) -> Occasion:
    return store.write(
        lambda session: occasions.start(
            session,
            kind=OccasionKind.BOOTH,
            place="Coop Extra, Lysekil",
            starts_at=EVENING,
            ends_at=None,
            staff=["Karin Ek", "Omar Said"],
            partners=["Polisen"],
        )
    ).result()
