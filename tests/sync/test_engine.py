"""Two laptops and the central server: what one writes the other reads, and nobody's words are lost."""

from collections.abc import Callable

from tests.sync.booth import Central, Laptop, told

Open = Callable[..., Laptop]


def test_what_one_writes_the_other_reads(central: Central, laptop: Open) -> None:
    anna, bo = laptop("anna"), laptop("bo")
    evening = anna.occasion()
    words = anna.comment(evening, "Det är mörkt vid bussen.", safety=2)
    done = anna.sync()
    assert (done.pushed, done.waiting) == (3, 0)
    bo.sync()
    assert bo.text(words) == "Det är mörkt vid bussen."
    anna.sync()
    assert told(anna.records()) == told(bo.records()) == told(central.records())
    assert len(anna.records()) == 4
