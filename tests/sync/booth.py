"""What the sync tests are played with: a laptop at a booth, and the central server."""

import asyncio
import atexit
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx
import msgspec
from sqlalchemy import select

from trygg_central import enrolment, tenants
from trygg_central.database.interface import Database
from trygg_central.http.application import application
from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.sync import SyncState
from trygg_desktop.services import Session, capture, occasions
from trygg_desktop.store.changes import state_of
from trygg_desktop.store.database import Store
from trygg_desktop.sync import device
from trygg_desktop.sync.engine import Engine, Progress
from trygg_desktop.sync.pace import Patience
from trygg_desktop.sync.server import Server
from trygg_desktop.sync.shape import SHAPES
from trygg_protocol.messages import EnrolmentRequest

KEY = "5e" * 32
ADDRESS = "http://localhost"
HASTY = Patience(first=0.0, longest=0.0, tries=50)
State = dict[tuple[str, str], dict[str, Any]]
_OF_CONFLICTS = {"kind", "record_id", "reason", "fields", "author"}


@dataclass
class Central:
    """The real server, asked without a socket."""

    database: Database
    tenant: str = "lysekil"
    url: str = ADDRESS

    def __post_init__(self) -> None:
        tenants.ensure(self.database, self.tenant, "Lysekils kommun")

    def transport(self) -> httpx.AsyncBaseTransport:
        return httpx.ASGITransport(application(self.database, "1"), raise_app_exceptions=False)

    def code(self) -> str:
        return enrolment.new_code(self.database, self.tenant)

    def records(self) -> State:
        """Everything it holds, deleted records not."""
        with self.database.transaction(self.tenant, write=False) as tx:
            rows = tx.rows(
                "SELECT kind, id, state FROM record WHERE deleted_rev IS NULL AND tenant = :t", t=self.tenant
            )

        return {(kind, id_): msgspec.json.decode(state) for kind, id_, state in rows}

    def operations(self) -> list[str]:
        with self.database.transaction(self.tenant, write=False) as tx:
            return [
                row[0] for row in tx.rows("SELECT op_id FROM operation WHERE tenant = :t ORDER BY rev", t=self.tenant)
            ]


@cache
def _new_folder() -> Path:
    """A store as it is after its first start: making one takes longer than all that is done with it here."""
    folder = Path(tempfile.mkdtemp(prefix="trygg-new-"))
    atexit.register(shutil.rmtree, folder)
    Store(folder, KEY).close()
    return folder


class Laptop:
    """One laptop: its store, and what staff do on it."""

    def __init__(self, folder: Path, transport: httpx.AsyncBaseTransport) -> None:
        self.folder, self.transport = folder, transport
        if not folder.exists():
            shutil.copytree(_new_folder(), folder)
        self.store = Store(folder, KEY)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.store.close()

    def restart(self) -> None:
        self.store.close()
        self.store = Store(self.folder, KEY)

    def enrol(self, central: Central) -> None:
        me = self.store.write(device.own_id).result()

        async def ask() -> SyncState:
            async with Server(ADDRESS, None, self.transport) as server:
                told = await server.enrol(EnrolmentRequest(central.code(), me, self.folder.name))
            return SyncState(
                server=ADDRESS,
                tenant=told.tenant,
                tenant_name=told.tenant_name,
                device=told.device,
                token=told.token,
                epoch=told.epoch,
            )

        enrolled = asyncio.run(ask())
        self.store.write(lambda session: session.add(enrolled)).result()

    def sync(self, transport: httpx.AsyncBaseTransport | None = None, patience: Patience = HASTY) -> Progress:
        return asyncio.run(self.syncing(transport, patience))

    async def syncing(self, transport: httpx.AsyncBaseTransport | None = None, patience: Patience = HASTY) -> Progress:
        mine = self.store.read(lambda session: session.get_one(SyncState, 1)).result()
        async with Server(mine.server, mine.token, transport or self.transport) as server:
            return await Engine(self.store, server, patience).sync()

    def occasion(self, place: str = "Coop Extra") -> str:
        start = partial(
            occasions.start,
            kind=OccasionKind.BOOTH,
            place=place,
            starts_at=utc_now(),
            ends_at=None,
            staff=["Karin Ek"],
            partners=["Polisen"],
        )
        return self.store.write(start).result().id

    def comment(self, occasion: str, text: str, **fields: Any) -> str:
        content = {"text": text, **fields}
        save = partial(capture.save_comment, draft_id=new_id(), occasion_id=occasion, content=content)
        return self.store.write(save).result().id

    def edit(self, comment: str, **content: Any) -> None:
        self.store.write(partial(capture.edit_comment, comment_id=comment, content=content)).result()

    def delete(self, comment: str) -> None:
        self.store.write(lambda session: session.delete(capture.get(session, comment))).result()

    def records(self) -> State:
        """Every synced record, as it goes over the wire."""

        def read(session: Session) -> State:
            found: State = {}
            for kind, shape in SHAPES.items():
                for record in session.scalars(select(shape.kind)):
                    if not record.rehearsal:
                        found[kind, record.id] = state_of(record)
            return found

        return self.store.read(read).result()

    def text(self, comment: str) -> str | None:
        return self.store.read(
            lambda session: session.scalar(select(Comment.text).where(Comment.id == comment))
        ).result()

    def outbox(self) -> list[Operation]:
        return self.store.read(lambda session: list(session.scalars(select(Operation).order_by(Operation.n)))).result()


def told(state: State) -> State:
    """Without what is the laptops' own, and in one form: times may be written in more than one way."""
    return {
        key: {name: _plain(value) for name, value in fields.items() if key[0] != "conflict" or name in _OF_CONFLICTS}
        for key, fields in state.items()
    }


def _plain(value: Any) -> Any:
    return value.replace(".000000", "") if isinstance(value, str) else value
