"""Cursors: how far a laptop has read a tenant's records, in which epoch. Opaque to everybody else."""

import re

from trygg_central.refusals import Refused
from trygg_protocol.problems import Code

_CURSOR = re.compile(r"([0-9a-f]{16})-([0-9]{1,18})")


def cursor(epoch: str, rev: int) -> str:
    """Whoever has it has read all up to `rev`."""
    return f"{epoch}-{rev}"


def position(told: str | None, epoch: str) -> int:
    """The revision up to which its holder has read; 0 for nobody's, and for one of another epoch than this.

    Raises:
        Refused: this server never gave it.
    """
    if not told:
        return 0
    read = _CURSOR.fullmatch(told)
    if read is None:
        raise Refused(Code.BAD_CURSOR)
    return int(read[2]) if read[1] == epoch else 0
