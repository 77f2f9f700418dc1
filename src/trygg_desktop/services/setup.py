"""The setup pack in force, and the names of everything any pack ever named."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec
from sqlalchemy import select

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.pack import ContactPurpose, Pack, dump_pack, parse_pack
from trygg_desktop.model.pack_edition import PackEdition
from trygg_desktop.model.settings import StoredPack
from trygg_desktop.resources import resource
from trygg_desktop.services import Session

BUNDLED = ("setup", "lysekil.yaml")


@dataclass(frozen=True, slots=True)
class Labels:
    """{id: (Swedish name, English name)}, over all packs ever in force: an old record keeps its names."""

    themes: dict[str, tuple[str, str]]
    age_bands: dict[str, tuple[str, str]]
    tally_kinds: dict[str, tuple[str, str]]
    purposes: dict[str, ContactPurpose]
    """{id: purpose}, whole, as the newest pack that has it tells."""

    @classmethod
    def over(cls, packs: Iterable[Pack]) -> "Labels":
        """The names in `packs`, oldest first: a later pack may rename, never take away."""
        labels = cls({}, {}, {}, {})
        for pack in packs:
            labels.themes.update({theme.id: (theme.name_sv, theme.name_en) for theme in pack.themes})
            labels.age_bands.update({band.id: (band.name_sv, band.name_en) for band in pack.age_bands})
            labels.tally_kinds.update({kind.id: (kind.name_sv, kind.name_en) for kind in pack.tally_kinds})
            labels.purposes.update({purpose.id: purpose for purpose in pack.contact_purposes})
        return labels


def swedish(names: dict[str, tuple[str, str]]) -> dict[str, str]:
    """{id: Swedish name}, as documents want it."""
    return {one: sv for one, (sv, _) in names.items()}


def ensure(session: Session) -> Pack:
    """The pack in force; where none was ever imported, the one that came with the app is."""
    stored = _newest(session)
    if stored is not None:
        return _read(stored)
    return _put_in_force(session, parse_pack(resource(*BUNDLED).read_text(encoding="utf-8"), BUNDLED[-1]))


def current(session: Session) -> Pack:
    """The pack in force. Raises LookupError before `ensure` was called on this store."""
    stored = _newest(session)
    if stored is None:
        raise LookupError("no setup pack in the store")
    return _read(stored)


def import_pack(session: Session, text: str, source: str) -> Pack:
    """Put the pack in `text` in force, here and, with the next sync, on the municipality's other laptops.

    A bad one is refused whole, with line and field, and changes nothing.
    """
    pack = _put_in_force(session, parse_pack(text, source))
    content = msgspec.json.encode(pack).decode()
    session.add(PackEdition(municipality=pack.municipality.name, version=pack.version, content=content))
    session.flush()
    return pack


def export_pack(session: Session) -> str:
    """The pack in force as YAML, as `import_pack` takes it."""
    return dump_pack(current(session))


def labels(session: Session) -> Labels:
    """The names of themes, age bands and tallies, in both languages."""
    return Labels.over(_read(stored) for stored in session.scalars(select(StoredPack).order_by(StoredPack.n)))


def purpose_told(session: Session, purpose_id: str, version: int) -> ContactPurpose:
    """The purpose as it was told: from the newest pack with this version of it, else from the newest that has it."""
    packs = [_read(stored) for stored in session.scalars(select(StoredPack).order_by(StoredPack.n))]
    every = [purpose for pack in packs for purpose in pack.contact_purposes if purpose.id == purpose_id]
    return next((purpose for purpose in reversed(every) if purpose.version == version), every[-1])


def read_file(path: Path) -> str:
    """The text of a pack's file; raises PersonCanMend("file_not_read"), or ("pack_invalid") where it is no UTF-8."""
    from trygg_desktop.model.pack_yaml import decoded  # noqa: PLC0415  # see `parse_pack`

    try:
        content = path.read_bytes()
    except OSError:
        raise PersonCanMend("file_not_read", file=path.name) from None
    return decoded(content, path.name)


def read_pack(path: Path | None) -> Pack:
    """The pack in a file, or the one that came with the app, without putting it in force; see `read_file`."""
    path = path or resource(*BUNDLED)
    return parse_pack(read_file(path), path.name)


def _put_in_force(session: Session, pack: Pack) -> Pack:
    session.add(StoredPack(content=msgspec.json.encode(pack).decode()))
    session.flush()
    return pack


def _newest(session: Session) -> StoredPack | None:
    return session.scalar(select(StoredPack).order_by(StoredPack.n.desc()).limit(1))


def _read(stored: StoredPack) -> Pack:
    return msgspec.json.decode(stored.content, type=Pack)
