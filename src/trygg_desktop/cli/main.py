"""The command `trygg`: the same services without a screen.

It ends with 0 when all went well, 1 with a fault that is told on the error stream, 3 when some rows were left out.
"""

import json
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from trygg_desktop import errors, opening
from trygg_desktop.cli import audit, keys, privacy
from trygg_desktop.cli.sync import sync_commands
from trygg_desktop.cli.terminal import PARTLY, AsJson, language, tell, told, using_store
from trygg_desktop.documents.tree import Document
from trygg_desktop.files import write_whole
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.kinds import Edition, OccasionKind
from trygg_desktop.services import (
    Session,
    backups,
    doctor,
    exporting,
    importing,
    minutes,
    occasions,
    papers,
    setup,
    versions,
)

_NEW = "new"

main = typer.Typer(name="trygg", pretty_exceptions_enable=False, add_completion=False)
importer = typer.Typer(help="Bring something in.", no_args_is_help=True)
exporter = typer.Typer(help="Take something out.", no_args_is_help=True)
packs = typer.Typer(help="The setup pack: municipality, places, themes.", no_args_is_help=True)
main.add_typer(importer, name="import")
main.add_typer(exporter, name="export")
main.add_typer(packs, name="setup")
main.add_typer(privacy.privacy, name="privacy")
main.add_typer(audit.log, name="audit")
main.add_typer(sync_commands)
keys.add_to(main)

DataDir = Annotated[
    Path | None,
    typer.Option("--data-dir", envvar="TRYGG_DATA_DIR", help="The folder of the store.", show_default=False),
]
Out = Annotated[Path, typer.Option("--out", help="The file to write.")]


@main.callback(invoke_without_command=True)
def _start(context: typer.Context, data_dir: DataDir = None) -> None:
    """Capture what citizens say at a safety dialogue.

    A store that is opened without a person uses the computer's keyring, or the passphrase in TRYGG_PASSPHRASE.
    """
    context.obj = opening.data_folder(data_dir)
    if context.invoked_subcommand is None:
        run(context)


@main.command()
def run(context: typer.Context, *, demo: Annotated[bool, typer.Option(help="On a throw-away store.")] = False) -> None:
    """Open the window; so does `trygg` alone."""
    from trygg_desktop import app  # noqa: PLC0415  # Qt is loaded only where there is a window

    with told():
        raise typer.Exit(app.show_demonstration() if demo else app.show(context.obj))


@main.command()
def demo(
    out: Annotated[Path, typer.Option("--out", help="The folder for pictures, PDF and summary.json.")],
    comments: Annotated[Path | None, typer.Option("--comments", help="A CSV of comments to type.")] = None,
) -> None:
    """Play a booth evening through the real windows, in a throw-away encrypted store."""
    from trygg_desktop import app  # noqa: PLC0415  # as above

    with told():
        summary = app.demonstrate(out, comments, tell)
    typer.echo(f"{summary.comments} comments, {summary.pdf_pages} pages: {out / 'minutes.pdf'}")
    typer.echo(f"Pictures of every screen: {out}")


@main.command("occasions")
def list_occasions(context: typer.Context, *, as_json: AsJson = False) -> None:
    """List the occasions, newest first."""
    with using_store(context) as store:
        rows = store.read(partial(occasions.listed, limit=1_000)).result()
    told = [
        {
            "id": row.occasion.id,
            "kind": str(row.occasion.kind),
            "place": row.occasion.place,
            "starts_at": row.occasion.starts_at.isoformat(),
            "open": row.occasion.is_open,
            "rehearsal": row.occasion.rehearsal,
            "comments": row.comments,
        }
        for row in rows
    ]
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for row in told:
        typer.echo(f"{row['id']}  {row['starts_at']:.16}  {row['comments']:>5}  {row['place']}")


@main.command("minutes")
def write_minutes(
    context: typer.Context,
    occasion: str,
    out: Out,
    *,
    internal: Annotated[bool, typer.Option(help="With every comment in an appendix; otherwise masked.")] = True,
    summary: Annotated[bool, typer.Option("--summary", help="One page for the coordinator instead.")] = False,
    version: Annotated[int | None, typer.Option("--version", help="An approved version, as it was frozen.")] = None,
) -> None:
    """Write the minutes of OCCASION (its id) as a PDF; a draft of them is begun where there is none."""
    edition = Edition.INTERNAL if internal else Edition.PUBLIC
    paper = papers.Paper.SUMMARY if summary else papers.Paper.MINUTES
    with using_store(context) as store:
        store.write(partial(minutes.begin, occasion_id=occasion)).result()
        build = partial(_paper, occasion=occasion, edition=edition, paper=paper, version=version)
        found = store.read(build).result()
        papers.export(found if isinstance(found, bytes) else papers.pdf(found), out)
    typer.echo(str(out))


@main.command("doctor")
def examine(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Look whether this computer is fit for an evening."""
    with using_store(context) as store:
        found = store.read(partial(doctor.checks, folder=context.obj, now=utc_now())).result()
    if as_json:
        told = [{"name": one.name, "status": one.status, "code": one.code, "facts": one.facts} for one in found]
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for one in found:
            said = doctor.said(one, language())
            typer.echo(f"{one.status:<4}  {doctor.name_of(one, language())}: {said.what} {said.do}".rstrip())
    if any(one.status is doctor.Status.BAD for one in found):
        raise typer.Exit(1)


@main.command("check-pdf")
def check_pdf(file: Path, *, as_json: AsJson = False) -> None:
    """Look whether a PDF, ours or any other, is accessible (PDF/UA-1) and fit for the archive (PDF/A-2a).

    Tells which rule is broken, where, and what to do; ends with 1 if any is.
    """
    with told():
        found = papers.check_pdf(file)
    faults = [(one, errors.said(one.fault(), language())) for one in found]
    if as_json:
        listed = [
            {"rule": one.code, "page": one.place.page, "path": one.place.path, "what": said.what, "do": said.do}
            for one, said in faults
        ]
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=1))
    else:
        for one, said in faults:
            typer.echo(f"{one.code}: {said.what} {said.do}")
        typer.echo(f"{file}: {len(found)} faults" if found else f"{file}: PDF/UA-1, PDF/A-2a")
    if found:
        raise typer.Exit(1)


@main.command()
def backup(context: typer.Context) -> None:
    """Make a verified backup, in the store's folder and in the second one."""
    with told():
        doors = opening.entered(context.obj)
        with doors.open() as store:
            made = backups.make(store, doors.care())
    for file in (made.file, made.second):
        if file is not None:
            typer.echo(str(file))
    if made.fault is not None:
        tell(made.fault)
        raise typer.Exit(PARTLY)


@importer.command("comments")
def import_comments(
    context: typer.Context,
    file: Path,
    occasion: Annotated[str, typer.Option("--occasion", help="An occasion's id, or “new”.")],
) -> None:
    """Bring the comments of a CSV FILE into an occasion; rows that cannot go in are told of, the others go in."""
    with using_store(context) as store:
        read = importing.read_csv(file, store.read(setup.current).result())
        into, count = store.write(partial(_import, occasion=occasion, file=file, read=read)).result()
    for problem in read.problems:
        tell(problem)
    for column in read.unused:
        typer.echo(f"{column}: not imported, no such field", err=True)
    typer.echo(f"{count} comments imported into {into}, {len(read.problems)} rows left out")
    if read.problems:
        raise typer.Exit(PARTLY)


@exporter.command("comments")
def export_comments(
    context: typer.Context,
    out: Out,
    occasion: Annotated[str | None, typer.Option("--occasion", help="Only this occasion's.")] = None,
) -> None:
    """Write the comments as CSV or JSON, by the ending of the file."""
    with using_store(context) as store:
        rows = store.read(partial(exporting.rows, occasion_id=occasion)).result()
    with told():
        exporting.write(rows, out)
    typer.echo(f"{len(rows)} comments: {out}")


@packs.command("import")
def import_setup(context: typer.Context, file: Path) -> None:
    """Put the setup pack in FILE in force. A bad one is refused whole, with line and field."""
    with using_store(context) as store:
        text = setup.read_file(file)
        pack = store.write(partial(setup.import_pack, text=text, source=file.name)).result()
    typer.echo(f"{pack.municipality.name}: {len(pack.themes)} themes, {len(pack.places)} places")


@packs.command("export")
def export_setup(context: typer.Context, file: Path) -> None:
    """Write the setup pack in force to FILE, as YAML."""
    with using_store(context) as store:
        write_whole(file, store.read(setup.export_pack).result().encode())
    typer.echo(str(file))


def _paper(
    session: Session, occasion: str, edition: Edition, paper: papers.Paper, version: int | None
) -> bytes | Document:
    """The frozen PDF where the minutes are approved, otherwise the paper as it now would be."""
    if version is not None:
        return versions.numbered(session, occasion, version, edition)
    approved = versions.current(session, occasion)
    if approved is not None and paper is papers.Paper.MINUTES:
        return versions.frozen(session, approved.id, edition)
    return papers.document(session, occasion, edition=edition, paper=paper)


def _import(session: Session, occasion: str, file: Path, read: importing.Read) -> tuple[str, int]:
    """The occasion's id and how many comments went in; a new occasion is named by the file and closed again."""
    if occasion != _NEW:
        return occasion, len(importing.import_comments(session, occasion, read))
    now = utc_now()
    begun = occasions.start(
        session, kind=OccasionKind.BOOTH, place=file.stem, starts_at=now, ends_at=None, staff=[], partners=[]
    )
    count = len(importing.import_comments(session, begun.id, read))
    occasions.close(session, begun.id, now)
    return begun.id, count
