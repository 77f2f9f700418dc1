"""What every command does alike: opens the folder's store, says a fault in the person's language, ends with 1."""

import locale
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from trygg_desktop import errors, opening
from trygg_desktop.errors import Fault

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@contextmanager
def using_store(context: typer.Context) -> Iterator[opening.Store]:
    """The store of the folder in `context`; a fault is said, and ends the program with 1."""
    with told(), opening.opened(context.obj) as store:
        yield store


@contextmanager
def told() -> Iterator[None]:
    """Say a fault in the person's language and end with 1."""
    try:
        yield
    except Fault as fault:
        tell(fault)
        raise typer.Exit(1) from None


def tell(fault: Fault) -> None:
    """Say a fault on the error stream."""
    said = errors.said(fault, language())
    typer.echo(f"{said.what} {said.do}", err=True)


def language() -> str:
    """The language of this computer, `sv` or another."""
    return (locale.getlocale()[0] or "en")[:2]
