from pathlib import Path

import pytest
from keyring.errors import KeyringLocked, NoKeyringError
from tests.security.rings import Failing, Hanging, Remembering, only
from tests.security.telling import tells

from trygg_desktop.security import envelope, recovery, vault, ways
from trygg_desktop.security.envelope import COPY, FILE, Cost, KeyringSlot, PassphraseSlot
from trygg_desktop.security.key import Key, new_key
from trygg_desktop.security.ways import Ways

PHRASE, OTHER = "björk sten måne åra", "segel tall kaffe imma"
CHEAP = Cost(memory_kib=64, iterations=1)


@pytest.fixture
def key(tmp_path: Path) -> Key:
    return vault.create(tmp_path, PHRASE, cost=CHEAP)


def test_another_passphrase_opens_the_same_key_and_the_old_one_does_not(tmp_path: Path, key: Key) -> None:
    ways.put_passphrase(tmp_path, key, OTHER, CHEAP)
    assert vault.unlock(tmp_path, OTHER) == key
    with tells("wrong_passphrase"):
        vault.unlock(tmp_path, PHRASE)
    assert ways.is_passphrase(tmp_path, OTHER)
    assert not ways.is_passphrase(tmp_path, PHRASE)
    assert ways.ways(tmp_path) == Ways(keyring=False, passphrase=True, recovery=False)


def test_a_new_passphrase_is_stretched_as_dearly_as_the_first(tmp_path: Path, key: Key) -> None:
    ways.put_passphrase(tmp_path, key, OTHER)
    slot = vault.slot_of(vault.held(tmp_path), PassphraseSlot)
    assert slot is not None
    assert slot.cost.memory_kib == 64 * 1024


def test_the_recovery_code_opens_when_all_else_is_lost(tmp_path: Path, key: Key) -> None:
    with tells("no_recovery_code"):
        vault.recover(tmp_path, recovery.new_code())
    code = recovery.new_code()
    ways.put_recovery(tmp_path, key, code, CHEAP)
    assert vault.recover(tmp_path, code.lower().replace("-", " ")) == key
    with tells("wrong_recovery_code", never=code):
        vault.recover(tmp_path, recovery.new_code())
    again = recovery.new_code()
    ways.put_recovery(tmp_path, key, again, CHEAP)
    with tells("wrong_recovery_code"):
        vault.recover(tmp_path, code)
    assert vault.recover(tmp_path, again) == key
    assert code not in (tmp_path / FILE).read_text()


def test_a_code_is_no_passphrase_and_a_passphrase_no_code(tmp_path: Path, key: Key) -> None:
    code = recovery.new_code()
    ways.put_recovery(tmp_path, key, code, CHEAP)
    with tells("wrong_passphrase"):
        vault.unlock(tmp_path, code)


def test_the_keyring_and_the_passphrase_can_take_each_others_place(tmp_path: Path, key: Key) -> None:
    backend = Remembering()
    ring = only(backend)
    with tells("last_way_in"):
        ways.take_out(tmp_path, PassphraseSlot)
    ways.put_keyring(tmp_path, key, ring)
    assert ways.ways(tmp_path) == Ways(keyring=True, passphrase=True, recovery=False)
    ways.take_out(tmp_path, PassphraseSlot)
    assert vault.unlock(tmp_path, ring=ring) == key
    with tells("last_way_in"):
        ways.take_out(tmp_path, KeyringSlot, ring)
    ways.put_passphrase(tmp_path, key, OTHER, CHEAP)
    ways.take_out(tmp_path, KeyringSlot, ring)
    assert not backend.entries
    assert vault.unlock(tmp_path, OTHER) == key


def test_a_recovery_code_alone_is_no_way_in(tmp_path: Path, key: Key) -> None:
    ways.put_recovery(tmp_path, key, recovery.new_code(), CHEAP)
    with tells("last_way_in"):
        ways.take_out(tmp_path, PassphraseSlot)


@pytest.mark.parametrize("broken", [NoKeyringError(), KeyringLocked(), OSError()])
def test_where_the_keyring_does_not_answer_the_passphrase_opens(tmp_path: Path, key: Key, broken: Exception) -> None:
    ways.put_keyring(tmp_path, key, only(Remembering()))
    assert vault.unlock(tmp_path, PHRASE, ring=only(Failing(broken))) == key
    with tells("wrong_passphrase"):
        vault.unlock(tmp_path, OTHER, ring=only(Failing(broken)))


def test_where_the_keyring_hangs_the_passphrase_opens(tmp_path: Path, key: Key) -> None:
    ways.put_keyring(tmp_path, key, only(Remembering()))
    hanging = Hanging()
    assert vault.unlock(tmp_path, PHRASE, ring=only(hanging, timeout=0.05)) == key
    hanging.released.set()


def test_an_entry_that_cannot_be_taken_out_now_is_taken_out_later(tmp_path: Path, key: Key) -> None:
    backend = Remembering()
    ways.put_keyring(tmp_path, key, only(backend))
    ways.take_out(tmp_path, KeyringSlot, only(Failing(KeyringLocked())))
    assert backend.entries
    ways.forget_unneeded(tmp_path, only(backend))
    assert not backend.entries
    assert not vault.held(tmp_path).unneeded_entries


def test_a_stranger_with_another_key_changes_nothing(tmp_path: Path, key: Key) -> None:
    with tells("keys_damaged"):
        ways.put_passphrase(tmp_path, new_key(), OTHER, CHEAP)
    assert vault.unlock(tmp_path, PHRASE) == key


def test_a_change_that_cannot_be_written_changes_nothing(tmp_path: Path, key: Key) -> None:
    (tmp_path / f".{FILE}.part").mkdir()
    with tells("keys_not_written"):
        ways.put_passphrase(tmp_path, key, OTHER, CHEAP)
    assert vault.unlock(tmp_path, PHRASE) == key


def test_every_flipped_bit_of_keys_json_is_mended_from_its_copy(tmp_path: Path, key: Key) -> None:
    (tmp_path / "trygg.db").touch()
    whole = (tmp_path / FILE).read_bytes()
    for place in range(0, len(whole), 7):
        harmed = bytearray(whole)
        harmed[place] ^= 1 << place % 8
        (tmp_path / FILE).write_bytes(harmed)
        with tells("keys_damaged"):
            vault.unlock(tmp_path, PHRASE)
        assert vault.mend(tmp_path) == tmp_path / COPY
        assert vault.held(tmp_path).key_check == key.check()
        assert (tmp_path / "keys.damaged.json").read_bytes() == bytes(harmed)
    assert vault.unlock(tmp_path, PHRASE) == key


def test_keys_json_that_is_gone_is_told_of_and_mended(tmp_path: Path, key: Key) -> None:
    (tmp_path / "trygg.db").touch()
    (tmp_path / FILE).unlink()
    with tells("keys_missing"):
        vault.state(tmp_path)
    vault.mend(tmp_path)
    assert vault.unlock(tmp_path, PHRASE) == key


def test_with_both_damaged_the_backups_copy_is_used_and_without_one_that_is_said(tmp_path: Path, key: Key) -> None:
    (tmp_path / "trygg.db").touch()
    other = tmp_path / "backups" / FILE
    other.parent.mkdir()
    other.write_bytes((tmp_path / FILE).read_bytes())
    for each in (FILE, COPY):
        (tmp_path / each).write_bytes(b"{}")
    with tells("keys_lost"):
        vault.mend(tmp_path)
    assert vault.mend(tmp_path, (other,)) == other
    assert vault.unlock(tmp_path, PHRASE) == key


def test_the_copy_follows_every_change(tmp_path: Path, key: Key) -> None:
    ways.put_passphrase(tmp_path, key, OTHER, CHEAP)
    assert (tmp_path / COPY).read_bytes() == (tmp_path / FILE).read_bytes()
    (tmp_path / COPY).unlink()
    envelope.refresh_copy(tmp_path)
    assert (tmp_path / COPY).read_bytes() == (tmp_path / FILE).read_bytes()
