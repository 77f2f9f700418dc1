from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked
from tests.security.rings import Failing, Forgetful, Hanging, Remembering, only
from tests.security.telling import tells

from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.security import envelope, vault
from trygg_desktop.security.envelope import FILE, Cost
from trygg_desktop.security.key import Key
from trygg_desktop.security.vault import VaultState

PHRASE = "björk sten måne åra"
CHEAP = Cost(memory_kib=64, iterations=1)


def test_a_passphrase_store_is_made_and_opened_again(tmp_path: Path) -> None:
    assert vault.state(tmp_path) is VaultState.ABSENT
    key = vault.create(tmp_path, PHRASE)
    assert vault.state(tmp_path) is VaultState.PASSPHRASE
    assert vault.unlock(tmp_path, PHRASE) == key
    with tells("wrong_passphrase", never=PHRASE):
        vault.unlock(tmp_path, PHRASE.upper())
    with tells("passphrase_needed"):
        vault.unlock(tmp_path)
    assert key.hex() not in (tmp_path / FILE).read_text()


def test_a_keyring_store_is_made_and_opened_again(tmp_path: Path) -> None:
    ring = only(Remembering())
    key = vault.create(tmp_path, None, ring=ring)
    assert vault.state(tmp_path) is VaultState.KEYRING
    assert vault.unlock(tmp_path, ring=ring) == key
    assert vault.unlock(tmp_path, "a phrase set for another store", ring=ring) == key
    assert key.hex() not in (tmp_path / FILE).read_text()


def test_two_stores_share_a_keyring_without_sharing_a_key(tmp_path: Path) -> None:
    ring = only(Remembering())
    folders = [tmp_path / "one", tmp_path / "two"]
    keys = [vault.create(folder, None, ring=ring) for folder in folders]
    assert keys[0] != keys[1]
    assert [vault.unlock(folder, ring=ring) for folder in folders] == keys


@pytest.mark.parametrize("backend", [Forgetful(), Failing(OSError("broken"))])
def test_without_a_keyring_that_answers_nothing_is_made(backend: Remembering, tmp_path: Path) -> None:
    with tells("no_keyring"):
        vault.create(tmp_path, None, ring=only(backend))
    assert vault.state(tmp_path) is VaultState.ABSENT


def test_a_keyring_that_waits_for_a_person_is_told_of_as_such(tmp_path: Path) -> None:
    with tells("keyring_locked"):
        vault.create(tmp_path, None, ring=only(Failing(KeyringLocked())))
    hanging = Hanging()
    with tells("keyring_timeout"):
        vault.create(tmp_path, None, ring=only(hanging, timeout=0.05))
    hanging.released.set()
    assert vault.state(tmp_path) is VaultState.ABSENT


def test_an_entry_that_is_gone_or_changed_never_gives_a_key(tmp_path: Path) -> None:
    backend = Remembering()
    ring = only(backend)
    vault.create(tmp_path, None, ring=ring)
    (names,) = backend.entries
    for wrong in ("0" * 64, "not hexadecimal", "", "ab"):
        backend.entries[names] = wrong
        with tells("keyring_entry_wrong"):
            vault.unlock(tmp_path, ring=ring)
    del backend.entries[names]
    with tells("keyring_entry_missing"):
        vault.unlock(tmp_path, ring=ring)


def test_a_key_is_never_replaced(tmp_path: Path) -> None:
    key = vault.create(tmp_path, PHRASE, cost=CHEAP)
    for phrase in (PHRASE, None):
        with tells("keys_present"):
            vault.create(tmp_path, phrase, ring=only(Remembering()))
    assert vault.unlock(tmp_path, PHRASE) == key


def test_a_database_without_its_keys_is_never_given_new_ones(tmp_path: Path) -> None:
    (tmp_path / "trygg.db").write_bytes(b"encrypted")
    for ask in (vault.state, vault.unlock, lambda folder: vault.create(folder, PHRASE, cost=CHEAP)):
        with tells("keys_missing"):
            ask(tmp_path)
    assert not (tmp_path / FILE).exists()


def test_a_damaged_file_is_never_called_a_wrong_passphrase(tmp_path: Path) -> None:
    vault.create(tmp_path, PHRASE, cost=CHEAP)
    text = (tmp_path / FILE).read_text()
    (tmp_path / FILE).write_text(text.replace('"iterations":1', '"iterations":2'))
    for ask in (vault.state, lambda folder: vault.unlock(folder, PHRASE), lambda folder: vault.create(folder, PHRASE)):
        with tells("keys_damaged"):
            ask(tmp_path)


def test_a_slot_with_another_stores_key_is_not_believed(tmp_path: Path) -> None:
    vault.create(tmp_path, PHRASE, cost=CHEAP)
    found = envelope.read(tmp_path)
    assert found is not None
    envelope.write(tmp_path, envelope.Envelope(found.format, found.store_id, b"x" * 32, found.slots))
    with tells("keys_damaged"):
        vault.unlock(tmp_path, PHRASE)


def test_a_short_passphrase_makes_nothing(tmp_path: Path) -> None:
    with tells("passphrase_short", never="hemligt"):
        vault.create(tmp_path, "hemligt")
    assert vault.state(tmp_path) is VaultState.ABSENT


def test_a_folder_that_cannot_be_written_leaves_no_key_in_the_keyring(tmp_path: Path) -> None:
    backend = Remembering()
    (tmp_path / f".{FILE}.part").mkdir()
    with tells("keys_not_written"):
        vault.create(tmp_path, None, ring=only(backend))
    assert not backend.entries


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with tells("keys_not_written"):
        vault.create(tmp_path / "file" / "data", PHRASE)


def test_of_two_started_at_once_one_makes_the_key(tmp_path: Path) -> None:
    def start(_: int) -> Key | str:
        try:
            return vault.create(tmp_path, PHRASE)
        except EnvironmentFault as fault:
            return fault.code

    with ThreadPoolExecutor(3) as pool:
        ends = list(pool.map(start, range(3)))
    assert ends.count("keys_present") == 2
    assert vault.unlock(tmp_path, PHRASE) in ends


def test_an_empty_folder_cannot_be_unlocked(tmp_path: Path) -> None:
    with tells("keys_missing"):
        vault.unlock(tmp_path, PHRASE)
