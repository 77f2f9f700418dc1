"""The keys as services and screens see them: the store's key in hand with its ways in, and keys for single purposes."""

from collections.abc import Callable
from pathlib import Path

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.people import Actor, Right
from trygg_desktop.security import recovery, ways
from trygg_desktop.security.envelope import Cost, KeyringSlot, PassphraseSlot
from trygg_desktop.security.key import Key
from trygg_desktop.security.keyrings import Keyring
from trygg_desktop.security.named import NamedKeys as NamedKeys  # noqa: PLC0414  # for those that see no security
from trygg_desktop.security.named import Purpose as Purpose  # noqa: PLC0414  # as above
from trygg_desktop.security.ways import Ways as Ways  # noqa: PLC0414  # as above
from trygg_desktop.services import Session, people
from trygg_desktop.services.roles import require


class KeyCare:
    """The key of one folder's store, brought out, and what may be done with its ways in. The key never leaves it.

    Every change raises EnvironmentFault `keys_not_written` and its like where keys.json cannot be changed; the ways in
    are then as before.
    """

    def __init__(
        self, folder: Path, key: Key, *, ring: Callable[[str], Keyring] = Keyring, cost: Cost | None = None
    ) -> None:
        self.folder, self.key = folder, key
        self.ring, self.cost = ring, cost or Cost()
        self._named: NamedKeys | None = None

    @property
    def named(self) -> NamedKeys:
        """The keys for single purposes."""
        if self._named is None:
            self._named = NamedKeys(self.folder, self.key, cost=self.cost)
        return self._named

    def take_new(self, key: Key) -> None:
        """The store lies under another key now."""
        self.key, self._named = key, None

    def ways(self) -> Ways:
        """Which ways in there are."""
        return ways.ways(self.folder)

    def is_passphrase(self, words: str) -> bool:
        """Whether `words` is the passphrase; False where there is none."""
        return ways.is_passphrase(self.folder, words)

    def put_passphrase(self, words: str, old: str = "") -> None:
        """Let `words` open the store, in place of `old`, where there is a passphrase already.

        Raises PersonCanMend `wrong_passphrase` where `old` is not it, `passphrase_short`.
        """
        self._know(old)
        ways.put_passphrase(self.folder, self.key, words, self.cost)

    def reset_passphrase(self, words: str) -> None:
        """Let `words` open the store, in place of a passphrase that is forgotten: for who came by the recovery code.

        Raises PersonCanMend `passphrase_short`.
        """
        ways.put_passphrase(self.folder, self.key, words, self.cost)

    def take_out_passphrase(self, old: str) -> None:
        """Let the passphrase no longer open the store. Raises PersonCanMend `last_way_in`, `wrong_passphrase`."""
        self._know(old)
        ways.take_out(self.folder, PassphraseSlot, self.ring)

    def put_keyring(self) -> None:
        """Let the computer's keyring open the store. Raises `no_keyring`, `keyring_locked`, `keyring_timeout`."""
        ways.put_keyring(self.folder, self.key, self.ring)

    def take_out_keyring(self) -> None:
        """Let the keyring no longer open the store. Raises PersonCanMend `last_way_in`."""
        ways.take_out(self.folder, KeyringSlot, self.ring)

    def put_recovery(self, code: str, typed: str) -> None:
        """Put the recovery code in force that was shown as `code` and typed back; an earlier one no longer works.

        Raises PersonCanMend `recovery_code_length`, `recovery_code_group`, and `recovery_code_other` for a code that is
        right in itself and not the one shown.
        """
        if recovery.understood(typed) != code:
            raise PersonCanMend("recovery_code_other")
        ways.put_recovery(self.folder, self.key, code, self.cost)

    def _know(self, old: str) -> None:
        if self.ways().passphrase and not self.is_passphrase(old):
            raise PersonCanMend("wrong_passphrase")


def permit(session: Session, actor: Actor) -> None:
    """Return where `actor` may change what opens the store, or put another in its place; to be asked before any of it.

    Needs Right.KEYS once roles part people from one another. Otherwise raises Denied, which the store logs.
    """
    if people.is_in_use(session):
        require(actor, Right.KEYS, "keys")


def new_recovery_code() -> str:
    """A recovery code to be printed, and put in force once it has been typed back."""
    return recovery.new_code()
