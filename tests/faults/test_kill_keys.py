"""A hundred kills -9 while passphrase, key and store are changed: one way in opens all, and nothing is lost."""

import multiprocessing
import os
import random
import secrets
import shutil
import sys
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from tests.faults.killed_keeper import Change, keep_changing
from tests.services.keeping import PHRASE, backed_up, databases, doors, entered, made, texts

from trygg_desktop.security import vault, ways
from trygg_desktop.services import restoring

KILLS = 100
WORDS = ["mörkt", "ljust", "lagom"]
FRESH = multiprocessing.get_context("forkserver")
FRESH.set_forkserver_preload(["tests.faults.killed_keeper", "pytest"])


def killed(folder: Path, copy: Path, words: str, chance: random.Random) -> list[Change]:
    """One child from start to kill; what it told."""
    hears, tells = FRESH.Pipe(duplex=False)
    child = FRESH.Process(target=keep_changing, args=(folder, copy, words, str(chance.random()), tells))
    child.start()
    tells.close()
    with hears:
        assert hears.poll(30)
        # So many steps, then a moment: on a slow computer too, the kill falls within a change.
        told = [hears.recv() for _ in range(chance.randint(1, 4))]
        child.join(chance.uniform(0, 0.05))
        assert child.exitcode is None, "the child ended before it was killed"
        child.kill()
        child.join()
        told += heard(hears)
    child.close()
    return told


def heard(hears: Connection) -> list[Change]:
    """What still lies in the pipe of a dead child; what it was just telling is cut short."""
    told: list[Change] = []
    try:
        while True:
            told.append(hears.recv())
    except (EOFError, OSError):
        return told


def test_a_hundred_kills_leave_one_way_in_and_lose_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # for the server's preload: children start at once
    folder, copy, words = tmp_path / "data", tmp_path / "usb" / "trygg-copy.db", PHRASE
    care = made(folder, *WORDS)
    copy.parent.mkdir()
    shutil.copy(backed_up(care), copy)
    seed = secrets.token_hex(4)
    chance, cut_short = random.Random(seed), Counter[str]()  # noqa: S311  # plays chance, keeps no secret
    for kill in range(KILLS):
        told = killed(folder, copy, words, chance)
        before = next(each.words for each in reversed(told) if each.done)
        after = told[-1].words
        try:
            opening = [each for each in {before, after} if ways.is_passphrase(folder, each)]
            assert len(opening) == 1, "not exactly one passphrase opens the store"
            words = opening[0]
            assert texts(entered(folder, words)) == WORDS
            kept = [path.name for path in restoring.kept(folder)]
            assert databases(folder) == sorted([vault.database(folder), *kept]), "something was left behind"
        except AssertionError as lost:
            lost.add_note(f"seed {seed}, kill {kill}, {told}")
            raise
        if not told[-1].done:
            cut_short[told[-1].verb] += 1
    assert all(cut_short[verb] for verb in ("rewrap", "rekey", "restore")), f"too few were cut short: {cut_short}"
    assert doors(entered(folder, words)).kept() == "passphrase"
