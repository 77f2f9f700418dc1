"""Three laptops and the server, in whatever order life has it: nothing is lost, and when it is quiet all are alike."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, multiple, rule
from tests.sync.booth import Central, Laptop, told
from tests.sync.links import Loses, NoLink

from trygg_central import tenants
from trygg_central.database import schema
from trygg_central.database.sqlite import SqliteDatabase
from trygg_desktop.errors import EnvironmentFault
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.services import Session
from trygg_desktop.store.database import FILE
from trygg_desktop.sync import bundle, conflicts, engine
from trygg_desktop.sync.pace import Patience

NAMES = ("anna", "bo", "cia")
WHO = st.sampled_from(NAMES)
FIELDS = st.sampled_from(["text", "place", "author"])
WORDS = st.sampled_from(["mörkt", "mopeder", "tack"])
RUSHED = Patience(first=0, longest=0, tries=1)


class Evening(RuleBasedStateMachine):
    """What staff, networks, disks and admins do."""

    comments = Bundle("comments")

    @initialize()
    def begin(self) -> None:
        # Of so little at a time that several batches are on their way at once.
        self.patch = pytest.MonkeyPatch()
        for most in ("MOST_OPERATIONS", "MOST_RECORDS"):
            self.patch.setattr(engine, most, 2)
        self.folder = Path(tempfile.mkdtemp(prefix="trygg-sync-"))
        self.database = SqliteDatabase(self.folder / "central.db")
        schema.migrate(self.database)
        self.central = Central(self.database)
        transport = self.central.transport()
        self.laptops = {name: Laptop(self.folder / name, transport) for name in NAMES}
        for made in self.laptops.values():
            made.enrol(self.central)
        self.operations: set[str] = set()
        self.evening = self.laptops["anna"].occasion()
        for name in NAMES:
            self.laptops[name].sync()
        self.copied = 0

    @rule(target=comments, who=WHO, words=WORDS)
    def write(self, who: str, words: str) -> Any:
        laptop = self.laptops[who]
        if ("occasion", self.evening) not in laptop.records():
            return multiple()
        return laptop.comment(self.evening, words)

    @rule(who=WHO, comment=comments, field=FIELDS, words=WORDS)
    def edit(self, who: str, comment: str, field: str, words: str) -> None:
        if self.laptops[who].text(comment) is not None:
            self.laptops[who].edit(comment, **{field: words})

    @rule(who=WHO, comment=comments)
    def delete(self, who: str, comment: str) -> None:
        if self.laptops[who].text(comment) is not None:
            self.laptops[who].delete(comment)

    @rule(who=WHO)
    def sync(self, who: str) -> None:
        self.remember()
        self.laptops[who].sync()

    @rule(who=WHO)
    def offline(self, who: str) -> None:
        with pytest.raises(EnvironmentFault, match="sync_unreachable"):
            self.laptops[who].sync(NoLink(), RUSHED)

    @rule(who=WHO, answer=st.integers(0, 3))
    def lose_an_answer(self, who: str, answer: int) -> None:
        self.remember()
        losing = Loses(self.laptops[who].transport, lambda count: count == answer)
        with suppress(EnvironmentFault):
            self.laptops[who].sync(losing, RUSHED)

    @rule(who=WHO)
    def restart(self, who: str) -> None:
        self.laptops[who].restart()

    @rule(who=WHO, choice=st.sampled_from(["keep", "put", "remove"]))
    def settle(self, who: str, choice: str) -> None:
        def look(session: Session) -> None:
            found = session.query(Conflict).order_by(Conflict.n).first()
            if found is None:
                return
            if choice == "remove" and found.kind == "comment":
                conflicts.remove(session, found.id)
            elif choice == "put" and conflicts.about(session, found) is not None:
                conflicts.put(session, found.id)
            else:
                conflicts.keep(session, found.id)

        self.laptops[who].store.write(look).result()

    @rule(giver=WHO, taker=WHO, whole=st.booleans())
    def hand_over(self, giver: str, taker: str, whole: bool) -> None:
        self.remember()
        wanted = self.evening if whole else None
        made = self.laptops[giver].store.read(lambda session: bundle.gather(session, wanted)).result()
        again = bundle.unpacked(bundle.packed(made))
        self.laptops[taker].store.write(lambda session: bundle.take(session, again)).result()

    @rule()
    def back_up_the_server(self) -> None:
        self.copied += 1
        (self.folder / "backup").mkdir(exist_ok=True)
        self.database.backup(self.folder / "backup" / str(self.copied))

    @rule()
    def restore_the_server(self) -> None:
        if self.copied:
            self.remember()
            self.database.restore(self.folder / "backup" / str(self.copied))
            schema.migrate(self.database)
            tenants.begin_epoch(self.database)

    @rule(who=WHO)
    def restore_a_laptop(self, who: str) -> None:
        """All was sent; then the disk breaks, and yesterday's backup is put into a new one."""
        laptop = self.laptops[who]
        copy = laptop.store.back_up().result()
        self.remember()
        laptop.sync()
        laptop.store.close()
        for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
            (laptop.folder / name).unlink(missing_ok=True)
        shutil.copy(copy, laptop.folder / FILE)
        laptop.restart()
        laptop.sync()

    def remember(self) -> None:
        for laptop in self.laptops.values():
            self.operations |= {operation.op_id for operation in laptop.outbox()}

    def teardown(self) -> None:
        if not hasattr(self, "laptops"):
            return
        try:
            self.quiet()
        finally:
            self.patch.undo()
            for laptop in self.laptops.values():
                laptop.store.close()
            self.database.close()
            shutil.rmtree(self.folder)

    def quiet(self) -> None:
        """When everybody has said all, every laptop holds what the server holds, and it every operation once."""
        self.remember()
        for _ in range(3):
            for laptop in self.laptops.values():
                laptop.sync()
        self.remember()
        held = told(self.central.records())
        for laptop in self.laptops.values():
            assert told(laptop.records()) == held
            assert not [each for each in laptop.outbox() if each.acked_at is None]
        there = self.central.operations()
        assert len(there) == len(set(there))
        assert self.operations - set(there) == set()


Evening.TestCase.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestEvening = Evening.TestCase
