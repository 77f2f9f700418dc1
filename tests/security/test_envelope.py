import hashlib
import json
import os
import random
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tests.security.telling import tells

from trygg_desktop.security import envelope
from trygg_desktop.security.envelope import COPY, FILE, FORMAT, Cost, Envelope, KeyringSlot, PassphraseSlot

KEYRING = Envelope(FORMAT, "id-1", b"c" * 32, (KeyringSlot("keyring.backends.SecretService.Keyring", "Trygg", "id-1"),))
PHRASE = Envelope(FORMAT, "id-2", b"d" * 32, (PassphraseSlot(b"s" * 16, Cost(), b"n" * 12, b"w" * 48),))
TURNS = """
import sys
from pathlib import Path
from tests.security.test_envelope import KEYRING, PHRASE
from trygg_desktop.security import envelope
while True:
    for turn in (KEYRING, PHRASE):
        envelope.write(Path(sys.argv[1]), turn)
        print(turn.store_id, flush=True)
"""


@pytest.mark.parametrize("written", [KEYRING, PHRASE])
def test_what_is_written_is_read_and_only_the_owner_may(written: Envelope, tmp_path: Path) -> None:
    assert envelope.read(tmp_path) is None
    envelope.write(tmp_path, written)
    assert envelope.read(tmp_path) == written
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}
    assert sorted(path.name for path in tmp_path.iterdir()) == [COPY, FILE]


@pytest.mark.parametrize("written", [KEYRING, PHRASE])
def test_every_flipped_bit_is_noticed(written: Envelope, tmp_path: Path) -> None:
    envelope.write(tmp_path, written)
    whole = (tmp_path / FILE).read_bytes()
    for place in range(len(whole)):
        for bit in range(8):
            harmed = bytearray(whole)
            harmed[place] ^= 1 << bit
            (tmp_path / FILE).write_bytes(harmed)
            with tells("keys_damaged"):
                envelope.read(tmp_path)


def test_every_shortened_file_is_noticed(tmp_path: Path) -> None:
    envelope.write(tmp_path, PHRASE)
    whole = (tmp_path / FILE).read_bytes()
    for length in range(len(whole)):
        (tmp_path / FILE).write_bytes(whole[:length])
        with tells("keys_damaged"):
            envelope.read(tmp_path)


def sealed(inner: dict[str, object]) -> str:
    """A file whose digest is right, whatever it says."""
    text = json.dumps(inner)
    return f'{{"sha256":"{hashlib.sha256(text.encode()).hexdigest()}","envelope":{text}}}'


def test_a_newer_file_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(sealed({"format": FORMAT + 1, "ways": [{"of": "tomorrow"}]}))
    with tells("keys_newer"):
        envelope.read(tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        {"slots": []},
        {"slots": [{"type": "sticky note"}]},
        {"store_id": 7},
        {"surprise": True},
        {"slots": [{"type": "passphrase", "salt": "", "cost": {}, "nonce": "", "wrapped": ""}]},
    ],
)
def test_a_file_that_makes_no_sense_is_refused(change: dict[str, object], tmp_path: Path) -> None:
    envelope.write(tmp_path, KEYRING)
    inner = json.loads((tmp_path / FILE).read_bytes())["envelope"]
    (tmp_path / FILE).write_text(sealed(inner))
    assert envelope.read(tmp_path) == KEYRING
    (tmp_path / FILE).write_text(sealed(inner | change))
    with tells("keys_damaged"):
        envelope.read(tmp_path)


def test_a_cost_that_would_take_all_memory_is_refused(tmp_path: Path) -> None:
    slot = PassphraseSlot(b"s" * 16, Cost(memory_kib=2**31), b"n" * 12, b"w" * 48)
    envelope.write(tmp_path, Envelope(FORMAT, "id", b"c" * 32, (slot,)))
    with tells("keys_damaged"):
        envelope.read(tmp_path)


def test_a_killed_write_leaves_a_whole_file(tmp_path: Path) -> None:
    envelope.write(tmp_path, KEYRING)
    env = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    chance = random.Random(2)  # noqa: S311 (chooses when to kill)
    for _ in range(8):
        command = [sys.executable, "-c", TURNS, str(tmp_path)]
        with subprocess.Popen(command, env=env, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            for _ in range(chance.randint(1, 60)):
                assert child.stdout.readline()
            child.kill()
        assert envelope.read(tmp_path) in {KEYRING, PHRASE}
    envelope.write(tmp_path, KEYRING)
    assert envelope.read(tmp_path) == KEYRING
    assert sorted(path.name for path in tmp_path.iterdir()) == [COPY, FILE]


def test_a_leftover_of_a_killed_write_is_no_hindrance_and_not_trusted(tmp_path: Path) -> None:
    (tmp_path / f".{FILE}.part").write_text("half a fi")
    (tmp_path / f".{FILE}.part").chmod(0o666)
    envelope.write(tmp_path, PHRASE)
    assert envelope.read(tmp_path) == PHRASE
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    envelope.write(tmp_path, KEYRING)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40, limits[1]))
    try:
        with tells("keys_not_written"):
            envelope.write(tmp_path, PHRASE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert envelope.read(tmp_path) == KEYRING


def test_a_file_that_cannot_be_read_is_not_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with tells("keys_unreadable"):
        envelope.read(tmp_path)
