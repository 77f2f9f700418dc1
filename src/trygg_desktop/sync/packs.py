"""Setup packs that come down from the server: put in force, once they are seen to be sound."""

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from trygg_desktop.model.pack import Pack
from trygg_desktop.model.pack_edition import PackEdition
from trygg_desktop.model.settings import StoredPack
from trygg_desktop.sync.incoming import Taken


def put_in_force(session: Session, taken: Taken) -> None:
    """Put the newest pack that came in force. One that this version cannot read is kept, and left alone."""
    ids = taken.written[PackEdition.__tablename__]
    if not ids:
        return
    come = select(PackEdition).where(PackEdition.id.in_(ids)).order_by(PackEdition.version, PackEdition.n)
    content = session.scalar(select(StoredPack.content).order_by(StoredPack.n.desc()).limit(1))
    in_force = _read(content or "")
    for edition in session.scalars(come):
        pack = _read(edition.content)
        if pack is not None and pack != in_force and (in_force is None or pack.version >= in_force.version):
            session.add(StoredPack(content=edition.content))
            in_force = pack


def _read(content: str) -> Pack | None:
    try:
        return msgspec.json.decode(content, type=Pack)
    except msgspec.DecodeError:
        return None
