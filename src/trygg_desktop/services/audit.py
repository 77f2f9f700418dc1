"""The audit log: add to it, read it, and see whether it is as it was written."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select

from trygg_desktop.model.audit import Act, AuditLine
from trygg_desktop.model.people import Actor, Right
from trygg_desktop.services import Session
from trygg_desktop.services.roles import require
from trygg_desktop.store.audit import FIELDS, FIRST, RAW, Entry, append, hash_of, heads


class Wrong(StrEnum):
    """What may be wrong with the log at a line."""

    CHANGED = "changed"
    """The line is not as it was written."""
    UNLINKED = "unlinked"
    """The line does not follow the one before: lines were removed, or put in."""
    MISSING = "missing"
    """The line was written once, and is gone or another: the log's end was cut off, or all of it written anew."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong, at the line with this number."""

    n: int
    wrong: Wrong


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the log stands. `head` is the last line's hash: written down elsewhere, it vouches for all before it."""

    lines: int
    first: int
    """The number of the first line that is left, 1 where none was taken away by retention."""
    head: str
    problems: list[Problem] = field(default_factory=list)


def note(
    session: Session, actor: Actor, act: Act, kind: str = "", record_id: str = "", **facts: str | int
) -> AuditLine:
    """Log that `actor` did `act`, with the transaction. `facts` are codes and counts, never a citizen's words."""
    return append(session, Entry(actor, act, kind, record_id, facts))


def lines(session: Session, actor: Actor, limit: int = 200, before: int | None = None) -> list[AuditLine]:
    """The newest lines first; `before` is the number of the last line of the page before. Needs Right.AUDIT."""
    require(actor, Right.AUDIT, "audit_line")
    wanted = select(AuditLine).order_by(AuditLine.n.desc()).limit(limit)
    return list(session.scalars(wanted if before is None else wanted.where(AuditLine.n < before)))


def verify(session: Session, folder: Path) -> Verdict:
    """Whether every line is as it was written, follows the one before, and none is missing. Anybody may ask.

    `folder` is the data folder. A line that retention took away is vouched for by the line that tells of it; lines
    after a backup that was restored are known to be gone.
    """
    log = session.execute(select(RAW).order_by(RAW.c.n)).all()
    if not log:
        return Verdict(0, 1, FIRST, _missing({}, folder, first=1))
    problems = [Problem(row.n, Wrong.CHANGED) for row in log if not _is_as_written(row)]
    previous = FIRST if log[0].n == 1 else _vouched(log)
    for row in log:
        if row.previous != previous:
            problems.append(Problem(row.n, Wrong.UNLINKED))
        previous = row.hash
    problems += _missing({row.n: row for row in log}, folder, first=log[0].n)
    return Verdict(len(log), log[0].n, log[-1].hash, sorted(problems, key=lambda one: one.n))


def trim(session: Session, actor: Actor, until: datetime) -> int:
    """The log's own retention: take away the lines written before `until`; how many. Needs Right.RETENTION.

    The line that tells of it carries the last hash that is gone, so that the chain still holds.
    """
    require(actor, Right.RETENTION, "audit_line")
    old = list(session.scalars(select(AuditLine).where(AuditLine.at < until).order_by(AuditLine.n)))
    if not old:
        return 0
    note(session, actor, Act.LOG_TRIMMED, "audit_line", lines=len(old), through=old[-1].n, hash=old[-1].hash)
    for line in old:
        session.delete(line)
    session.flush()
    return len(old)


def _is_as_written(row: Row[Any]) -> bool:
    return bool(row.hash == hash_of(row[: len(FIELDS)], row.previous))


def _vouched(log: Sequence[Row[Any]]) -> str | None:
    """The hash before the first line that is left, as the line that tells of the retention has it."""
    for row in reversed(log):
        if row.act == Act.LOG_TRIMMED and _is_as_written(row):
            facts = json.loads(row.facts)
            if facts["through"] == log[0].n - 1:
                return str(facts["hash"])
    return None


def _missing(log: Mapping[int, Row[Any]], folder: Path, first: int) -> list[Problem]:
    """What stands in the file beside the store, and not in the log."""
    known: dict[int, str] = {}
    twice: set[int] = set()
    for n, digest in heads(folder):
        row = log.get(n)
        if row is not None and row.act == Act.RESTORED and row.hash == digest:
            # What the log was before is explained, whichever of its states was put back.
            known = {one: value for one, value in known.items() if one in log and log[one].hash == value}
            twice.clear()
        elif known.get(n, digest) != digest:
            twice.add(n)
        known[n] = digest
    gone = {n for n, digest in known.items() if n >= first and (n not in log or log[n].hash != digest)}
    return [Problem(n, Wrong.MISSING) for n in sorted(gone | {n for n in twice if n >= first})]
