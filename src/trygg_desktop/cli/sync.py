"""`trygg enrol`, `trygg sync` and `trygg bundle`: what goes between laptops and the central server."""

import json
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from trygg_desktop.cli.terminal import AsJson, told, using_store
from trygg_desktop.services import Session, bundles, syncing

sync_commands = typer.Typer()
bundle_commands = typer.Typer(help="What one laptop hands another on a USB stick.", no_args_is_help=True)
sync_commands.add_typer(bundle_commands, name="bundle")

Passphrase = Annotated[
    str,
    typer.Option(
        "--passphrase", envvar="TRYGG_BUNDLE_PASSPHRASE", prompt=True, hide_input=True, help="What seals the file."
    ),
]


@sync_commands.command()
def enrol(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="The admin's code, or link.")],
    server: Annotated[str, typer.Option("--server", help="The server's address; not needed with a link.")] = "",
    name: Annotated[str, typer.Option("--name", help="What staff call this laptop.")] = "Laptop",
) -> None:
    """Join the municipality's central server with a one-time CODE."""
    with using_store(context) as store:
        mine = syncing.enrol(store, context.obj, code, server, name)
    typer.echo(f"{mine.tenant_name}: {mine.server}")


@sync_commands.command()
def sync(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Send what waits and fetch what is new."""
    with using_store(context) as store:
        done = syncing.sync(store, context.obj)
        found = store.read(syncing.overview).result()
    counts = {
        "pushed": done.pushed,
        "pulled": done.pulled,
        "waiting": done.waiting,
        "quarantined": found.refused,
        "conflicts": found.conflicts,
    }
    if as_json:
        typer.echo(json.dumps(counts))
    else:
        typer.echo(", ".join(f"{name} {count}" for name, count in counts.items()))


@bundle_commands.command("export")
def export_bundle(
    context: typer.Context,
    file: Path,
    passphrase: Passphrase,
    occasion: Annotated[str | None, typer.Option("--occasion", help="Only this occasion, all of it.")] = None,
) -> None:
    """Write everything unsent to FILE, sealed under a passphrase."""
    with using_store(context) as store:
        made = store.write(partial(bundles.gather, occasion_id=occasion)).result()
    with told():
        bundles.write(made, passphrase, file)
    typer.echo(f"{len(made.operations)} changes, {len(made.records)} records: {file}")


@bundle_commands.command("import")
def import_bundle(context: typer.Context, file: Path, passphrase: Passphrase) -> None:
    """Merge the bundle in FILE into this laptop. It may come twice."""
    with told():
        made = bundles.read(file, passphrase)

    def take(session: Session) -> bundles.Imported:
        return bundles.take(session, made)

    with using_store(context) as store:
        taken = store.write(take).result()
    typer.echo(f"{taken.operations} new changes, {taken.records} records changed")
