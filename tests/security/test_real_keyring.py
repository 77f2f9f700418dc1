"""The vault on a real Secret Service (gnome-keyring on a bus of its own), on none, and on a bus that never answers."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from trygg_desktop.security import vault
from trygg_desktop.security.vault import VaultState

CHILD = """
import hashlib, sys
from functools import partial
from pathlib import Path
from trygg_desktop.errors import Fault
from trygg_desktop.security import vault
from trygg_desktop.security.envelope import Cost
from trygg_desktop.security.keyrings import Keyring
from trygg_desktop.services.keys import KeyCare
from trygg_desktop.services.rekeying import rekey
from trygg_desktop.store.database import Store
verb, folder, timeout = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
ring = partial(Keyring, timeout=timeout)
try:
    if verb in {"add", "renew"}:
        care = KeyCare(folder, vault.unlock(folder, ring=ring), ring=ring, cost=Cost(64, 1))
        care.put_passphrase("fyra ord utan sammanhang") if verb == "add" else rekey(care, None)
        print(hashlib.sha256(care.key.secret).hexdigest())
    elif verb == "phrase":
        print(hashlib.sha256(vault.unlock(folder, "fyra ord utan sammanhang", ring=ring).secret).hexdigest())
    elif verb == "lock":
        import secretstorage
        secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
        print("locked")
    else:
        key = vault.create(folder, None, ring=ring) if verb == "create" else vault.unlock(folder, ring=ring)
        Store(folder, key.hex(), vault.database(folder)).close()
        print(hashlib.sha256(key.secret).hexdigest())
except Fault as fault:
    print(fault.code)
"""
LOGIN = 'printf "%s\\n" "$PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "$@"'


class Computer:
    """A person's account: its own home, and a bus and a keyring for the length of each login."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.data = home / "data"
        for folder in (self.data, home / ".cache", home / "run"):
            folder.mkdir(mode=0o700)
        self.env = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home / "run"),
        }

    def login(self, *verbs: str, password: str = "") -> list[str]:
        """Log in, run each verb in a process of its own, log out; what each said."""
        asked = " ; ".join(f'"$0" -c "$CHILD" {verb} "$HOME/data" 10' for verb in verbs)
        script = LOGIN.replace('"$@"', asked)
        env = self.env | {"PASSWORD": password, "CHILD": CHILD}
        return self._said(["dbus-run-session", "--", "sh", "-c", script, sys.executable], env)

    def without_keyring(self, verb: str, timeout: float = 10, **env: str) -> list[str]:
        """Run one verb with no bus but the one named in `env`."""
        return self._said([sys.executable, "-c", CHILD, verb, str(self.data), str(timeout)], self.env | env)

    def _said(self, command: list[str], env: dict[str, str]) -> list[str]:
        run = subprocess.run(command, env=env, capture_output=True, text=True, timeout=100, check=False)
        assert run.returncode == 0, run.stderr
        return run.stdout.split()


@pytest.fixture
def computer() -> Iterator[Computer]:
    # Not tmp_path: a socket's path may be no longer than 107 characters.
    home = Path(tempfile.mkdtemp(prefix="trygg-"))
    yield Computer(home)
    shutil.rmtree(home)


def test_the_key_comes_back_in_a_new_process_and_after_a_new_login(computer: Computer) -> None:
    made, again = computer.login("create", "unlock")
    assert len(made) == 64
    assert again == made
    assert computer.login("unlock") == [made]
    assert vault.state(computer.data) is VaultState.KEYRING


def test_a_locked_keyring_is_told_of_and_loses_nothing(computer: Computer) -> None:
    made, _, refused = computer.login("create", "lock", "unlock", password="correct horse")
    assert refused == "keyring_locked"
    assert computer.login("unlock", password="another") == ["keyring_locked"]
    assert computer.login("unlock", password="correct horse") == [made]


def test_a_locked_keyring_makes_no_store(computer: Computer) -> None:
    _, refused = computer.login("lock", "create", password="correct horse")
    assert refused == "keyring_locked"
    assert vault.state(computer.data) is VaultState.ABSENT


def test_another_persons_keyring_has_no_entry(computer: Computer) -> None:
    computer.login("create")
    shutil.rmtree(computer.home / ".local")
    assert computer.login("unlock") == ["keyring_entry_missing"]


def test_without_a_bus_there_is_no_keyring(computer: Computer) -> None:
    assert computer.without_keyring("create") == ["no_keyring"]
    assert vault.state(computer.data) is VaultState.ABSENT
    computer.login("create")
    assert computer.without_keyring("unlock") == ["keyring_unreachable"]


def test_a_bus_that_never_answers_does_not_hold_the_app(computer: Computer) -> None:
    computer.login("create")
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(computer.home / "bus"))
        silent.listen()
        bus = f"unix:path={computer.home / 'bus'}"
        assert computer.without_keyring("unlock", 0.5, DBUS_SESSION_BUS_ADDRESS=bus) == ["keyring_timeout"]


def test_a_configured_plain_text_keyring_is_not_used(computer: Computer) -> None:
    secrets = computer.home / "plain.txt"
    (computer.home / "plain.py").write_text(
        "from keyring.backend import KeyringBackend\n"
        "class Plain(KeyringBackend):\n"
        "    priority = 9\n"
        "    def get_password(self, s, u): return open(PATH).read()\n"
        "    def set_password(self, s, u, p): open(PATH, 'w').write(p)\n"
        f"PATH = {str(secrets)!r}\n"
    )
    path = os.pathsep.join([str(computer.home), computer.env["PYTHONPATH"]])
    said = computer.without_keyring("create", PYTHON_KEYRING_BACKEND="plain.Plain", PYTHONPATH=path)
    assert said == ["no_keyring"]
    assert not secrets.exists()


def test_a_new_key_takes_the_place_of_the_old_one_in_the_keyring(computer: Computer) -> None:
    first, second, again = computer.login("create", "renew", "unlock")
    assert first != second == again
    assert computer.login("unlock") == [second]
    assert vault.held(computer.data).unneeded_entries == ()


def test_the_passphrase_opens_where_the_keyring_is_locked_or_gone(computer: Computer) -> None:
    made, _, _, refused, opened = computer.login("create", "add", "lock", "unlock", "phrase", password="correct horse")
    assert refused == "keyring_locked"
    assert opened == made
    assert computer.without_keyring("phrase") == [made]
