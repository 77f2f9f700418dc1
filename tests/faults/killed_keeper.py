"""What the child of test_kill_keys does: changes the passphrase, the key, and the whole store, until it is killed.

It tells of each change before it begins and when it is done, so that its parent knows what may open the store.
"""

import random
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal

from tests.services.keeping import entered

from trygg_desktop.services import rekeying, restoring

Verb = Literal["ready", "rewrap", "rekey", "restore", "confirm"]


@dataclass(frozen=True)
class Change:
    """A change that begins, or is done: `words` is the passphrase that opens the store afterwards."""

    done: bool
    verb: Verb
    words: str


def keep_changing(folder: Path, copy: Path, words: str, seed: str, parent: Connection) -> None:
    """Change after change, until killed."""
    chance = random.Random(seed)  # noqa: S311  # plays chance, keeps no secret
    care = entered(folder, words)
    restoring.confirm(care)
    parent.send(Change(True, "ready", words))
    while True:
        verb: Verb = chance.choice(("rewrap", "rewrap", "rekey", "restore", "confirm"))
        after = f"fyra ord och {chance.getrandbits(40):x}" if verb in {"rewrap", "rekey"} else words
        parent.send(Change(False, verb, after))
        match verb:
            case "rewrap":
                care.put_passphrase(after, words)
            case "rekey":
                restoring.confirm(care)
                rekeying.rekey(care, after)
            case "restore":
                restoring.restore(care, restoring.look(care, copy), lose=True)
            case "confirm":
                restoring.confirm(care)
        words = after
        parent.send(Change(True, verb, words))
