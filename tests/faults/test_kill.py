"""A hundred evenings on one store, each killed -9 at a random moment: nothing acknowledged is lost, nothing doubled."""

import json
import multiprocessing
import os
import random
import secrets
import sys
from contextlib import closing
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from tests.faults.killed_evening import Asked, Step, capture_evening
from tests.store.index import check_index

from trygg_desktop.model.occasion import Occasion
from trygg_desktop.store import connection
from trygg_desktop.store.database import FILE, Store

KILLS = 100
FRESH = multiprocessing.get_context("forkserver")
FRESH.set_forkserver_preload(["tests.faults.killed_evening", "pytest"])


@dataclass
class Told:
    """What the killed children told of, over all evenings."""

    saved: dict[str, str] = field(default_factory=dict)
    """Acknowledged comments."""
    kept: dict[str, set[str]] = field(default_factory=dict)
    """Drafts once acknowledged, with each text that may be there: the last acknowledged one, and those asked later."""
    asked: dict[str, str] = field(default_factory=dict)
    """Comments asked for and not acknowledged yet."""

    def hear(self, step: Step) -> None:
        """Take one step in."""
        match step:
            case Step(False, "draft", record, text) if record in self.kept:
                self.kept[record].add(text)
            case Step(True, "draft", record, text):
                self.kept[record] = {text}
            case Step(False, "comment", record, text):
                self.asked[record] = text
            case Step(True, "comment", record, text):
                self.saved[record] = text
                self.asked.pop(record)
                self.kept.pop(record, None)

    def again(self) -> list[Asked]:
        """What the next evening asks for again: all that went unanswered."""
        return [Asked(record, text) for record, text in self.asked.items()]


def evening(folder: Path, key: str, occasion: Occasion, told: Told, chance: random.Random) -> None:
    """One child from start to kill."""
    hears, tells = FRESH.Pipe(duplex=False)
    child = FRESH.Process(
        target=capture_evening, args=(folder, key, occasion.id, str(chance.random()), told.again(), tells)
    )
    child.start()
    tells.close()
    with hears:
        # Some are killed while they open, some in the middle of whatever follows the steps they told of.
        for _ in range(chance.choice((0, 1, 6, 12, 24))):
            if hears.poll(30):
                told.hear(hears.recv())
        child.join(chance.uniform(0, 0.05))
        assert child.exitcode is None, "the child ended before it was killed"
        child.kill()
        child.join()
        for step in heard(hears):
            told.hear(step)
    child.close()


def heard(hears: Connection) -> list[Step]:
    """What still lies in the pipe of a dead child; a step it was just telling is cut short."""
    steps: list[Step] = []
    try:
        while True:
            steps.append(hears.recv())
    except (EOFError, OSError):
        return steps


def replayed(outbox: list[tuple[str, str]]) -> dict[str, dict[str, Any]]:
    held: dict[str, dict[str, Any]] = {}
    for record, patch in outbox:
        held.setdefault(record, {}).update(json.loads(patch))
    return held


def check(folder: Path, key: str, told: Told) -> None:
    """Everything that must hold after a kill, seen through a connection of our own."""
    with Store(folder, key), closing(connection.connect(folder / FILE, key, read_only=True)) as raw:
        rows = raw.execute("SELECT id, text, number, agrees FROM comment ORDER BY n").fetchall()
        drafts = {
            record: json.loads(content)["text"] for record, content in raw.execute("SELECT id, content FROM draft")
        }
        changes = (
            "SELECT record_id, patch FROM outbox LEFT JOIN outbox_patch USING (n) WHERE kind = 'comment' ORDER BY n"
        )
        outbox = raw.execute(changes).fetchall()
    texts = {record: text for record, text, _, _ in rows}
    assert len(texts) == len(rows), "a retry made two"
    assert texts.items() >= told.saved.items(), "an acknowledged comment is lost or changed"
    assert texts.items() <= (told.saved | told.asked).items(), "a comment nobody asked for"
    for record, possible in told.kept.items():
        assert drafts.get(record) in possible or texts.get(record) in possible, "an acknowledged draft is lost"
    assert not drafts.keys() & texts.keys(), "a saved comment is a draft too"
    assert [number for _, _, number, _ in rows] == list(range(1, len(rows) + 1))
    held = {record: (fields["text"], fields["number"], fields["agrees"]) for record, fields in replayed(outbox).items()}
    assert held == {record: (text, number, agrees) for record, text, number, agrees in rows}


def test_a_hundred_kills_lose_nothing_acknowledged(
    store: Store, key: str, occasion: Occasion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # for the server's preload: children start at once
    store.close()
    seed = secrets.token_hex(4)
    chance, told = random.Random(seed), Told()  # noqa: S311  # plays chance, keeps no secret
    for kill in range(KILLS):
        evening(store.path.parent, key, occasion, told, chance)
        try:
            check(store.path.parent, key, told)
        except AssertionError as lost:
            lost.add_note(f"seed {seed}, kill {kill}")
            raise
    assert len(told.saved) > KILLS // 2, "too little was written to tell anything"
    with closing(connection.connect(store.path, key)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA cipher_integrity_check").fetchall() == []
    with Store(store.path.parent, key) as whole:
        check_index(whole)
