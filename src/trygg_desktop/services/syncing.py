"""What staff see and do of sync: whether all is sent, enrolment, a sync by hand, what met, what was refused.

The network itself is loaded only where it is used: it would cost every start a sixth of a second.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from sqlalchemy import func, select

from trygg_desktop import __version__
from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.model.conflict import Conflict
from trygg_desktop.model.laptop import Laptop
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.sync import Scope, SyncLog, SyncState
from trygg_desktop.security import tokens
from trygg_desktop.services import Session, StoreLike
from trygg_desktop.sync import device, state
from trygg_desktop.sync.pending import TO_SEND
from trygg_protocol.messages import Enrolment, EnrolmentRequest

if TYPE_CHECKING:
    from trygg_desktop.sync.engine import Progress

_ENROL = "/enrol"
TRIES = 3
"""How often enrolment is tried before the network is given up."""


@dataclass(frozen=True, slots=True)
class Overview:
    """How things stand between this laptop and its server. Counts are of records, as people count."""

    tenant: str
    """The municipality's name at the server; "" where this laptop is not enrolled."""
    server: str
    waiting: int
    refused: int
    conflicts: int
    synced_at: datetime | None
    fault: EnvironmentFault | None
    """What stood in the way the last time."""
    paused: bool
    scope: Scope

    @property
    def enrolled(self) -> bool:
        """Whether there is a server to sync with."""
        return bool(self.tenant)


NOWHERE = Overview("", "", 0, 0, 0, None, None, paused=False, scope=Scope.MUNICIPALITY)
"""Before anything is known."""


@dataclass(frozen=True, slots=True)
class Way:
    """How this laptop gets to its server."""

    address: str
    token: str = field(repr=False)


def overview(session: Session) -> Overview:
    """How things stand."""
    mine = state.found(session)
    unanswered = select(func.count(Operation.record_id.distinct())).where(Operation.acked_at.is_(None))
    fault = mine.fault if mine else None
    return Overview(
        tenant=mine.tenant_name or mine.tenant if mine else "",
        server=mine.server if mine else "",
        waiting=session.scalar(unanswered) or 0,
        refused=session.scalar(unanswered.where(Operation.refused.is_not(None))) or 0,
        conflicts=session.scalar(select(func.count(Conflict.n))) or 0,
        synced_at=mine.synced_at if mine else None,
        fault=EnvironmentFault(fault["code"], **fault["facts"]) if fault else None,
        paused=mine.paused if mine else False,
        scope=mine.scope if mine else Scope.MUNICIPALITY,
    )


class Wish(NamedTuple):
    """Whether there is something to sync."""

    enrolled: bool
    paused: bool
    waits: bool
    """Whether something is to be sent: nothing on a record of which the server refused something."""


def wish(session: Session) -> Wish:
    """What an `overview` tells too, in a fraction of its time: it is asked after every change, beside the screen."""
    found = session.execute(select(SyncState.paused, select(Operation.n).where(TO_SEND).exists())).first()
    return Wish(False, False, False) if found is None else Wish(True, *found)


def read_invitation(pasted: str, server: str = "") -> tuple[str, str]:
    """(server, code) of what a person pasted: a link, or a code beside the server's address.

    Raises PersonCanMend `sync_no_code`, `sync_no_server`, `sync_address` or `sync_needs_tls`.
    """
    from trygg_desktop.sync.server import checked  # noqa: PLC0415  # see the module's docstring

    pasted = pasted.strip()
    if "://" in pasted:
        address, _, code = pasted.partition("#")
        server, pasted = address.removesuffix("/").removesuffix(_ENROL), unquote(code)
    if not pasted:
        raise PersonCanMend("sync_no_code")
    if not server.strip():
        raise PersonCanMend("sync_no_server")
    return checked(server), pasted


def enrol(store: StoreLike, folder: Path, pasted: str, server: str, name: str) -> SyncState:
    """Trade a one-time code for this laptop's way in, and keep it. Blocks on the network.

    Raises what `read_invitation` does, PersonCanMend `sync_code_refused`, `sync_no_name`, `sync_other_municipality`,
    EnvironmentFault `sync_unreachable` or one of the keyring's; then nothing is changed, and the same code may be used
    again on this laptop.
    """
    address, code = read_invitation(pasted, server)
    if not name.strip():
        raise PersonCanMend("sync_no_name")
    me = store.write(device.own_id).result()
    told = asyncio.run(_trade(address, EnrolmentRequest(code, me, name.strip(), __version__)))
    known = store.read(state.found).result()
    if known is not None and known.tenant != told.tenant:
        raise PersonCanMend("sync_other_municipality", tenant=known.tenant_name)
    in_keyring = tokens.keep(folder, told.token)

    def keep(session: Session) -> SyncState:
        mine = state.found(session) or SyncState(tenant=told.tenant, epoch=told.epoch, device=me)
        mine.server, mine.tenant_name = address, told.tenant_name
        mine.token = None if in_keyring else told.token
        mine.paused, mine.fault = False, None
        session.add(mine)
        device.call(session, name.strip())
        return mine

    return store.write(keep).result()


def sync(store: StoreLike, folder: Path, tell: "Callable[[Progress], object]" = lambda _: None) -> "Progress":
    """Sync once, now. Blocks; raises PersonCanMend("sync_not_enrolled") or what stands in the way."""
    return asyncio.run(syncing(store, way_in(store, folder), tell))


async def syncing(store: StoreLike, way: Way, tell: "Callable[[Progress], object]" = lambda _: None) -> "Progress":
    """`sync`, to be awaited, and cancelled at any moment."""
    from trygg_desktop.sync.engine import Engine  # noqa: PLC0415  # see the module's docstring
    from trygg_desktop.sync.server import Server  # noqa: PLC0415

    async with Server(way.address, way.token) as server:
        return await Engine(store, server, tell=tell).sync()


def way_in(store: StoreLike, folder: Path) -> Way:
    """How to get to the server. Raises PersonCanMend("sync_not_enrolled") and what the keyring does."""
    mine = store.read(state.enrolled).result()
    token = mine.token or tokens.fetch(folder)
    if token is None:
        raise PersonCanMend("sync_token_unknown", server=mine.server)
    return Way(mine.server, token)


def pause(session: Session, *, paused: bool) -> None:
    """Let it rest, or begin again."""
    state.enrolled(session).paused = paused


def choose_scope(session: Session, scope: Scope) -> None:
    """Whose occasions come down whole. What was passed over is fetched with the next sync."""
    mine = state.enrolled(session)
    if mine.scope is not scope:
        mine.scope, mine.cursor = scope, None


def log(session: Session, limit: int = 20) -> list[SyncLog]:
    """How the last syncs went, newest first."""
    return list(session.scalars(select(SyncLog).order_by(SyncLog.n.desc()).limit(limit)))


def laptop_names(session: Session) -> dict[str, str]:
    """{device id: what staff call the laptop}."""
    return {laptop.id: f"{laptop.name} ({laptop.letter})" for laptop in session.scalars(select(Laptop))}


async def _trade(address: str, request: EnrolmentRequest) -> Enrolment:
    from trygg_desktop.sync.server import Hiccup, Server  # noqa: PLC0415  # see the module's docstring

    async with Server(address, None) as server:
        for left in reversed(range(TRIES)):
            try:
                return await server.enrol(request)
            except Hiccup as hiccup:
                if not left:
                    raise hiccup.fault from None
                await asyncio.sleep(max(1.0, hiccup.wait))
    raise AssertionError("the last try raises")
