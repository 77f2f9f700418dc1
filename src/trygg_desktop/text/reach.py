"""Phone numbers and e-mail addresses in one form, so that the same one is always written the same."""

import re

import phonenumbers

from trygg_desktop.text.normalise import normalise

_HERE = "SE"
_ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")


def phone(typed: str) -> str | None:
    """The number in international form, +46700000000; None where it cannot be one. A number without + is Swedish."""
    try:
        number = phonenumbers.parse(normalise(typed), _HERE)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def email(typed: str) -> str | None:
    """The address in lower case; None where it cannot be one."""
    address = normalise(typed).casefold()
    return address if _ADDRESS.fullmatch(address) else None


def spoken(value: str) -> str:
    """A number as people in Sweden read it aloud, 070-000 00 00; an address as it stands."""
    if not value.startswith("+"):
        return value
    number = phonenumbers.parse(value)
    at_home = number.country_code == phonenumbers.country_code_for_region(_HERE)
    form = phonenumbers.PhoneNumberFormat.NATIONAL if at_home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)
