from hypothesis import given
from hypothesis import strategies as st
from tests.security.telling import tells

from trygg_desktop.security import recovery

codes = st.builds(recovery.new_code)
places = st.integers(0, recovery.GROUPS * recovery.LENGTH - 1)


@given(codes)
def test_a_code_is_six_groups_of_five_and_understood_as_it_was_printed(code: str) -> None:
    assert [len(group) for group in code.split("-")] == [5] * 6
    assert recovery.understood(code) == code


@given(codes)
def test_case_gaps_and_lookalikes_do_not_matter(code: str) -> None:
    typed = code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert recovery.understood(f" {typed}\n") == code
    assert recovery.understood(code.replace("1", "i").replace("-", "")) == code


@given(codes, places, st.sampled_from(recovery.SIGNS))
def test_a_wrong_sign_is_told_of_by_its_group(code: str, place: int, sign: str) -> None:
    signs = list(code.replace("-", ""))
    if signs[place] == sign:
        return
    signs[place] = sign
    with tells("recovery_code_group") as caught:
        recovery.understood("".join(signs))
    assert caught.value.facts["group"] == place // 5 + 1


@given(codes, places)
def test_two_neighbours_in_a_group_that_changed_places_are_noticed(code: str, place: int) -> None:
    signs = list(code.replace("-", ""))
    if place % 5 == 4 or signs[place] == signs[place + 1]:
        return
    signs[place], signs[place + 1] = signs[place + 1], signs[place]
    with tells("recovery_code_group"):
        recovery.understood("".join(signs))


@given(codes, st.permutations(range(6)))
def test_groups_that_changed_places_are_noticed(code: str, order: list[int]) -> None:
    if order == sorted(order):
        return
    groups = code.split("-")
    with tells("recovery_code_group"):
        recovery.understood("-".join(groups[each] for each in order))


@given(codes, st.integers(0, 29))
def test_too_few_signs_are_counted(code: str, length: int) -> None:
    with tells("recovery_code_length") as caught:
        recovery.understood(code.replace("-", "")[:length])
    assert caught.value.facts["typed"] == length


def test_two_codes_are_never_the_same() -> None:
    assert len({recovery.new_code() for _ in range(1000)}) == 1000


def test_a_letter_that_is_in_no_code_is_told_of() -> None:
    with tells("recovery_code_group"):
        recovery.understood("U" * 30)
