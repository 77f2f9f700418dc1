"""Somebody at a keyboard, for tests in which the program is the command `trygg`."""

import os
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from trygg_desktop.cli.main import main


class Person:
    """Somebody who types commands; those that are started are processes of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.env = {
            "TRYGG_DATA_DIR": str(folder),
            "TRYGG_PASSPHRASE": "kalla fingrar i regnet",
            "TRYGG_BUNDLE_PASSPHRASE": "en annan lång fras",
            "LC_ALL": "C.UTF-8",
        }

    def start(self, *words: object, **env: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "trygg_desktop", *map(str, words)]
        told = os.environ | self.env | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)} | env
        return subprocess.Popen(command, env=told, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def types(self, *words: object, code: int = 0) -> str:
        told = CliRunner(env=self.env).invoke(main, [str(word) for word in words])
        assert told.exit_code == code, told.output
        return told.output
