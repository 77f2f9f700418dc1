"""The laptop's token at the central server: in the same keyring as the store's key, where there is one."""

from collections.abc import Callable
from pathlib import Path

from trygg_desktop.security import envelope
from trygg_desktop.security.envelope import KeyringSlot
from trygg_desktop.security.keyrings import Keyring


def keep(folder: Path, token: str, *, ring: Callable[[str], Keyring] = Keyring) -> bool:
    """Put the token into the keyring that holds the folder's key.

    False where the key lies under a passphrase: the token then belongs inside the encrypted store. Raises what
    `Keyring` raises.
    """
    place = _place(folder)
    if place is None:
        return False
    backend, service, user = place
    ring(backend).keep(service, user, token)
    return True


def fetch(folder: Path, *, ring: Callable[[str], Keyring] = Keyring) -> str | None:
    """The token that `keep` put away; None where there is none. Raises what `Keyring` raises."""
    place = _place(folder)
    return None if place is None else ring(place[0]).get(*place[1:])


def _place(folder: Path) -> tuple[str, str, str] | None:
    found = envelope.read(folder)
    slot = next((slot for slot in found.slots if isinstance(slot, KeyringSlot)), None) if found else None
    return None if slot is None else (slot.backend, slot.service, f"{slot.user} sync")
