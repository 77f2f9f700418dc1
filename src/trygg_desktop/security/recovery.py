"""The recovery code: 120 random bits that a person can print, keep in a safe, read out and type back.

Six groups of five signs, each four of Crockford's base 32 (no I, L, O, U) and a check sign, so that a mistake is told
of by its group. The check is a code over GF(32): every single wrong sign, every swap of two neighbours and every swap
of two groups is noticed.
"""

import secrets

from trygg_desktop.errors import PersonCanMend

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, LENGTH = 6, 5
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
_REDUCE = 0b100101


def new_code() -> str:
    """A code that nobody has had before, as it is printed: groups with hyphens between."""
    groups = [[secrets.randbelow(len(SIGNS)) for _ in range(LENGTH - 1)] for _ in range(GROUPS)]
    return "-".join(
        "".join(SIGNS[each] for each in (*group, _check(place, group))) for place, group in enumerate(groups, 1)
    )


def understood(typed: str) -> str:
    """The code that was `typed`, whatever its case, gaps and look-alikes (O for 0, I and L for 1), as it is printed.

    Raises PersonCanMend `recovery_code_length` (with how many signs there were), or `recovery_code_group` with the
    number of the first group that holds a mistake.
    """
    signs = "".join(sign for sign in typed.upper() if sign.isalnum()).translate(_LOOKALIKES)
    if len(signs) != GROUPS * LENGTH:
        raise PersonCanMend("recovery_code_length", wanted=GROUPS * LENGTH, typed=len(signs))
    groups = [signs[at : at + LENGTH] for at in range(0, len(signs), LENGTH)]
    for place, group in enumerate(groups, 1):
        values = [SIGNS.find(sign) for sign in group]
        if min(values) < 0 or _check(place, values[:-1]) != values[-1]:
            raise PersonCanMend("recovery_code_group", group=place)
    return "-".join(groups)


def _check(place: int, values: list[int]) -> int:
    """The sign that makes the group a word of the code: Horner's rule at a generator of GF(32), begun by the place."""
    total = place
    for value in (*values, 0):
        total <<= 1
        total = (total ^ _REDUCE if total & 32 else total) ^ value
    return total
