"""What is asked of a store, by those who are handed one: the window, a sync, and whoever lets a guest in."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

from sqlalchemy.orm import Session

from trygg_desktop.store.guest import Invitation

T = TypeVar("T")


class StoreLike(Protocol):
    """A store to write to and to read."""

    def write(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn` in one durable transaction."""

    def read(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn` on one unchanging view."""


class Host(StoreLike, Protocol):
    """One that another process may be a guest of."""

    @property
    def invitation(self) -> Invitation:
        """What a guest comes in with."""

    def lend(self, to: Invitation, use: Callable[[], None]) -> Future[None]:
        """Let a guest write until `use()` returns."""
