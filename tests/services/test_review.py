"""Review: what is found is masked unless a person decides otherwise, and what is approved is masked everywhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from tests.plain import files_with

from trygg_desktop.errors import EnvironmentFault, PersonCanMend
from trygg_desktop.model.audit import Act, AuditLine
from trygg_desktop.model.base import new_id
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import Edition
from trygg_desktop.model.masking import Masking, Original
from trygg_desktop.model.occasion import Occasion
from trygg_desktop.model.outbox import Operation
from trygg_desktop.model.pack import dump_pack
from trygg_desktop.model.people import Actor, Role
from trygg_desktop.services import Session, audit, capture, minutes, originals, papers, personal_data, review, setup
from trygg_desktop.services.keys import NamedKeys, Purpose
from trygg_desktop.services.review import Item, Stretch
from trygg_desktop.store.changes import delete_all
from trygg_desktop.store.database import Store
from trygg_desktop.text.personal_data.finder import Finder
from trygg_desktop.text.personal_data.span import Kind

STAFF = Actor("Karin Ek", Role.BOOTH_STAFF)
COORDINATOR = Actor("Siv Ros", Role.COORDINATOR)
GUEST = Actor("Polis", Role.GUEST)
TEXT = "Ring Ulla-Britt på 070-174 06 05 om lampan vid Lyse kyrka"
MASKED = "Ring [namn] på [telefon] om lampan vid Lyse kyrka"


@pytest.fixture
def finder(store: Store) -> Finder:
    return personal_data.finder(store.write(setup.ensure).result())


@pytest.fixture
def comment(store: Store, occasion: Occasion, finder: Finder) -> Comment:
    assert finder.find(TEXT)
    return saved(store, occasion, TEXT)


def saved(store: Store, occasion: Occasion, text: str, **content: str) -> Comment:
    save = partial(
        capture.save_comment, draft_id=new_id(), occasion_id=occasion.id, content={"text": text, "safety": 2, **content}
    )
    return store.write(save).result()


def waiting(store: Store, finder: Finder, occasion: Occasion, actor: Actor = STAFF) -> list[Item]:
    return store.read(partial(review.queue, actor=actor, finder=finder, occasion_id=occasion.id)).result()


def decided(store: Store, finder: Finder, item: Item, stretch: Stretch, *, masked: bool) -> Item:
    decide = partial(
        review.decide, actor=STAFF, finder=finder, comment_id=item.comment.id, stretch=stretch, masked=masked
    )
    return store.write(decide).result()


def approve(store: Store, keys: NamedKeys, finder: Finder, *ids: str, actor: Actor = STAFF) -> int:
    return store.write(partial(review.approve, actor=actor, keys=keys, finder=finder, comment_ids=ids)).result()


def now(store: Store, comment: Comment) -> Comment:
    return store.read(partial(capture.get, comment_id=comment.id)).result()


def original(
    store: Store, keys: NamedKeys, comment: Comment, actor: Actor = COORDINATOR, reason: str = "Rättelse"
) -> str:
    read = partial(originals.read, actor=actor, keys=keys, comment_id=comment.id, reason=reason)
    return store.write(read).result()[0].text


def log(store: Store) -> list[AuditLine]:
    return store.read(partial(audit.lines, actor=COORDINATOR)).result()


def destroy_originals(store: Store) -> None:
    text = f"{dump_pack(store.read(setup.current).result())}originals: destroy\n"
    store.write(partial(setup.import_pack, text=text, source="pack.yaml")).result()


def test_what_was_found_waits_with_its_reason_and_is_masked_unless_it_is_decided_otherwise(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment
) -> None:
    saved(store, occasion, "Det är mörkt vid Coop Extra")
    (item,) = waiting(store, finder, occasion)
    assert item.comment.id == comment.id
    assert item.text == MASKED
    assert [stretch.kind for stretch in item.stretches] == [Kind.NAME, Kind.PHONE]
    assert all(stretch.masked and stretch.span and not stretch.by for stretch in item.stretches)
    assert now(store, comment).text == TEXT


def test_a_decision_can_be_changed_until_it_is_approved_and_tells_who_and_when(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment
) -> None:
    (item,) = waiting(store, finder, occasion)
    assert item.comment.id == comment.id
    item = decided(store, finder, item, item.stretches[0], masked=False)
    assert item.text == "Ring Ulla-Britt på [telefon] om lampan vid Lyse kyrka"
    assert (item.stretches[0].by, item.stretches[0].at is not None) == (STAFF.name, True)
    assert log(store)[0].act == Act.MASKING_UNDONE
    assert decided(store, finder, item, item.stretches[0], masked=True).text == MASKED
    assert waiting(store, finder, occasion)[0].text == MASKED


def test_a_person_masks_what_was_not_found(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment, keys: NamedKeys
) -> None:
    (item,) = waiting(store, finder, occasion)
    at = TEXT.index("Lyse kyrka")
    own = Stretch(at, at + len("Lyse kyrka"), None, None)
    item = decided(store, finder, item, own, masked=True)
    assert item.text == "Ring [namn] på [telefon] om lampan vid [maskat]"
    assert decided(store, finder, item, own, masked=False).text == MASKED
    decided(store, finder, item, own, masked=True)
    approve(store, keys, finder, comment.id)
    assert now(store, comment).text == "Ring [namn] på [telefon] om lampan vid [maskat]"
    assert waiting(store, finder, occasion) == []


def test_what_is_approved_is_masked_in_the_comment_the_search_and_what_waits_to_be_sent(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment, keys: NamedKeys
) -> None:
    assert approve(store, keys, finder, comment.id) == 1
    assert now(store, comment).text == MASKED
    assert waiting(store, finder, occasion) == []
    search = partial(capture.search, typed="Ulla-Britt")
    assert store.read(search).result() == []
    assert [one.id for one in store.read(partial(capture.search, typed="lampan")).result()] == [comment.id]

    def sent(session: Session) -> str:
        return str([(one.kind, one.patch) for one in session.query(Operation)])

    told = store.read(sent).result()
    assert "Ulla-Britt" not in told
    assert "174 06 05" not in told
    assert "[namn]" in told
    ((_, decisions, left),) = store.read(
        partial(review.approved, actor=STAFF, occasion_id=occasion.id)
    ).result()  # fmt: skip
    assert [(one.kind, MASKED[one.start : one.end], one.by) for one in decisions] == [
        ("name", "[namn]", STAFF.name),
        ("phone", "[telefon]", STAFF.name),
    ]
    assert len(left) == 1


def test_a_sealed_original_is_read_by_the_coordinator_with_a_reason_that_is_logged(
    store: Store, finder: Finder, comment: Comment, keys: NamedKeys
) -> None:
    approve(store, keys, finder, comment.id)
    for nobody in (STAFF, GUEST, Actor("It", Role.ADMINISTRATOR)):
        with pytest.raises(PersonCanMend, match="role_denied"):
            original(store, keys, comment, nobody)
        assert (log(store)[0].act, log(store)[0].actor) == (Act.DENIED, nobody.name)
    with pytest.raises(PersonCanMend, match="original_reason"):
        original(store, keys, comment, reason="  ")
    assert original(store, keys, comment, reason="Begäran om utlämnande") == TEXT
    line = log(store)[0]
    assert (line.act, line.actor, line.facts["reason"]) == (
        Act.ORIGINAL_READ,
        COORDINATOR.name,
        "Begäran om utlämnande",
    )
    assert line.record_id == comment.id


def test_the_seal_holds_without_its_key_and_for_another_comment(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment, keys: NamedKeys
) -> None:
    other = saved(store, occasion, "Hälsa Kevin")
    approve(store, keys, finder, comment.id, other.id)

    def swap(session: Session) -> None:
        first, second = originals.kept(session, comment.id)[0], originals.kept(session, other.id)[0]
        first.box, second.box = second.box, first.box

    store.write(swap).result()
    with pytest.raises(EnvironmentFault, match="box_damaged"):
        original(store, keys, comment)
    keys.destroy(Purpose.ORIGINALS)
    with pytest.raises(EnvironmentFault, match="purpose_key_gone"):
        original(store, keys, other)


def test_under_the_coordinators_passphrase_the_seal_opens_for_nobody_else(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment, keys: NamedKeys
) -> None:
    approve(store, keys, finder, comment.id)
    words = "kalla fingrar i regnet"
    for nobody in (STAFF, GUEST):
        with pytest.raises(PersonCanMend, match="role_denied"):
            store.write(partial(originals.guard, actor=nobody, keys=keys, words=words, old="")).result()
    store.write(partial(originals.guard, actor=COORDINATOR, keys=keys, words=words, old="")).result()
    assert originals.is_guarded(keys)
    other = saved(store, occasion, "Hälsa Kevin")
    assert approve(store, keys, finder, other.id) == 1, "sealing goes on without it"
    read = partial(originals.read, actor=COORDINATOR, keys=keys, comment_id=comment.id, reason="Rättelse")
    for wrong, code in (("", "purpose_locked"), ("inte den rätta", "wrong_passphrase")):
        with pytest.raises(PersonCanMend, match=code):
            store.write(partial(read, passphrase=wrong)).result()
    assert store.write(partial(read, passphrase=words)).result()[0].text == TEXT
    with pytest.raises(PersonCanMend, match="purpose_locked"):
        store.write(read).result()


def test_where_the_pack_says_so_the_original_is_destroyed(
    store: Store, finder: Finder, comment: Comment, keys: NamedKeys
) -> None:
    destroy_originals(store)
    approve(store, keys, finder, comment.id)
    assert now(store, comment).text == MASKED
    assert [one.box for one in store.read(partial(originals.kept, comment_id=comment.id)).result()] == [None]
    with pytest.raises(PersonCanMend, match="original_none"):
        original(store, keys, comment)
    assert Act.ORIGINAL_DESTROYED in {line.act for line in log(store)}


def test_what_is_left_unmasked_is_not_asked_about_again_and_later_words_are(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment, keys: NamedKeys
) -> None:
    (item,) = waiting(store, finder, occasion)
    decided(store, finder, item, item.stretches[0], masked=False)
    approve(store, keys, finder, comment.id)
    assert now(store, comment).text == "Ring Ulla-Britt på [telefon] om lampan vid Lyse kyrka"
    assert waiting(store, finder, occasion) == []
    longer = {"text": f"{now(store, comment).text}, eller Kevin Fiktén"}
    store.write(partial(capture.edit_comment, comment_id=comment.id, content=longer)).result()
    (item,) = waiting(store, finder, occasion)
    approve(store, keys, finder, comment.id)
    assert now(store, comment).text == "Ring [namn] på [telefon] om lampan vid Lyse kyrka, eller [namn]"
    read = partial(originals.read, actor=COORDINATOR, keys=keys, comment_id=comment.id, reason="x")
    assert [words.text for words in store.write(read).result()] == [TEXT, longer["text"]]


def test_what_was_approved_keeps_its_place_when_more_is_masked_before_it(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment, keys: NamedKeys
) -> None:
    approve(store, keys, finder, comment.id)
    (decide, own) = partial(review.decide, actor=STAFF, finder=finder, comment_id=comment.id), Stretch(0, 4, None, None)
    store.write(partial(decide, stretch=own, masked=True)).result()
    approve(store, keys, finder, comment.id)
    text = now(store, comment).text
    assert text == "[maskat] [namn] på [telefon] om lampan vid Lyse kyrka"
    ((_, decisions, left),) = store.read(partial(review.approved, actor=STAFF, occasion_id=occasion.id)).result()
    assert {text[one.start : one.end] for one in decisions} == {"[maskat]", "[namn]", "[telefon]"}
    assert len(left) == 2


def test_personal_data_in_a_place_that_was_typed_is_masked_too(
    store: Store, finder: Finder, occasion: Occasion, keys: NamedKeys
) -> None:
    comment = saved(store, occasion, "Det är mörkt", place="Utanför Påhittsgatan 7")
    (item,) = waiting(store, finder, occasion)
    assert (item.text, item.place) == ("Det är mörkt", "Utanför [adress]")
    approve(store, keys, finder, comment.id)
    assert now(store, comment).place == "Utanför [adress]"
    assert waiting(store, finder, occasion) == []


def test_withdrawing_takes_the_sealed_words_and_the_decisions_too(
    store: Store, finder: Finder, comment: Comment, keys: NamedKeys
) -> None:
    approve(store, keys, finder, comment.id)
    store.write(partial(capture.withdraw, comment_id=comment.id)).result()

    def left(session: Session) -> int:
        return session.query(Masking).count() + session.query(Original).count()

    assert store.read(left).result() == 0


def test_retention_takes_the_sealed_words_with_the_comment(
    store: Store, finder: Finder, comment: Comment, keys: NamedKeys
) -> None:
    approve(store, keys, finder, comment.id)

    def left(session: Session) -> int:
        delete_all(session, Comment, [comment.id])
        return session.query(Masking).count() + session.query(Original).count()

    assert store.write(left).result() == 0


def test_the_public_minutes_say_masked_words_before_they_are_approved_too(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment, keys: NamedKeys
) -> None:
    made = store.write(partial(minutes.begin, occasion_id=occasion.id)).result()
    store.write(partial(minutes.edit, minutes_id=made.id, quotations=[comment.id])).result()

    def paper(edition: Edition) -> str:
        return repr(store.read(partial(papers.document, occasion_id=occasion.id, edition=edition)).result())

    assert "Ulla-Britt" in paper(Edition.INTERNAL)
    assert "Ulla-Britt" not in paper(Edition.PUBLIC)
    assert MASKED in paper(Edition.PUBLIC)
    approve(store, keys, finder, comment.id)
    assert "Ulla-Britt" not in paper(Edition.INTERNAL)


@pytest.mark.parametrize("actor", [GUEST, Actor("It", Role.ADMINISTRATOR)], ids=lambda actor: actor.role)
def test_who_has_no_right_to_review_sees_and_changes_nothing(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment, keys: NamedKeys, actor: Actor
) -> None:
    (item,) = waiting(store, finder, occasion)
    tried: list[Callable[[Session], object]] = [
        partial(review.queue, actor=actor, finder=finder, occasion_id=occasion.id),
        partial(review.approved, actor=actor, occasion_id=occasion.id),
        partial(
            review.decide, actor=actor, finder=finder, comment_id=comment.id, stretch=item.stretches[0], masked=False
        ),
        partial(review.approve, actor=actor, keys=keys, finder=finder, comment_ids=[comment.id]),
    ]
    for one in tried:
        with pytest.raises(PersonCanMend, match="role_denied"):
            store.write(one).result()
        assert (log(store)[0].act, log(store)[0].actor) == (Act.DENIED, actor.name)
    assert now(store, comment).text == TEXT


def test_the_log_holds_no_word_of_a_citizen(
    store: Store, finder: Finder, occasion: Occasion, comment: Comment, keys: NamedKeys
) -> None:
    (item,) = waiting(store, finder, occasion)
    decided(store, finder, item, item.stretches[0], masked=False)
    approve(store, keys, finder, comment.id)
    original(store, keys, comment)
    told = repr([(line.facts, line.kind, line.record_id) for line in log(store)])
    assert "Ulla" not in told
    assert "174" not in told


@pytest.mark.parametrize("how", ["sealed", "destroyed"])
def test_after_approval_the_words_are_in_no_file_at_all(
    store: Store,
    finder: Finder,
    occasion: Occasion,
    comment: Comment,
    keys: NamedKeys,
    key: str,
    tmp_path: Path,
    how: str,
) -> None:
    """The whole data folder is read as one reads it who has the store's key; the seal has a key of its own."""
    words = ("Ulla-Britt", "070-174 06 05", "174 06 05", "Påhittsgatan")
    folder = tmp_path / "data"
    if how == "destroyed":
        destroy_originals(store)
    other = saved(store, occasion, "Det är mörkt", place="Utanför Påhittsgatan 7")
    again = partial(capture.edit_comment, comment_id=comment.id, content={"text": f"{TEXT}."})
    store.write(again).result()
    draft = partial(capture.keep_draft, draft_id=comment.id, occasion_id=occasion.id, content={"text": TEXT})
    store.write(draft).result()
    store.back_up().result()
    assert any("backups" in found for found in files_with(folder, key, words))
    approve(store, keys, finder, comment.id, other.id)
    store.purge().result()
    assert files_with(folder, key, words) == []
    assert store.read(capture.drafts).result() == []
    store.close()
    assert files_with(folder, key, words) == []
