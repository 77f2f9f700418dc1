"""Who may use the computer's processors: the screen goes first, whatever else is done meanwhile."""

import os
import sys
from contextlib import suppress

_STEPS = 10
"""Of 19. It still gets a share where others want all of the processors: a save may be waiting for the sync's turn."""


def leave_one_to_the_screen() -> None:
    """Have the calling thread, and those it starts, run on all processors but one, where there are more.

    On Linux a thread that wakes may have to wait until the one that runs has used up its turn of some milliseconds: the
    screen would stand still that long again and again during a sync. Windows and macOS let a window's thread go first.
    """
    if sys.platform == "linux":
        allowed = os.sched_getaffinity(0)
        if len(allowed) > 1:
            with suppress(OSError):
                os.sched_setaffinity(0, allowed - {min(allowed)})


def give_way() -> None:
    """Have this process let others go first: one of the window's threads that had to wait for it might meanwhile hold
    what the screen waits for. On Windows it stays as it is."""
    if sys.platform != "win32":
        os.nice(_STEPS)
