from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.security.telling import tells

from trygg_desktop.errors import Fault
from trygg_desktop.security import envelope, vault
from trygg_desktop.security.envelope import FILE, Cost, PassphraseSlot
from trygg_desktop.security.key import new_key
from trygg_desktop.security.named import NamedKeys, Purpose

CHEAP = Cost(memory_kib=64, iterations=1)
BOOTH, COORDINATOR = "björk sten måne åra", "segel tall kaffe imma"
WORDS = b"Ulla-Britt, 070-174 06 05"


@pytest.fixture
def keys(tmp_path: Path) -> NamedKeys:
    return NamedKeys(tmp_path, vault.create(tmp_path, BOOTH, cost=CHEAP), cost=CHEAP)


def again(folder: Path) -> NamedKeys:
    """As after a restart."""
    return NamedKeys(folder, vault.unlock(folder, BOOTH), cost=CHEAP)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.binary(max_size=200), st.text(max_size=20), st.sampled_from(Purpose))
def test_what_is_put_in_comes_out_after_a_restart(
    keys: NamedKeys, tmp_path: Path, plain: bytes, about: str, purpose: Purpose
) -> None:
    box = keys.encrypt(purpose, plain, about)
    assert again(tmp_path).decrypt(purpose, box, about) == plain
    assert keys.encrypt(purpose, plain, about) != box


def test_a_box_opens_for_its_own_record_and_purpose_alone(keys: NamedKeys) -> None:
    box = keys.encrypt(Purpose.CONTACTS, WORDS, "1")
    keys.encrypt(Purpose.ORIGINALS, WORDS, "1")
    with tells("box_damaged"):
        keys.decrypt(Purpose.CONTACTS, box, "2")
    with tells("purpose_key_gone"):
        keys.decrypt(Purpose.ORIGINALS, box, "1")


def test_a_changed_box_is_noticed(keys: NamedKeys) -> None:
    box = keys.encrypt(Purpose.CONTACTS, WORDS, "1")
    for place in range(len(box)):
        harmed = bytearray(box)
        harmed[place] ^= 1
        with pytest.raises(Fault) as caught:
            keys.decrypt(Purpose.CONTACTS, bytes(harmed), "1")
        assert caught.value.code in {"box_damaged", "purpose_key_gone"}
    with tells("box_damaged"):
        keys.decrypt(Purpose.CONTACTS, box[:20], "1")
    with tells("box_damaged"):
        keys.decrypt(Purpose.CONTACTS, b"", "1")


def test_under_a_passphrase_of_its_own_the_stores_key_does_not_read_but_still_puts_in(
    keys: NamedKeys, tmp_path: Path
) -> None:
    before = keys.encrypt(Purpose.ORIGINALS, WORDS, "1")
    keys.put_under(Purpose.ORIGINALS, COORDINATOR)
    assert keys.has_passphrase(Purpose.ORIGINALS)
    assert not keys.has_passphrase(Purpose.CONTACTS)
    after = again(tmp_path).encrypt(Purpose.ORIGINALS, WORDS, "2")
    reader = again(tmp_path)
    for box, about in ((before, "1"), (after, "2")):
        with tells("purpose_locked"):
            reader.decrypt(Purpose.ORIGINALS, box, about)
    with tells("wrong_passphrase", never=BOOTH):
        reader.unlock(Purpose.ORIGINALS, BOOTH)
    reader.unlock(Purpose.ORIGINALS, COORDINATOR)
    assert reader.is_open(Purpose.ORIGINALS)
    assert reader.decrypt(Purpose.ORIGINALS, before, "1") == reader.decrypt(Purpose.ORIGINALS, after, "2") == WORDS
    reader.lock(Purpose.ORIGINALS)
    with tells("purpose_locked"):
        reader.decrypt(Purpose.ORIGINALS, before, "1")
    found = envelope.read(tmp_path)
    assert found is not None
    assert isinstance(found.named[0].slot, PassphraseSlot)


def test_its_passphrase_is_changed_by_who_knows_it(keys: NamedKeys) -> None:
    box = keys.encrypt(Purpose.ORIGINALS, WORDS, "1")
    keys.put_under(Purpose.ORIGINALS, COORDINATOR)
    for old in (None, BOOTH):
        with tells("wrong_passphrase"):
            keys.put_under(Purpose.ORIGINALS, BOOTH, old)
    with tells("passphrase_short"):
        keys.put_under(Purpose.ORIGINALS, "kort", COORDINATOR)
    keys.put_under(Purpose.ORIGINALS, f"{COORDINATOR} snö", COORDINATOR)
    with tells("wrong_passphrase"):
        keys.unlock(Purpose.ORIGINALS, COORDINATOR)
    keys.unlock(Purpose.ORIGINALS, f"{COORDINATOR} snö")
    assert keys.decrypt(Purpose.ORIGINALS, box, "1") == WORDS


def test_what_lay_under_a_destroyed_key_is_gone_and_the_rest_is_not(keys: NamedKeys, tmp_path: Path) -> None:
    contact, original = keys.encrypt(Purpose.CONTACTS, WORDS, "1"), keys.encrypt(Purpose.ORIGINALS, WORDS, "1")
    keys.destroy(Purpose.CONTACTS)
    for reader in (keys, again(tmp_path)):
        with tells("purpose_key_gone"):
            reader.decrypt(Purpose.CONTACTS, contact, "1")
        assert reader.decrypt(Purpose.ORIGINALS, original, "1") == WORDS
    new = keys.encrypt(Purpose.CONTACTS, WORDS, "1")
    assert keys.decrypt(Purpose.CONTACTS, new, "1") == WORDS
    with tells("purpose_key_gone"):
        keys.decrypt(Purpose.CONTACTS, contact, "1")


def test_another_stores_key_opens_nothing(keys: NamedKeys, tmp_path: Path) -> None:
    box = keys.encrypt(Purpose.CONTACTS, WORDS, "1")
    with tells("keys_damaged"):
        NamedKeys(tmp_path, new_key()).decrypt(Purpose.CONTACTS, box, "1")


def test_without_keys_json_nothing_is_put_in(keys: NamedKeys, tmp_path: Path) -> None:
    (tmp_path / FILE).unlink()
    with tells("keys_missing", never="Ulla"):
        keys.encrypt(Purpose.CONTACTS, WORDS, "1")
