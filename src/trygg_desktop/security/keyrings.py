"""The computer's own keyring. Only the real ones, called by name: what else is installed or configured is never loaded.

Every call runs off-thread with a time limit, for a keyring may wait for ever on a broken bus or an unseen question.
"""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from trygg_desktop.errors import EnvironmentFault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

REAL = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
)
"""The keyrings that encrypt what they hold. keyrings.alt, which stores plain text, is not among them."""

Answer = TypeVar("Answer")


def _load(backend: str) -> "KeyringBackend":
    from keyring.core import load_keyring  # noqa: PLC0415  # who types a passphrase need not wait for it

    return load_keyring(backend)


class Keyring:
    """One real keyring by its name in REAL.

    Every method raises EnvironmentFault: `keyring_locked`, `keyring_timeout` (no answer within `timeout` seconds)
    or `keyring_unreachable` (everything else).
    """

    def __init__(self, backend: str, *, timeout: float = 10.0, load: "Callable[[str], KeyringBackend]" = _load) -> None:
        self.backend = backend
        self._timeout = timeout
        self._load = load

    def get(self, service: str, user: str) -> str | None:
        """The secret under these names, None where there is none."""
        return self._ask(lambda ring: ring.get_password(service, user))

    def keep(self, service: str, user: str, secret: str) -> None:
        """Store `secret`. Returns only when the keyring has also given it back."""
        self._ask(lambda ring: ring.set_password(service, user, secret))
        if self.get(service, user) != secret:
            raise EnvironmentFault("keyring_unreachable", kind="forgetful")

    def forget(self, service: str, user: str) -> None:
        """Remove the secret under these names."""
        self._ask(lambda ring: ring.delete_password(service, user))

    def priority(self) -> float:
        """How well this keyring suits the desktop; the highest is the one to use."""
        return self._ask(lambda ring: ring.priority)

    def _ask(self, question: "Callable[[KeyringBackend], Answer]") -> Answer:
        if self.backend not in REAL:
            raise EnvironmentFault("keyring_unreachable", kind="not a real keyring")
        answer: Future[Answer] = Future()

        def ask() -> None:
            try:
                answer.set_result(question(self._load(self.backend)))
            except Exception as error:  # noqa: BLE001 (each system raises its own; it is told of in the caller)
                answer.set_exception(error)

        Thread(target=ask, name="keyring", daemon=True).start()
        try:
            error = answer.exception(self._timeout)
        except TimeoutError:
            raise EnvironmentFault("keyring_timeout", seconds=round(self._timeout)) from None
        if error is None:
            return answer.result()
        from keyring.errors import KeyringLocked  # noqa: PLC0415  # as above

        # Not chained: what a keyring says about its own failure might show what it holds.
        if isinstance(error, KeyringLocked):
            raise EnvironmentFault("keyring_locked")
        raise EnvironmentFault("keyring_unreachable", kind=type(error).__name__)
