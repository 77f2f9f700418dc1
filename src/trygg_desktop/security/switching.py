"""Putting another database in the place of the store's, so that a kill at any moment leaves exactly one in force.

First keys.json says which new file is coming; then the file is made; then one write of keys.json puts it in force. What
is not needed after that, or was never finished, stands in keys.json by name until it is removed.
"""

import secrets
from collections.abc import Callable
from pathlib import Path

from trygg_desktop.security import envelope, vault
from trygg_desktop.security.envelope import Envelope


def announced(folder: Path) -> str:
    """The name of a database that is going to be made in `folder`; `tidy` removes it unless it is put in force."""
    name = f"trygg-{secrets.token_hex(6)}.db"
    envelope.change(folder, lambda old: old.with_(unneeded=(*old.unneeded, name)))
    return name


def put_in_force(folder: Path, name: str) -> None:
    """The announced database `name`, under the same key, is the store from now on. What it replaces is kept."""

    def turn(old: Envelope) -> Envelope:
        return old.with_(
            database=name,
            replaced=(old.database, *old.replaced),
            unneeded=tuple(each for each in old.unneeded if each != name),
        )

    envelope.change(folder, turn)


def go_back(folder: Path) -> None:
    """What was replaced last is the store again; what replaced it is no longer needed."""

    def turn(old: Envelope) -> Envelope:
        if not old.replaced:
            return old
        return old.with_(database=old.replaced[0], replaced=old.replaced[1:], unneeded=(*old.unneeded, old.database))

    envelope.change(folder, turn)


def let_go(folder: Path) -> None:
    """What was replaced is no longer needed."""
    envelope.change(folder, lambda old: old.with_(replaced=(), unneeded=(*old.unneeded, *old.replaced)))


def tidy(folder: Path, remove: Callable[[Path], bool]) -> None:
    """Remove the files that are not needed, and forget their names. `remove` tells whether a file is gone."""
    found = vault.held(folder)
    envelope.refresh_copy(folder)
    kept = {found.database, *found.replaced}
    gone = {name for name in found.unneeded if name in kept or remove(folder / name)}
    if gone:
        envelope.change(
            folder, lambda old: old.with_(unneeded=tuple(name for name in old.unneeded if name not in gone))
        )
