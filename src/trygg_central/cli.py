"""`trygg-central`: everything an operator does."""

import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from enum import StrEnum
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Annotated

import typer

from trygg_central import devices, enrolment, exports, tenants
from trygg_central.admin import sessions
from trygg_central.database import schema
from trygg_central.database.interface import Database, NotMigrated, Unavailable, UnsafeRole
from trygg_central.database.opening import open_database
from trygg_central.logs import start_logging

main = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)

Data = Annotated[Path, typer.Option("--data", help="The folder of the embedded database.", envvar="TRYGG_CENTRAL_DATA")]
Url = Annotated[
    str | None, typer.Option("--database", help="postgresql://user@host/name", envvar="TRYGG_CENTRAL_DATABASE")
]
TenantId = Annotated[str, typer.Option("--tenant", help="The municipality's id, such as lysekil.")]
DATA = Path("central-data")


class Form(StrEnum):
    """How an export is written."""

    CSV = "csv"
    JSONL = "jsonl"
    GEOJSON = "geojson"


class Kind(StrEnum):
    """What is exported."""

    COMMENT = "comment"
    OCCASION = "occasion"
    TALLY = "tally"
    ACTION = "action"


@main.command()
def migrate(database: Url = None, data: Data = DATA) -> None:
    """Bring the database up to this program's schema."""
    with _opened(database, data, migrated=False) as opened:
        count = schema.migrate(opened)
    typer.echo(f"Migrations done: {count}")


@main.command()
def serve(
    database: Url = None,
    data: Data = DATA,
    host: Annotated[str, typer.Option(help="Where to listen. Behind a proxy, leave it.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 takes a free one.")] = 8080,
) -> None:
    """Run one server process. Run as many as there are cores, behind a proxy (docs/central.md)."""
    from trygg_central.serving import serve as run  # noqa: PLC0415  # half a second that the others need not wait

    start_logging()
    with _opened(database, data) as opened:
        opened.check_role()
        if opened.name == "sqlite" and not sessions.has_password(opened):
            password = secrets.token_urlsafe(15)
            sessions.set_password(opened, password)
            typer.echo(f"The admin page is http://{host}:{port}/admin, its password, told this once: {password}")
        run(opened, version_of("trygg-desktop"), host, port)


@main.command()
def admin(
    database: Url = None,
    data: Data = DATA,
    generate: Annotated[bool, typer.Option("--generate", help="Make one up and tell it.")] = False,
) -> None:
    """Choose the password of the admin page. Whoever is logged in is logged out."""
    with _opened(database, data) as opened:
        password = secrets.token_urlsafe(15) if generate else typer.prompt("Password", hide_input=True)
        sessions.set_password(opened, password)
        if generate:
            typer.echo(password)


@main.command()
def enrol(
    tenant: TenantId,
    database: Url = None,
    data: Data = DATA,
    name: Annotated[str | None, typer.Option(help="The municipality's name.")] = None,
) -> None:
    """Make a one-time code for one laptop, and the tenant where there is none of that id."""
    with _opened(database, data) as opened:
        tenants.ensure(opened, tenant, name)
        typer.echo(enrolment.new_code(opened, tenant))
    typer.echo(f"For one laptop, within {enrolment.HOURS} hours.", err=True)


@main.command("devices")
def list_devices(tenant: TenantId, database: Url = None, data: Data = DATA) -> None:
    """List a tenant's devices: id, name, last seen, unsent as last reported."""
    with _opened(database, data) as opened:
        for device in devices.listed(opened, tenant):
            state = "revoked" if device.revoked_at else f"seen {device.seen_at or 'never'}"
            unsent = "unknown" if device.unsent is None else device.unsent
            typer.echo(f"{device.id}\t{device.name}\t{state}\tunsent {unsent}")


@main.command()
def revoke(tenant: TenantId, device: str, database: Url = None, data: Data = DATA) -> None:
    """Take a device's token back. What it has sent stays."""
    with _opened(database, data) as opened:
        if not devices.revoke(opened, tenant, device):
            raise typer.BadParameter("no such device, or it was revoked before")
    typer.echo("Revoked")


@main.command()
def backup(
    to: Annotated[Path, typer.Argument(help="The file to write; it must not exist.")],
    database: Url = None,
    data: Data = DATA,
) -> None:
    """Write everything into one file, while the server runs."""
    with _opened(database, data) as opened, _new_file(to):
        opened.backup(to)
    typer.echo(f"Written: {to}")


@main.command()
def restore(
    file: Annotated[Path | None, typer.Argument(help="A backup; none: it was restored by other means.")] = None,
    database: Url = None,
    data: Data = DATA,
) -> None:
    """Bring a backup into a new, empty database, and begin a new epoch.

    In a new epoch laptops offer again what they still keep, and pull from the start.
    """
    with _opened(database, data, migrated=False) as opened:
        if file is not None and schema.version(opened):
            raise typer.BadParameter("restore into a new, empty database; this one has records")
        if file is not None:
            opened.restore(file)
        schema.migrate(opened)
        tenants.begin_epoch(opened)
    typer.echo("Restored; a new epoch has begun")


@main.command("export")
def export_records(
    tenant: TenantId,
    database: Url = None,
    data: Data = DATA,
    kind: Annotated[Kind, typer.Option(help="Which records.")] = Kind.COMMENT,
    form: Annotated[Form, typer.Option("--format", help="How they are written.")] = Form.CSV,
    to: Annotated[Path | None, typer.Option(help="The file to write; otherwise the standard output.")] = None,
) -> None:
    """Write current records for other tools to read, without contacts, staff and authors."""
    with (
        _opened(database, data) as opened,
        _new_file(to) if to else nullcontext(),
        to.open("w", encoding="utf-8") if to else nullcontext(sys.stdout) as out,
    ):
        count = exports.export(opened, tenant, kind, form, out)
    typer.echo(f"Records: {count}", err=True)


@contextmanager
def _opened(url: str | None, data: Path, *, migrated: bool = True) -> Iterator[Database]:
    """The database, embedded ones migrated by themselves; what goes wrong with it is told in one line."""
    try:
        database = open_database(url, data)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    try:
        if migrated and database.name == "sqlite":
            schema.migrate(database)
        elif migrated:
            schema.check(database)
        yield database
    except NotMigrated as error:
        raise _told("The database is not migrated: run `trygg-central migrate` first") from error
    except (Unavailable, UnsafeRole, ValueError, OSError) as error:
        raise _told(str(error)) from error
    finally:
        database.close()


@contextmanager
def _new_file(path: Path) -> Iterator[None]:
    """A file that only its owner may read, removed again where it could not be filled."""
    try:
        path.touch(mode=0o600, exist_ok=False)
    except FileExistsError as error:
        raise typer.BadParameter(f"{path} is there already") from error
    try:
        yield
    except BaseException:
        path.unlink()
        raise


def _told(line: str) -> typer.Exit:
    typer.echo(line, err=True)
    return typer.Exit(1)
