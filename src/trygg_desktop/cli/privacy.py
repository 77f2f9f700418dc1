"""The commands `trygg privacy`: what the finder of personal data finds, for IT staff and for measuring."""

import json
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from trygg_desktop.cli.terminal import PARTLY, language, tell, told
from trygg_desktop.services import personal_data, scanning, setup

privacy = typer.Typer(help="Personal data in comments.", no_args_is_help=True)


@privacy.callback()
def _privacy() -> None:
    """Keep `scan` a command of its own."""


@privacy.command("scan")
def scan(
    file: Path,
    *,
    column: Annotated[str, typer.Option("--column", help="The column that holds the comments.")] = "text",
    pack: Annotated[
        Path | None, typer.Option("--pack", help="A setup pack; otherwise the one that comes along.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a row.")] = False,
) -> None:
    """Look for personal data in a column of a CSV FILE.

    Row 1 is the first row below the header. No store is opened and no word of the comments is printed: a finding is
    told by row, kind, first and last character, certainty (0 to 1) and reason.
    """
    with told():
        finder = personal_data.finder(setup.read_pack(pack))
        scanned = scanning.scan(file, column, finder)
    for row in scanned.rows:
        findings = [
            {
                "kind": str(span.kind),
                "start": span.start,
                "end": span.end,
                "certainty": span.certainty,
                "reason": personal_data.reason(span.reason, language()),
            }
            for span in row.spans
        ]
        if as_json:
            typer.echo(json.dumps({"row": row.number, "spans": findings}, ensure_ascii=False))
        for span in () if as_json else row.spans:
            where = f"{row.number:>6}  {span.start:>5}–{span.end:<5}"
            typer.echo(
                f"{where}  {span.kind:<18}  {span.certainty:.2f}  {personal_data.reason(span.reason, language())}"
            )
    for problem in scanned.problems:
        tell(problem)
    if not as_json:
        counts = Counter(span.kind for row in scanned.rows for span in row.spans)
        flagged = sum(bool(row.spans) for row in scanned.rows)
        typer.echo(f"{flagged} of {len(scanned.rows)} rows hold personal data")
        for kind, count in counts.most_common():
            typer.echo(f"{count:>6}  {personal_data.name_of(kind, language())}")
    if scanned.problems:
        raise typer.Exit(PARTLY)
