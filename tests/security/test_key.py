import copy
import pickle
import traceback

import pytest

from trygg_desktop.security.key import Key, new_key


def test_a_key_never_shows_itself() -> None:
    key = new_key()
    told = traceback.StackSummary.extract(traceback.walk_stack(None), limit=1, capture_locals=True).format()
    assert "key = Key()" in "".join(told)
    for text in (repr(key), str(key), f"{key}", repr([key]), repr(ValueError(key)), "".join(told)):
        assert key.hex() not in text
        assert repr(key.secret) not in text


@pytest.mark.parametrize("copier", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_key_is_not_written_out_or_copied_by_accident(copier: object) -> None:
    assert callable(copier)
    with pytest.raises(TypeError, match="never pickled"):
        copier(new_key())


def test_a_key_cannot_be_changed_and_is_always_32_bytes() -> None:
    with pytest.raises(AttributeError):
        new_key().secret = bytes(32)  # type: ignore[misc]  # the point of the test
    for length in (0, 16, 31, 33):
        with pytest.raises(ValueError, match="32 bytes"):
            Key(bytes(length))


def test_keys_are_random_and_told_apart_by_their_check() -> None:
    keys = [new_key() for _ in range(50)]
    assert len({key.hex() for key in keys}) == 50
    assert len({key.check() for key in keys}) == 50
    assert all(key.check() != key.secret for key in keys)
    assert Key(keys[0].secret) == keys[0] != keys[1]
