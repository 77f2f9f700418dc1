"""A real X server with a real window manager, and hands that type: Xvfb, openbox and xdotool."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

PATIENCE_S = 30
_LOOKS = 10


class Screen:
    """One screen of 1366 × 768."""

    def __init__(self, display: str) -> None:
        # What is typed is UTF-8.
        self.environment = {**os.environ, "DISPLAY": display, "LC_ALL": "C.UTF-8"}
        self.environment.pop("QT_QPA_PLATFORM", None)
        self.environment.pop("WAYLAND_DISPLAY", None)

    def wait_for(self, title: str) -> str:
        """The window with this title, when it is there and has the keys."""
        for _ in range(_LOOKS):
            # xdotool gives up when any window closes while it looks through them: look again.
            with suppress(subprocess.CalledProcessError):
                window = self._do("search", "--sync", "--onlyvisible", "--name", f"^{title}$").split()[-1]
                self._do("windowfocus", "--sync", window)
                return window
        raise AssertionError(f"no window {title!r} could be given the keys")

    def type(self, words: str) -> None:
        """Type, letter by letter."""
        self._do("type", "--delay", "8", words)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other; "ctrl+Return" is one."""
        self._do("key", "--delay", "20", *keys)

    def _do(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )
        return done.stdout


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of one's own, with a Swedish keyboard; everything is ended again."""
    with ExitStack() as ending:
        reads, writes = os.pipe()
        server = ending.enter_context(
            running(
                "Xvfb",
                "-displayfd",
                str(writes),
                "-screen",
                "0",
                "1366x768x24",
                "-nolisten",
                "tcp",
                "-noreset",
                keep=writes,
            )
        )
        os.close(writes)
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        assert number, f"Xvfb ended with {server.poll()}"
        shown = Screen(f":{number}")
        ending.enter_context(running("openbox", "--sm-disable", environment=shown.environment))
        subprocess.run(["setxkbmap", "se"], env=shown.environment, check=True, timeout=PATIENCE_S)
        yield shown


@contextmanager
def running(
    *command: str, environment: dict[str, str] | None = None, keep: int | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A program that runs meanwhile, and is ended calmly; `keep` is a file descriptor it inherits."""
    passed = () if keep is None else (keep,)
    with subprocess.Popen(
        command, env=environment, pass_fds=passed, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as program:
        try:
            yield program
        finally:
            program.terminate()
            program.wait(PATIENCE_S)
