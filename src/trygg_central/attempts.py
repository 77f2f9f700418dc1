"""How often a subject (an address at the door, say) may fail before it must wait. Shared by all server processes."""

from trygg_central.clock import now
from trygg_central.database.interface import EVERYONE, Database
from trygg_central.refusals import Refused
from trygg_protocol.problems import Code

_MOST = 10
_MINUTES = 15


def check(database: Database, subject: str) -> None:
    """Refuse a subject that has failed ten times in the last quarter of an hour.

    Raises:
        Refused: too many.
    """
    with database.transaction(EVERYONE, write=False) as tx:
        failed = tx.rows(
            "SELECT count(*) FROM attempt WHERE subject = :subject AND at > :since",
            subject=subject,
            since=now(minutes=-_MINUTES),
        )
    if failed[0][0] >= _MOST:
        raise Refused(Code.TOO_MANY, "too many wrong tries", wait=_MINUTES * 60)


def failed(database: Database, subject: str) -> None:
    """Note one wrong try."""
    with database.transaction(EVERYONE) as tx:
        tx.run("DELETE FROM attempt WHERE at < :long_ago", long_ago=now(minutes=-_MINUTES))
        tx.run("INSERT INTO attempt (subject, at) VALUES (:subject, :at)", subject=subject, at=now())
