"""Current records for the municipality's own analysis tools: CSV, JSON lines or GeoJSON.

Only kinds and fields that are named here go out. So what identifies people (contacts, sign-ups, staff, authors) stays,
also such as newer laptops may send. What citizens said is in it as it was written down: the file is to be kept safe.
"""

import csv
from collections.abc import Iterator
from typing import Any, TextIO

import msgspec

from trygg_central.database.interface import Database

FIELDS: dict[str, tuple[str, ...]] = {
    "comment": (
        *(
            "occasion_id",
            "device",
            "number",
            "text",
            "verbatim",
            "safety",
            "themes",
            "place",
            "place_id",
            "time_of_day",
        ),
        *("kind", "channel", "age_band", "gender", "relation", "language", "agrees", "withdrawn_at", "created_at"),
        *("longitude", "latitude"),
    ),
    "occasion": ("kind", "place", "starts_at", "ends_at", "partners", "weather", "closed_at", "longitude", "latitude"),
    "tally": ("occasion_id", "device", "kind", "count"),
    "action": ("occasion_id", "position", "what", "responsible", "due", "status"),
}
_PAGE = 1_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export(database: Database, tenant: str, kind: str, form: str, to: TextIO) -> int:
    """Write a tenant's current records of one kind as `csv`, `jsonl` or `geojson`; how many there were."""
    rows = _rows(database, tenant, kind)
    return {"csv": _csv, "jsonl": _jsonl, "geojson": _geojson}[form](rows, FIELDS[kind], to)


def _rows(database: Database, tenant: str, kind: str) -> Iterator[dict[str, Any]]:
    after = 0
    while True:
        with database.transaction(tenant, write=False) as tx:
            found = tx.rows(
                "SELECT id, rev, state FROM record WHERE tenant = :tenant AND rev > :after AND kind = :kind "
                "AND deleted_rev IS NULL ORDER BY rev LIMIT :most",
                tenant=tenant,
                after=after,
                kind=kind,
                most=_PAGE,
            )
        for id_, _, text in found:
            state = msgspec.json.decode(text)
            yield {"id": id_, **{field: state.get(field) for field in FIELDS[kind]}}
        if len(found) < _PAGE:
            return
        after = found[-1][1]


def _csv(rows: Iterator[dict[str, Any]], fields: tuple[str, ...], to: TextIO) -> int:
    writer = csv.DictWriter(to, ["id", *fields], lineterminator="\n")
    writer.writeheader()
    count = 0
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})
        count += 1
    return count


def _cell(value: Any) -> Any:
    """A value that no spreadsheet takes for a formula."""
    if isinstance(value, list | dict):
        return msgspec.json.encode(value).decode()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _jsonl(rows: Iterator[dict[str, Any]], _: tuple[str, ...], to: TextIO) -> int:
    count = 0
    for row in rows:
        to.write(msgspec.json.encode(row).decode() + "\n")
        count += 1
    return count


def _geojson(rows: Iterator[dict[str, Any]], _: tuple[str, ...], to: TextIO) -> int:
    to.write('{"type":"FeatureCollection","features":[')
    count = 0
    for row in rows:
        to.write(",\n" if count else "\n")
        to.write(msgspec.json.encode(_feature(row)).decode())
        count += 1
    to.write("\n]}\n")
    return count


def _feature(row: dict[str, Any]) -> dict[str, Any]:
    """A place where the record has one (WGS 84); otherwise a feature without geometry, which GeoJSON allows."""
    longitude, latitude = row.pop("longitude", None), row.pop("latitude", None)
    placed = isinstance(longitude, int | float) and isinstance(latitude, int | float)
    geometry = {"type": "Point", "coordinates": [longitude, latitude]} if placed else None
    return {"type": "Feature", "id": row.pop("id"), "geometry": geometry, "properties": row}
