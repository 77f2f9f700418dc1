"""Contacts: written down with care, called or handed over, and gone when they are done."""

import csv
import io
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import msgspec
import pytest
from tests.plain import files_with

from trygg_desktop.documents import tree
from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import new_id, utc_now
from trygg_desktop.model.contact import ContactStatus, Person, Reach
from trygg_desktop.model.kinds import OccasionKind
from trygg_desktop.model.people import Actor, Role
from trygg_desktop.services import capture, contacts, contacts_out, occasions, outbox, setup
from trygg_desktop.services.contacts import Known
from trygg_desktop.services.keys import NamedKeys
from trygg_desktop.store.database import Store

STAFF = Actor("Omar Said", Role.BOOTH_STAFF)
COORDINATOR = Actor("Karin Ek", Role.COORDINATOR)
KEVIN = Person(
    name="Kevin Fiktén", value="070-174 06 05", area="Grusgången", read_back=True, of_age=True, not_protected=True
)
YES = ("handed_over",)


@pytest.fixture(autouse=True)
def _pack(store: Store) -> None:
    store.write(setup.ensure).result()


def save(
    store: Store, keys: NamedKeys, person: Person = KEVIN, purpose: str = "ring_mig", one: str = "", occasion: str = ""
) -> Known:
    return store.write(
        partial(
            contacts.save,
            actor=STAFF,
            keys=keys,
            contact_id=one or new_id(),
            purpose_id=purpose,
            person=person,
            occasion_id=occasion,
        )
    ).result()


def listed(store: Store, keys: NamedKeys) -> list[Known]:
    return store.read(partial(contacts.listed, actor=STAFF, keys=keys)).result()


def but(**changes: object) -> Person:
    return msgspec.structs.replace(KEVIN, **changes)


def test_a_contact_is_kept_whole_and_in_one_form(store: Store, keys: NamedKeys) -> None:
    answers = {"when": "Kväll", "about": "lampan", "not a field": "x"}
    saved = save(store, keys, but(name="  Kevin   Fiktén ", answers=answers))
    (known,) = listed(store, keys)
    assert known.person == saved.person
    assert (known.person.name, known.person.value, known.person.author) == ("Kevin Fiktén", "+46701740605", "Omar Said")
    assert known.person.answers == {"when": "Kväll", "about": "lampan"}
    assert known.contact.due == (utc_now().astimezone().date() + timedelta(days=7)).isoformat()


@pytest.mark.parametrize(
    ("person", "purpose", "code"),
    [
        (but(of_age=False), "ring_mig", "contact_guard"),
        (but(not_protected=False), "ring_mig", "contact_guard"),
        (but(name="  "), "ring_mig", "contact_nameless"),
        (but(value="070"), "ring_mig", "contact_phone"),
        (but(reach=Reach.EMAIL, value="kevin"), "ring_mig", "contact_email"),
        (but(read_back=False), "ring_mig", "contact_unread"),
        (KEVIN, "grannsamverkan", "contact_consent"),
        (KEVIN, "okänt", "purpose_unknown"),
    ],
)
def test_what_is_missing_is_told_and_nothing_is_written(
    store: Store, keys: NamedKeys, person: Person, purpose: str, code: str
) -> None:
    with pytest.raises(PersonCanMend, match=code):
        save(store, keys, person, purpose)
    assert listed(store, keys) == []


def test_nothing_of_the_person_lies_open_in_the_database(store: Store, keys: NamedKeys, key: str) -> None:
    save(store, keys, but(answers={"about": "hemligheten"}))
    folder, open_words = store.path.parent, ("ring_mig",)
    assert files_with(folder, key, open_words)
    assert files_with(folder, key, ("Kevin", "Fikt", "701740605", "Grusg", "hemligheten")) == []


def test_a_contact_is_never_found_among_comments_and_never_sent(store: Store, keys: NamedKeys) -> None:
    save(store, keys)
    assert store.read(partial(capture.search, typed="Kevin")).result() == []
    assert store.read(outbox.waiting).result() == 0


def test_the_same_contact_saved_again_is_one(store: Store, keys: NamedKeys) -> None:
    one = new_id()
    save(store, keys, one=one)
    save(store, keys, but(name="Kevin F"), one=one)
    assert [known.person.name for known in listed(store, keys)] == ["Kevin F"]


def test_what_was_begun_is_there_after_a_crash_and_gone_when_thrown_away(store: Store, keys: NamedKeys) -> None:
    one, half = new_id(), Person(name="Kev", value="070-1")
    keep = partial(contacts.keep_draft, actor=STAFF, keys=keys, contact_id=one, purpose_id="ring_mig", occasion_id="")
    store.write(partial(keep, person=half)).result()
    store.write(partial(keep, person=but(name="Kevin"))).result()
    (found,) = store.read(partial(contacts.drafts, actor=STAFF, keys=keys)).result()
    assert (found.contact.id, found.person.name) == (one, "Kevin")
    assert listed(store, keys) == []
    store.write(partial(contacts.discard, actor=STAFF, contact_id=one)).result()
    assert store.read(partial(contacts.drafts, actor=STAFF, keys=keys)).result() == []


def test_a_draft_kept_late_does_not_undo_the_save(store: Store, keys: NamedKeys) -> None:
    saved = save(store, keys)
    late = partial(
        contacts.keep_draft,
        actor=STAFF, keys=keys, contact_id=saved.contact.id, purpose_id="ring_mig", person=Person(), occasion_id="",
    )  # fmt: skip
    store.write(late).result()
    assert [known.person.name for known in listed(store, keys)] == ["Kevin Fiktén"]


def test_the_same_number_is_told_of_however_it_is_written(store: Store, keys: NamedKeys) -> None:
    saved = save(store, keys)
    alike = partial(contacts.alike, actor=STAFF, keys=keys)
    (found,) = store.read(partial(alike, person=but(value="+46 70 1740605"))).result()
    assert (found.contact.id, found.person) == (saved.contact.id, saved.person)
    assert store.read(partial(alike, person=but(value="+46 70 1740605"), but=saved.contact.id)).result() == []
    assert store.read(partial(alike, person=but(value="070-174 06 06"))).result() == []
    assert store.read(partial(alike, person=but(reach=Reach.EMAIL, value="k@example.se"))).result() == []


def test_equal_numbers_are_told_by_a_mark_that_needs_the_key(store: Store, keys: NamedKeys) -> None:
    first, second = save(store, keys), save(store, keys)
    other = save(store, keys, but(value="070-174 06 06"))
    assert first.contact.marks == second.contact.marks != other.contact.marks
    assert len(first.contact.marks[0]) == 64


def test_what_is_due_first_comes_first_and_is_late_afterwards(store: Store, keys: NamedKeys) -> None:
    save(store, keys, but(name="Sen", consents=YES), "grannsamverkan")
    save(store, keys, but(name="Tidig"))
    first, second = listed(store, keys)
    assert [first.person.name, second.person.name] == ["Tidig", "Sen"]
    due = date.fromisoformat(first.contact.due)
    assert not first.contact.is_late(due)
    assert first.contact.is_late(due + timedelta(days=1))


def test_a_call_nobody_answered_comes_again_tomorrow(store: Store, keys: NamedKeys) -> None:
    saved = save(store, keys)
    today = date.fromisoformat(saved.contact.due) + timedelta(days=3)
    tried = store.write(partial(contacts.no_answer, actor=STAFF, contact_id=saved.contact.id, today=today)).result()
    assert (tried.tries, tried.due) == (1, (today + timedelta(days=1)).isoformat())


def test_a_call_that_is_done_takes_the_contact_away_and_can_be_undone(store: Store, keys: NamedKeys) -> None:
    saved = save(store, keys)
    before = store.write(partial(contacts.done, actor=STAFF, contact_id=saved.contact.id)).result()
    assert listed(store, keys) == []
    store.write(partial(contacts.undo_done, actor=STAFF, before=before)).result()
    (again,) = listed(store, keys)
    assert (again.person, again.contact.due) == (saved.person, saved.contact.due)


def test_a_list_is_handed_over_once_and_taken_back(store: Store, keys: NamedKeys, tmp_path: Path) -> None:
    person = but(consents=YES, answers={"households": "=1+1", "contact_person": "yes"})
    save(store, keys, person, "grannsamverkan")
    save(store, keys)
    waiting = store.read(partial(contacts_out.waiting, actor=COORDINATOR, keys=keys)).result()
    assert {recipient: len(found) for recipient, found in waiting.items()} == {"Grannsamverkan": 1}
    hand_over = partial(contacts_out.hand_over, actor=COORDINATOR, keys=keys, recipient="Grannsamverkan")
    ids = store.write(partial(hand_over, path=tmp_path / "lista.csv")).result()
    (row,) = csv.DictReader(io.StringIO((tmp_path / "lista.csv").read_text("utf-8-sig")))
    assert (row["namn"], row["telefon_eller_epost"], row["område"]) == ("Kevin Fiktén", "070-174 06 05", "Grusgången")
    assert row["svar"] == "Hur många hushåll: =1+1; Kan tänka sig att vara kontaktombud"
    assert "polisen" in row["samtycken"]
    delivered = [known.contact for known in listed(store, keys) if known.contact.status is ContactStatus.DELIVERED]
    assert [contact.id for contact in delivered] == ids
    with pytest.raises(PersonCanMend, match="nothing_to_hand_over"):
        store.write(partial(hand_over, path=tmp_path / "igen.csv")).result()
    store.write(partial(contacts_out.take_back, actor=COORDINATOR, contact_ids=ids)).result()
    assert len(store.read(partial(contacts_out.waiting, actor=COORDINATOR, keys=keys)).result()) == 1


def test_a_cell_is_never_a_formula(store: Store, keys: NamedKeys, tmp_path: Path) -> None:
    save(store, keys, but(name="=cmd()", value="+47 22 22 55 55", consents=YES), "grannsamverkan")
    out = tmp_path / "lista.csv"
    store.write(
        partial(contacts_out.hand_over, actor=COORDINATOR, keys=keys, recipient="Grannsamverkan", path=out)
    ).result()
    (row,) = csv.DictReader(io.StringIO(out.read_text("utf-8-sig")))
    assert (row["namn"], row["telefon_eller_epost"]) == ("'=cmd()", "'+47 22 22 55 55")


def test_where_the_file_cannot_be_written_nothing_is_marked(store: Store, keys: NamedKeys, tmp_path: Path) -> None:
    save(store, keys, but(consents=YES), "grannsamverkan")
    with pytest.raises(Exception, match="file_no_folder"):
        store.write(
            partial(
                contacts_out.hand_over,
                actor=COORDINATOR,
                keys=keys,
                recipient="Grannsamverkan",
                path=tmp_path / "no" / "lista.csv",
            )
        ).result()
    assert [known.contact.status for known in listed(store, keys)] == [ContactStatus.OPEN]


def test_a_rehearsals_contact_goes_nowhere(store: Store, keys: NamedKeys) -> None:
    begun = store.write(
        partial(
            occasions.start,
            kind=OccasionKind.BOOTH,
            place="Torget",
            starts_at=utc_now(),
            ends_at=None,
            staff=[],
            partners=[],
            rehearsal=True,
        )
    ).result()
    save(store, keys, but(consents=YES), "grannsamverkan", occasion=begun.id)
    assert store.read(partial(contacts_out.waiting, actor=COORDINATOR, keys=keys)).result() == {}


def test_an_extract_tells_all_that_is_kept_and_what_was_told_then(store: Store, keys: NamedKeys) -> None:
    saved = save(store, keys, but(answers={"about": "lampan"}))
    save(store, keys, but(name="Någon Annan", value="070-174 06 06"))
    find = partial(contacts_out.find, actor=COORDINATOR, keys=keys)
    for typed in ("fiktén", "0701740605"):
        assert [known.contact.id for known in store.read(partial(find, typed=typed)).result()] == [saved.contact.id]
    assert store.read(partial(find, typed=" ")).result() == []
    pack = store.read(setup.export_pack).result()
    changed = pack.replace("för att ringa upp dig om det du tagit upp", "NYA ORD").replace(
        "version: 1\n  infor", "version: 2\n  infor", 1
    )
    assert changed != pack
    store.write(partial(setup.import_pack, text=changed, source="ny.yaml")).result()
    document = store.write(
        partial(contacts_out.extract, actor=COORDINATOR, keys=keys, contact_ids=[saved.contact.id])
    ).result()
    told = "\n".join(
        tree.plain(block.text) if isinstance(block, tree.Paragraph) else str(block) for block in document.body
    )
    for words in ("Kevin Fiktén", "070-174 06 05", "Grusgången", "lampan", "ringa upp dig", "Omar Said"):
        assert words in told
    assert "Någon Annan" not in told
    assert "NYA ORD" not in told


def test_who_asks_to_be_erased_is_erased(store: Store, keys: NamedKeys) -> None:
    saved, other = save(store, keys), save(store, keys, but(value="070-174 06 06"))
    erase = partial(contacts_out.erase, actor=COORDINATOR, contact_ids=[saved.contact.id])
    assert store.write(erase).result() == 1
    assert [known.contact.id for known in listed(store, keys)] == [other.contact.id]
    assert store.write(erase).result() == 0
