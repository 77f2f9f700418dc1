"""What is done about a bug: its kind and place go to the log, and a person is told that it happened.

The text of an error may hold a citizen's words, so it is never asked for.
"""

import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale

from trygg_desktop.errors import Said, kind, place, said

LOG = logging.getLogger("trygg_desktop")
_BYTES, _FILES = 200_000, 3


def log(error: BaseException) -> None:
    """Note the kind of the error and where it arose."""
    LOG.error("%s in %s", kind(error), place(error))


def keep_log(folder: Path) -> None:
    """Write the log to `folder`, a few small files; where that cannot be, there is no log."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "trygg.log", maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
    LOG.propagate = False


def watch(tell: Callable[[Said], object]) -> None:
    """From now on note every error that nobody takes care of, and `tell` of it."""

    def unhandled(kind: type[BaseException], error: BaseException | None, at: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), at)
        elif error is not None:
            log(error)
            tell(said(error, QLocale().name()[:2]))

    sys.excepthook = unhandled
    threading.excepthook = lambda args: log(args.exc_value) if args.exc_value is not None else None
