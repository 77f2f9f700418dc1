import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.security.telling import tells

from trygg_desktop.security.envelope import Cost
from trygg_desktop.security.key import Key, new_key
from trygg_desktop.security.passphrase import unwrap, wrap

CHEAP = Cost(memory_kib=64, iterations=1)
phrases = st.text(min_size=12, max_size=60).filter(lambda text: len(unicodedata.normalize("NFC", text)) >= 12)
keys = st.binary(min_size=32, max_size=32).map(Key)


@settings(deadline=None)
@given(keys, phrases, st.uuids().map(str))
def test_what_a_passphrase_wraps_it_unwraps(key: Key, phrase: str, store_id: str) -> None:
    slot = wrap(key, phrase, store_id, CHEAP)
    assert unwrap(slot, phrase, store_id) == key
    assert key.secret not in slot.wrapped


@settings(deadline=None)
@given(phrases, phrases)
def test_another_passphrase_never_gives_a_key(phrase: str, other: str) -> None:
    if unicodedata.normalize("NFC", phrase) == unicodedata.normalize("NFC", other):
        return
    slot = wrap(new_key(), phrase, "store", CHEAP)
    with tells("wrong_passphrase"):
        unwrap(slot, other, "store")


def test_a_slot_opens_only_the_store_it_was_made_for() -> None:
    slot = wrap(new_key(), "fyra ord i rad", "store", CHEAP)
    with tells("wrong_passphrase"):
        unwrap(slot, "fyra ord i rad", "another store")


def test_decomposed_letters_are_the_same_passphrase() -> None:
    key = new_key()
    slot = wrap(key, unicodedata.normalize("NFD", "Smörgåsbord på ön"), "store", CHEAP)
    assert unwrap(slot, unicodedata.normalize("NFC", "Smörgåsbord på ön"), "store") == key


def test_bytes_that_are_no_text_neither_break_nor_show_the_passphrase() -> None:
    """TRYGG_PASSPHRASE in another encoding than the system's reaches Python as lone surrogates."""
    key, phrase = new_key(), b"bj\xf6rk sten m\xe5ne".decode("utf-8", "surrogateescape")
    assert unwrap(wrap(key, phrase, "store", CHEAP), phrase, "store") == key


def test_the_same_passphrase_never_makes_the_same_slot() -> None:
    key = new_key()
    first, second = (wrap(key, "fyra ord i rad", "store", CHEAP) for _ in range(2))
    assert first.salt != second.salt
    assert first.nonce != second.nonce
    assert first.wrapped != second.wrapped


@pytest.mark.parametrize("phrase", ["", "elva tecken", unicodedata.normalize("NFD", "åäöåäöåäö")])
def test_a_short_passphrase_is_refused_with_the_reason(phrase: str) -> None:
    with tells("passphrase_short", never=phrase or "\0"):
        wrap(new_key(), phrase, "store", CHEAP)


def test_guessing_is_dear_unless_a_test_asks_otherwise() -> None:
    slot = wrap(new_key(), "fyra ord i rad", "store", Cost())
    assert slot.cost.memory_kib == 64 * 1024
    assert slot.cost.iterations >= 3


def test_an_impatient_person_may_ask_twice_at_once() -> None:
    key = new_key()
    slot = wrap(key, "fyra ord i rad", "store", Cost())
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda _: unwrap(slot, "fyra ord i rad", "store"), range(3))) == [key] * 3
