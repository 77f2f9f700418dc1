"""The commands about keys, backups and damage: `trygg keys …`, `trygg restore`, `trygg salvage`. For IT staff.

A new passphrase comes from TRYGG_NEW_PASSPHRASE, or is asked for. The one there is comes from TRYGG_PASSPHRASE.
"""

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from trygg_desktop.cli.terminal import PARTLY, told
from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.audit import Act
from trygg_desktop.model.people import AT_THE_COMMAND_LINE
from trygg_desktop.opening import Doors, entered, given_passphrase
from trygg_desktop.services import Session, audit, backups, rekeying, restoring, salvaging
from trygg_desktop.services.keys import new_recovery_code

_NEW = "TRYGG_NEW_PASSPHRASE"
_CODE = "TRYGG_RECOVERY_CODE"

keys = typer.Typer(help="The key of the store, and what brings it out.", no_args_is_help=True)


def add_to(main: typer.Typer) -> None:
    """Put these commands where the others are."""
    main.add_typer(keys, name="keys")
    main.command()(restore)
    main.command()(salvage)


@keys.command("show")
def show(
    context: typer.Context, *, as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False
) -> None:
    """Tell which ways in there are, without using any."""
    with told():
        ways = Doors(context.obj).ways()
    found = {"keyring": ways.keyring, "passphrase": ways.passphrase, "recovery_code": ways.recovery}
    if as_json:
        typer.echo(json.dumps(found))
        return
    for name, there in found.items():
        typer.echo(f"{'yes' if there else 'no ':<4} {name.replace('_', ' ')}")


@keys.command("passphrase")
def change_passphrase(context: typer.Context) -> None:
    """Set or change the passphrase. The key, and everything under it, stays the same."""
    with told():
        doors = entered(context.obj)
        with doors.open() as store:
            doors.care().put_passphrase(_new_passphrase(), given_passphrase() or "")
            store.write(_noted(Act.KEYS_CHANGED)).result()
    typer.echo("The new passphrase is in force.")


@keys.command("recovery")
def make_recovery(context: typer.Context) -> None:
    """Print a new recovery code, and put it in force when it is typed back. An earlier code no longer works."""
    with told():
        doors, code = entered(context.obj), new_recovery_code()
        with doors.open() as store:
            typer.echo(code)
            doors.care().put_recovery(code, typer.prompt("Type it back", err=True))
            store.write(_noted(Act.KEYS_CHANGED)).result()
    typer.echo("The recovery code is in force. Keep it in a safe, not with the computer.")


@keys.command("recover")
def recover(context: typer.Context) -> None:
    """Set a new passphrase with the recovery code (TRYGG_RECOVERY_CODE, or asked for)."""
    with told():
        doors = Doors(context.obj)
        doors.recover(_code())
        doors.care().reset_passphrase(_new_passphrase())
        typer.echo("The new passphrase is in force.")
        _log(doors, Act.KEYS_CHANGED)


@keys.command("renew")
def renew(
    context: typer.Context, *, keyring: Annotated[bool, typer.Option(help="Keep the new key in the keyring.")] = False
) -> None:
    """Encrypt everything under a new key: on suspicion that somebody knows the old one. Old ways in stop working."""
    with told():
        doors = entered(context.obj)
        rekeying.rekey(doors.care(), None if keyring else _new_passphrase())
        renewed = rekeying.renew_backups(doors.care(), backups.folder_of(context.obj))
        _log(doors, Act.KEYS_CHANGED)
    typer.echo(f"Everything lies under a new key, {renewed} backups too. Make a new recovery code: trygg keys recovery")


@keys.command("mend")
def mend(context: typer.Context) -> None:
    """Put a sound copy in the place of a damaged keys.json."""
    with told():
        typer.echo(str(Doors(context.obj).mend()))


def restore(
    context: typer.Context,
    file: Path,
    *,
    force: Annotated[bool, typer.Option("--force", help="Even where newer work would be lost.")] = False,
    look: Annotated[bool, typer.Option("--look", help="Only tell what would be lost.")] = False,
    undo: Annotated[bool, typer.Option("--keep-old/--drop-old", help="Keep what is replaced, for going back.")] = True,
) -> None:
    """Restore the store from the backup FILE; on a computer without a store too, by passphrase or recovery code."""
    with told():
        doors = Doors(context.obj)
        if doors.kept() == "absent":
            code = os.environ.get(_CODE)
            restoring.restore_anew(context.obj, file, given_passphrase(), code, _new_passphrase() if code else None)
        else:
            doors.unlock(given_passphrase())
            found = restoring.look(doors.care(), file, given_passphrase(), os.environ.get(_CODE))
            for each in found.lost or ():
                typer.echo(f"{each.table}: {each.missing} missing, {each.older} older", err=True)
            if look:
                return
            restoring.restore(doors.care(), found, lose=force)
            _log(doors, Act.RESTORED)
            if not undo:
                restoring.confirm(doors.care())
    typer.echo(f"Restored from {file.name}.")


def salvage(context: typer.Context) -> None:
    """Save what can be read of a damaged store, and tell how many records of how many. The damaged file is kept."""
    with told():
        doors = Doors(context.obj)
        doors.unlock(given_passphrase())
        counted = salvaging.salvage(doors.care())
        _log(doors, Act.RESTORED)
    for each in counted:
        typer.echo(f"{each.table}: {each.saved} of {each.known}")
    if any(each.saved < each.known for each in counted):
        raise typer.Exit(PARTLY)


def _log(doors: Doors, act: Act) -> None:
    """Note in the store's log what was done from the command line, by whoever has the key."""
    with doors.open() as store:
        store.write(_noted(act)).result()


def _noted(act: Act) -> Callable[[Session], object]:
    return partial(audit.note, actor=AT_THE_COMMAND_LINE, act=act)


def _new_passphrase() -> str:
    given = os.environ.get(_NEW)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise PersonCanMend("new_passphrase_needed", name=_NEW)
    return str(typer.prompt("New passphrase", hide_input=True, confirmation_prompt=True, err=True))


def _code() -> str:
    return os.environ.get(_CODE) or str(typer.prompt("Recovery code", err=True))
