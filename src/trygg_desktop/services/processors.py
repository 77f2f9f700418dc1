"""Who may use the computer's processors: the screen goes first, whatever else is done meanwhile."""

import os
import sys
from contextlib import suppress


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
