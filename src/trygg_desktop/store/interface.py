"""What is asked of a store, by whoever is handed one: the window, a sync, and what lends it to another process."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

from sqlalchemy.orm import Session

from trygg_desktop.store.borrower import Access

T = TypeVar("T")


class StoreLike(Protocol):
    """A store to write to and to read."""

    def write(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn` in one durable transaction."""

    def read(self, fn: Callable[[Session], T]) -> Future[T]:
        """Run `fn` on one unchanging view."""


class Lender(StoreLike, Protocol):
    """One that another process may borrow."""

    @property
    def access(self) -> Access:
        """What a borrower opens it with."""

    def lend(self, to: Access, use: Callable[[], None]) -> Future[None]:
        """Let a borrower write until `use()` returns."""
