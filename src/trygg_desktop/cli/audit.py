"""The commands `trygg audit`: whether the audit log is as it was written, for whoever looks in from outside."""

import json

import typer

from trygg_desktop import opening
from trygg_desktop.cli.terminal import told
from trygg_desktop.services import audit

log = typer.Typer(help="The audit log: who did what.", no_args_is_help=True)


@log.callback()
def _log() -> None:
    """Keep `verify` a command of its own."""


@log.command("verify")
def verify(context: typer.Context, *, as_json: bool = typer.Option(False, "--json", help="Print JSON.")) -> None:
    """Look whether every line is as it was written, follows the one before, and none is missing.

    Ends with 1 where something is wrong. The checksum of the last line vouches for the whole log: written down
    elsewhere, it shows later whether the log was written anew.
    """
    with told(), opening.opened(context.obj) as store:
        found = store.read(lambda session: audit.verify(session, context.obj)).result()
    problems = [{"line": one.n, "problem": str(one.wrong)} for one in found.problems]
    if as_json:
        head = {"lines": found.lines, "first": found.first, "head": found.head}
        typer.echo(json.dumps({**head, "problems": problems}, indent=1))
    else:
        typer.echo(
            f"{found.lines} lines from {found.first}, {len(problems)} problems, last checksum {found.head or '–'}"
        )
        for problem in problems:
            typer.echo(f"{problem['line']:>6}  {problem['problem']}")
    if problems:
        raise typer.Exit(1)
