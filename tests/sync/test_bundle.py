"""The USB bundle: two laptops become alike, in whatever order files come; and taking off what the server holds."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.sync.booth import Central, Laptop, told

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.comment import Comment
from trygg_desktop.security import sealing
from trygg_desktop.security.envelope import Cost
from trygg_desktop.services import bundles, occasions, removal, tallies
from trygg_desktop.sync import bundle
from trygg_desktop.sync.server import Server
from trygg_protocol.bundle import Bundle

Open = Callable[..., Laptop]
PASSPHRASE = "kalla fingrar i regnet"
QUICK = Cost(memory_kib=64, iterations=1)


def made(laptop: Laptop, occasion: str | None = None) -> Bundle:
    return laptop.store.write(partial(bundles.gather, occasion_id=occasion)).result()


def taken(laptop: Laptop, *files: Bundle) -> list[int]:
    return [laptop.store.write(partial(bundles.take, made=file)).result().operations for file in files]


def test_two_laptops_without_a_server_become_alike(laptop: Open) -> None:
    anna, bo = laptop("anna", enrolled=False), laptop("bo", enrolled=False)
    evening = anna.occasion()
    mine = anna.comment(evening, "mörkt")
    taken(bo, made(anna))
    bo.store.write(partial(occasions.reopen, occasion_id=evening)).result()
    theirs = bo.comment(evening, "mopeder")
    for who in (anna, bo):
        who.edit(mine, place="Torget" if who is anna else "Hamnen")
        who.store.write(partial(tallies.count, occasion_id=evening, kind="talks")).result()
    taken(anna, made(bo)), taken(bo, made(anna))
    assert told(anna.records()) == told(bo.records())
    assert (anna.text(theirs), bo.text(mine)) == ("mopeder", "mörkt")
    assert anna.store.read(partial(tallies.tallies, occasion_id=evening)).result() == {"talks": 2}
    labels = anna.store.read(lambda session: [each.label for each in session.scalars(select(Comment))]).result()
    assert len(set(labels)) == 2


def test_it_may_come_twice_and_in_any_order_and_counts_once(central: Central, laptop: Open) -> None:
    anna, bo, cia = laptop("anna"), laptop("bo"), laptop("cia")
    words = anna.comment(anna.occasion(), "mörkt")
    first = made(anna)
    anna.edit(words, text="mycket mörkt")
    second = made(anna)
    assert taken(bo, second, first, second) == [3, 0, 0]
    assert taken(cia, first, second) == [2, 1]
    for each in (bo, anna, cia, bo, anna):
        each.sync()
    operations = central.operations()
    assert len(operations) == len(set(operations))
    assert told(anna.records()) == told(bo.records()) == told(cia.records()) == told(central.records())
    assert anna.text(words) == "mycket mörkt"
    # Long after all was sent, an old file changes nothing.
    assert taken(bo, first) == [0]
    assert bo.text(words) == "mycket mörkt"


def test_what_a_colleague_had_read_in_a_bundle_is_no_conflict(central: Central, laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    words = anna.comment(anna.occasion(), "mörkt")
    taken(bo, made(anna))
    bo.edit(words, text="mycket mörkt")
    anna.sync(), bo.sync(), anna.sync()
    assert anna.text(words) == "mycket mörkt"
    assert not [kind for kind, _ in central.records() if kind == "conflict"]


def test_one_occasion_goes_whole_even_when_all_is_sent(laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo", enrolled=False)
    evening, other = anna.occasion(), None
    words = anna.comment(evening, "mörkt")
    anna.sync()
    with pytest.raises(PersonCanMend, match="bundle_empty"):
        made(anna)
    taken(bo, made(anna, evening))
    assert (bo.text(words), other) == ("mörkt", None)


def test_another_municipalitys_file_is_refused(central: Central, laptop: Open, tmp_path: Path) -> None:
    anna = laptop("anna")
    anna.occasion()
    elsewhere = Central(central.database, "sotenas")
    with Laptop(tmp_path / "other", elsewhere.transport()) as other:
        other.enrol(elsewhere)
        with pytest.raises(PersonCanMend, match="bundle_other_municipality"):
            taken(other, made(anna))
        assert other.records() == {}


def test_a_sealed_file_opens_with_its_passphrase_alone_and_unchanged() -> None:
    content = bundle.packed(Bundle("x", "A", [], []))
    sealed = sealing.seal(content, PASSPHRASE, bundle.KIND, QUICK)
    assert sealing.unseal(sealed, PASSPHRASE, bundle.KIND) == content
    with pytest.raises(PersonCanMend, match="sealed_wrong"):
        sealing.unseal(sealed, PASSPHRASE + "!", bundle.KIND)
    with pytest.raises(PersonCanMend, match="sealed_other"):
        sealing.unseal(b"%PDF-1.7\n", PASSPHRASE, bundle.KIND)
    with pytest.raises(PersonCanMend, match="passphrase_short"):
        sealing.seal(content, "kort", bundle.KIND)
    for place in range(len(bundle.KIND) + 1, len(sealed)):
        changed = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        with pytest.raises(PersonCanMend, match="sealed"):
            sealing.unseal(changed, PASSPHRASE, bundle.KIND)


def test_no_word_lies_open_in_the_file(laptop: Open, tmp_path: Path) -> None:
    anna, bo = laptop("anna", enrolled=False), laptop("bo", enrolled=False)
    words = anna.comment(anna.occasion(), "hemligheten i gångtunneln")
    file = tmp_path / bundles.file_name()
    bundles.write(made(anna), PASSPHRASE, file)
    assert b"hemligheten" not in file.read_bytes()
    taken(bo, bundles.read(file, PASSPHRASE))
    assert bo.text(words) == "hemligheten i gångtunneln"


def test_an_occasion_is_removed_only_when_the_server_holds_all_of_it(
    laptop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    evening = anna.occasion()
    words = anna.comment(evening, "mörkt")
    monkeypatch.setattr("trygg_desktop.sync.server.Server", partial(_through, anna))
    assert not removal.preview(anna.store, anna.folder, evening).may_go
    anna.store.write(partial(occasions.close, occasion_id=evening, now=utc_now())).result()
    anna.sync()
    seen = removal.preview(anna.store, anna.folder, evening)
    assert seen.may_go
    anna.edit(words, text="mycket mörkt")
    with pytest.raises(PersonCanMend, match="removal_refused"):
        anna.store.write(partial(removal.remove, seen=seen)).result()
    anna.sync()
    again = removal.preview(anna.store, anna.folder, evening)
    entry = anna.store.write(partial(removal.remove, seen=again)).result()
    assert (entry.records, entry.comments, anna.text(words)) == (2, 1, None)
    bo.sync()
    bo.edit(words, text="från bo")
    bo.sync(), anna.sync()
    assert (anna.text(words), bo.text(words)) == (None, "från bo")
    anna.store.write(partial(removal.bring_back, occasion_id=evening)).result()
    anna.sync()
    assert anna.text(words) == "från bo"


def _through(laptop: Laptop, address: str, token: str | None) -> object:
    return Server(address, token, laptop.transport)
