"""What is found: a stretch of text, the kind of personal data it is, how sure that is, and why."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of personal data that a booth must not keep by chance."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    PNR = "pnr"  # personnummer
    PNR_LIKE = "pnr_like"  # reservnummer, or a personnummer with a slip in it
    SAMORDNINGSNUMMER = "samordningsnummer"
    PLATE = "plate"
    ADDRESS = "address"
    CRIME_ALLEGATION = "crime_allegation"  # utpekad person
    CHILD = "child"
    HEALTH = "health"
    ETHNICITY_RELIGION = "ethnicity_religion"
    ANONYMITY_REQUEST = "anonymity_request"


class Reason(StrEnum):
    """Why a stretch is taken for personal data; its words lie in resources/personal_data."""

    CHECK_DIGIT = "check_digit"
    COORDINATION_DAY = "coordination_day"
    LIKE_PNR = "like_pnr"
    RESERVE_NUMBER = "reserve_number"
    BIRTH_NUMBER_HIDDEN = "birth_number_hidden"
    PHONE_PLAN = "phone_plan"
    PHONE_WORD = "phone_word"
    EMAIL_FORM = "email_form"
    NAME_IN_EMAIL = "name_in_email"
    PLATE_FORM = "plate_form"
    PLATE_NEAR_CAR = "plate_near_car"
    STREET_AND_NUMBER = "street_and_number"
    PLACE_AND_NUMBER = "place_and_number"
    FIRST_NAME = "first_name"
    FULL_NAME = "full_name"
    SURNAME = "surname"
    WORD_BEFORE = "word_before"
    SMALL_LETTERS = "small_letters"
    NEAR_CRIME_WORD = "near_crime_word"
    RELATION_NEAR_CRIME_WORD = "relation_near_crime_word"
    SOMEBODYS_CHILD = "somebodys_child"
    CHILDS_AGE = "childs_age"
    SCHOOL_CLASS = "school_class"
    DIAGNOSIS = "diagnosis"
    STATE_OF_HEALTH = "state_of_health"
    ORIGIN = "origin"
    FAITH = "faith"
    WISH = "wish"
    PROTECTED = "protected"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`start` and `end` count characters of the text, end excluded, as Python slices it."""

    start: int
    end: int
    kind: Kind
    certainty: float
    """0–1: 0.9 and more is proven by its form, about 0.5 is a guess that a person should look at."""
    reason: Reason
