import time
from collections.abc import Iterator

import pytest
from keyring.errors import KeyringLocked
from tests.security.rings import Failing, Forgetful, Hanging, Remembering, only
from tests.security.telling import tells

from trygg_desktop.security.keyrings import REAL, Keyring


class OddSystemError(Exception):
    """What Windows does: an exception of no known family."""


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    backend = Hanging()
    yield backend
    backend.released.set()


def test_what_is_kept_is_given_back_until_forgotten() -> None:
    ring = only(Remembering())(REAL[0])
    assert ring.get("service", "user") is None
    ring.keep("service", "user", "secret")
    assert ring.get("service", "user") == "secret"
    ring.forget("service", "user")
    assert ring.get("service", "user") is None


def test_a_keyring_that_does_not_give_back_is_not_trusted() -> None:
    with tells("keyring_unreachable", never="secret"):
        only(Forgetful())(REAL[0]).keep("service", "user", "secret")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyringLocked("holds secret"), "keyring_locked"),
        (OddSystemError("holds secret"), "keyring_unreachable"),
        (RuntimeError("holds secret"), "keyring_unreachable"),
    ],
)
def test_every_failure_becomes_words_and_shows_no_secret(error: Exception, code: str) -> None:
    ring = only(Failing(error))(REAL[0])
    with tells(code, never="secret"):
        ring.get("service", "user")
    with tells(code, never="secret"):
        ring.keep("service", "user", "secret")


def test_a_keyring_that_hangs_is_given_up_in_time(hanging: Hanging) -> None:
    ring = only(hanging, timeout=0.05)(REAL[0])
    started = time.monotonic()
    with tells("keyring_timeout"):
        ring.get("service", "user")
    assert time.monotonic() - started < 2


def test_a_keyring_that_wakes_up_can_be_asked_again(hanging: Hanging) -> None:
    ring = only(hanging, timeout=0.05)(REAL[0])
    with tells("keyring_timeout"):
        ring.get("service", "user")
    hanging.released.set()
    ring.keep("service", "user", "secret")
    assert ring.get("service", "user") == "secret"


@pytest.mark.parametrize(
    "name",
    ["keyrings.alt.file.PlaintextKeyring", "keyring.backends.null.Keyring", "keyring.backends.chainer.ChainerBackend"],
)
def test_no_other_keyring_is_even_loaded(name: str) -> None:
    loaded: list[str] = []

    def load(asked: str) -> Remembering:
        loaded.append(asked)
        return Remembering()

    with tells("keyring_unreachable"):
        Keyring(name, load=load).keep("service", "user", "secret")
    assert not loaded
