"""What every test may ask for: a real encrypted store in a folder of its own, and an open occasion in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.services import occasions
from trygg_desktop.store.database import Store

KEY = "5e" * 32
EVENING = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)


@pytest.fixture
def key() -> str:
    return KEY


@pytest.fixture
def store(tmp_path: Path, key: str) -> Iterator[Store]:
    with Store(tmp_path / "data", key) as opened:
        yield opened


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
