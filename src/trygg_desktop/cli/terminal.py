"""How commands speak: faults in the person's language on the error stream, and an exit code that says how it went."""

import locale
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from trygg_desktop import errors, opening
from trygg_desktop.errors import Fault

PARTLY = 3
"""The exit code where some rows were left out."""
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
    """Say a fault, and go on."""
    said = errors.said(fault, language())
    typer.echo(f"{said.what} {said.do}", err=True)


def language() -> str:
    """The language of this computer, two letters."""
    return (locale.getlocale()[0] or "en")[:2]
