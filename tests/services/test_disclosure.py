"""Disclosure: only masked words leave, as paper and as table, and the log tells of it."""

import csv
import io
from functools import partial
from pathlib import Path

import pytest
from tests.pdf.paper import Paper

from trygg_desktop.documents import tree
from trygg_desktop.documents.disclosure import Given
from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.model.audit import Act
from trygg_desktop.model.base import new_id
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.people import Actor, Role
from trygg_desktop.pdf import render
from trygg_desktop.services import audit, capture, disclosure, setup
from trygg_desktop.services.disclosure import Disclosed
from trygg_desktop.store.database import Store

COORDINATOR = Actor("Karin Ek", Role.COORDINATOR)
SAID = (
    "Det är mörkt vid bussen.",
    "Min granne Kevin Fiktén kör för fort, ring 070-174 06 05.",
    "=HYPERLINK() står på skylten",
)


@pytest.fixture(autouse=True)
def _said(store: Store, occasion: Occasion) -> None:
    store.write(setup.ensure).result()
    for text in SAID:
        content = {"text": text, "place": "Brastad", "themes": ["belysning"], "safety": 2}
        store.write(partial(capture.save_comment, draft_id=new_id(), occasion_id=occasion.id, content=content)).result()


def chosen(store: Store, typed: str = "") -> list[Given]:
    return store.read(partial(disclosure.choose, actor=COORDINATOR, typed=typed)).result()


def prepared(store: Store, ids: list[str], recipient: str = "Tidningen") -> Disclosed:
    prepare = partial(disclosure.prepare, actor=COORDINATOR, comment_ids=ids, recipient=recipient)
    return store.read(partial(prepare, reference="KS 2026-117")).result()


def lines(store: Store) -> list[tuple[str, dict[str, object]]]:
    return [(line.act, line.facts) for line in store.read(partial(audit.lines, actor=COORDINATOR)).result()]


def test_what_is_shown_is_masked_already(store: Store) -> None:
    shown = chosen(store)
    assert [one.label for one in shown] == ["A-003", "A-002", "A-001"]
    (accused,) = [one for one in shown if one.masked]
    assert "Kevin" not in accused.text
    assert "070" not in accused.text
    assert "[" in accused.text
    assert [one.label for one in chosen(store, "bussen")] == ["A-001"]


def test_only_the_chosen_leave_and_never_a_name(store: Store, tmp_path: Path) -> None:
    ids = [one.id for one in chosen(store) if one.label != "A-003"]
    disclosed = prepared(store, ids)
    assert (disclosed.records, disclosed.masked) == (2, 1)
    told = str(disclosed.document)
    assert "mörkt vid bussen" in told
    assert "KS 2026-117" in told
    assert "Tidningen" in told
    for secret in ("Kevin", "Fiktén", "174", "HYPERLINK"):
        assert secret not in told
        assert secret not in disclosed.table.decode()
    (table,) = [block for block in disclosed.document.body if isinstance(block, tree.Table)]
    assert len(table.rows) == 2
    path = tmp_path / "ut.pdf"
    give = partial(disclosure.give_out, actor=COORDINATOR, disclosed=disclosed, data=render(disclosed.document))
    assert store.write(partial(give, path=path)).result() == 2
    assert "Kevin" not in Paper(path).text()
    assert lines(store)[0] == (Act.DISCLOSED, {"records": 2, "masked": 1, "reference": "KS 2026-117"})


def test_a_table_is_text_to_a_spreadsheet(store: Store) -> None:
    disclosed = prepared(store, [one.id for one in chosen(store)])
    rows = list(csv.DictReader(io.StringIO(disclosed.table.decode("utf-8-sig"))))
    assert [row["nummer"] for row in rows] == ["A-001", "A-002", "A-003"]
    assert rows[2]["synpunkt"].startswith("'=")
    assert rows[0]["teman"] == "Belysning"


def test_what_cannot_be_written_is_not_logged_as_given_out(store: Store, tmp_path: Path) -> None:
    disclosed = prepared(store, [one.id for one in chosen(store)])
    give = partial(disclosure.give_out, actor=COORDINATOR, disclosed=disclosed, data=disclosed.table)
    with pytest.raises(EnvironmentFault, match="file_no_folder"):
        store.write(partial(give, path=tmp_path / "none" / "ut.csv")).result()
    assert lines(store) == []


def test_withdrawn_comments_are_never_given_out(store: Store) -> None:
    first = chosen(store)[0]
    store.write(partial(capture.withdraw, comment_id=first.id)).result()
    assert first.id not in [one.id for one in chosen(store)]
    with pytest.raises(PersonCanMend, match="disclosure_empty"):
        prepared(store, [first.id])


def test_somebody_must_have_asked(store: Store) -> None:
    with pytest.raises(PersonCanMend, match="disclosure_recipient"):
        prepared(store, [chosen(store)[0].id], recipient=" ")
