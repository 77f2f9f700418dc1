"""The USB bundle as staff handle it: a file under a passphrase, out of one laptop and into another."""

from pathlib import Path

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.files import write_whole
from trygg_desktop.model.base import utc_now
from trygg_desktop.security.passphrase import LEAST
from trygg_desktop.security.sealing import seal, unseal
from trygg_desktop.services import Session
from trygg_desktop.sync import bundle
from trygg_desktop.sync.bundle import Imported
from trygg_protocol.bundle import Bundle

ENDING = ".trygg"
_MOST_BYTES = 256 * 1024 * 1024


def file_name() -> str:
    """The name suggested for a bundle: the day, and never a word that was said."""
    return f"trygg-{utc_now().astimezone():%Y-%m-%d-%H%M}{ENDING}"


def gather(session: Session, occasion_id: str | None = None) -> Bundle:
    """Everything unsent, or one occasion whole. Raises PersonCanMend("bundle_empty") where there is nothing."""
    made = bundle.gather(session, occasion_id)
    if not made.operations and not made.records:
        raise PersonCanMend("bundle_empty")
    return made


def write(made: Bundle, passphrase: str, path: Path) -> None:
    """Seal it and put it at `path`. Raises PersonCanMend("passphrase_short") and what `write_whole` raises."""
    write_whole(path, seal(bundle.packed(made), passphrase, bundle.KIND))


def read(path: Path, passphrase: str) -> Bundle:
    """The bundle in a file.

    Raises PersonCanMend `file_not_read`, `sealed_other`, `sealed_wrong` or `bundle_unreadable`.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise PersonCanMend("sealed_other")
        sealed = path.read_bytes()
    except OSError:
        raise PersonCanMend("file_not_read", file=path.name) from None
    return bundle.unpacked(unseal(sealed, passphrase, bundle.KIND))


def take(session: Session, made: Bundle) -> Imported:
    """Merge it into this laptop; see `sync.bundle.take`."""
    return bundle.take(session, made)


__all__ = ["ENDING", "LEAST", "Imported", "file_name", "gather", "read", "take", "write"]
