"""Stand-ins for what sits behind a keyring: one that remembers, and those that go wrong."""

from collections.abc import Callable
from threading import Event

from keyring.backend import KeyringBackend
from keyring.compat import properties

from trygg_desktop.security.keyrings import REAL, Keyring


class Remembering(KeyringBackend):
    """Holds its entries in memory."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    @properties.classproperty
    def priority(cls) -> float:  # noqa: N805 (a class property)
        return 5

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


class Forgetful(Remembering):
    """Takes everything and gives nothing back."""

    def set_password(self, service: str, username: str, password: str) -> None: ...


class Failing(Remembering):
    """Answers every question with its own exception, as each system does."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002
        raise self.error


class Hanging(Remembering):
    """Waits until it is released."""

    def __init__(self) -> None:
        super().__init__()
        self.released = Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.released.wait()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.released.wait()
        super().set_password(service, username, password)


def only(backend: KeyringBackend, timeout: float = 5.0) -> Callable[[str], Keyring]:
    """Keyrings as the vault asks for them, on a computer where `backend` is the only one."""

    def load(name: str) -> KeyringBackend:
        if name != REAL[0]:
            raise RuntimeError(name)
        return backend

    return lambda name: Keyring(name, timeout=timeout, load=load)
