"""The search index, held against the words it stands for."""

from functools import partial

from trygg_desktop.store.database import Store
from trygg_desktop.store.search import search

WHOLE = "INSERT INTO comment_fts(comment_fts, rank) VALUES ('integrity-check', 1)"
"""Fails where the index is not of exactly the words that are there."""


def found(store: Store, typed: str) -> list[str]:
    """The texts of the comments that hold the words, newest first."""
    return [comment.text for comment in store.read(partial(search, typed=typed, limit=1_000)).result()]


def check_index(store: Store) -> None:
    """Raise where the index, brought up to date, is not of exactly the words that are there."""
    found(store, "ord")
    store.write(lambda session: session.connection().exec_driver_sql(WHOLE)).result()
