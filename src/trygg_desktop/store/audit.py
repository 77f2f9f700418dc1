"""The audit log's chain: lines are only ever added, and each vouches for all before it.

A line's hash is SHA-256 over its fields and the hash of the line before, so that a changed, inserted or removed line
shows. What a chain cannot show is that its end was cut off: therefore every line's number and hash are also written to
a file beside the store, which whoever cuts the log must know of and change too.

It lies in the store because a refused attempt is logged though its transaction is rolled back.
"""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlalchemy import column, select, table
from sqlalchemy.orm import Session

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.audit import Act, AuditLine
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.people import Actor

HEADS = "audit.heads"
"""The file beside the store: one line "number hash" for every line of the log, in the order they were written."""
FIELDS = ("n", "at", "actor", "role", "act", "kind", "record_id", "facts")
RAW = table("audit_line", *(column(name) for name in (*FIELDS, "previous", "hash")))
"""The log as it lies in the file, for looking at lines that may have been changed."""
FIRST = ""
"""What the first line of all has as its `previous`."""
_WRITTEN = "audit lines written"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be logged. `facts` are codes and counts: a citizen's words never stand in the log."""

    actor: Actor
    act: Act
    kind: str = ""
    record_id: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)


class Denied(PersonCanMend):
    """Refused, and logged: the store writes `entry` in a transaction of its own before the refusal is told."""

    def __init__(self, entry: Entry, code: str, **facts: object) -> None:
        super().__init__(code, **facts)
        self.entry = entry


def append(session: Session, entry: Entry, at: datetime | None = None) -> AuditLine:
    """Add a line, at the present moment where none is told. It is written with the transaction, or not at all."""
    last = session.execute(select(RAW.c.n, RAW.c.hash).order_by(RAW.c.n.desc()).limit(1)).first()
    line = AuditLine(
        n=1 if last is None else last.n + 1,
        at=at or utc_now(),
        actor=entry.actor.name,
        role=str(entry.actor.role),
        act=str(entry.act),
        kind=entry.kind,
        record_id=entry.record_id,
        facts=dict(sorted(entry.facts.items())),
        previous=FIRST if last is None else last.hash,
    )
    written = line.at.astimezone(UTC).isoformat(timespec="microseconds")
    line.hash = hash_of(
        (line.n, written, line.actor, line.role, line.act, line.kind, line.record_id, json.dumps(line.facts)),
        line.previous,
    )
    session.add(line)
    session.flush()
    session.info.setdefault(_WRITTEN, []).append((line.n, line.hash))
    return line


def hash_of(fields: Sequence[object], previous: str) -> str:
    """The hash of a line: 64 hexadecimal digits. `fields` are FIELDS of RAW as they lie in the file."""
    return hashlib.sha256(msgspec.json.encode([*fields, previous])).hexdigest()


def note_heads(session: Session, folder: Path) -> None:
    """Write what `session` has added to the log to HEADS in `folder`, durably; to be called after its commit.

    The log stands without it: where the disk is full, the file lacks a line, and says less.
    """
    written: Sequence[tuple[int, str]] = session.info.get(_WRITTEN, ())
    if not written:
        return
    with suppress(OSError), (folder / HEADS).open("ab") as file:
        file.write("".join(f"{n} {digest}\n" for n, digest in written).encode())
        file.flush()
        os.fsync(file.fileno())


def heads(folder: Path) -> list[tuple[int, str]]:
    """What stands in HEADS, (number, hash) in the order it was written; a line cut off by a crash is left out."""
    try:
        lines = (folder / HEADS).read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return []
    parted = (line.split(" ") for line in lines)
    return [
        (int(parts[0]), parts[1])
        for parts in parted
        if len(parts) == 2 and parts[0].isdecimal() and len(parts[1]) == 64  # noqa: PLR2004  # number and digest
    ]
