"""The finder of personal data for the municipality whose pack is in force, and its findings in a person's words."""

import tomllib
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from trygg_desktop.model.pack import Pack
from trygg_desktop.resources import resource
from trygg_desktop.text.personal_data.span import Kind, Reason

if TYPE_CHECKING:
    from trygg_desktop.text.personal_data.finder import Finder

_FOLDER = "personal_data"


@lru_cache(maxsize=2)
def finder(pack: Pack) -> "Finder":
    """A finder that knows the pack's places and organisations for no persons, its referrals' phones for nobody's."""
    from trygg_desktop.text.personal_data.finder import Finder  # noqa: PLC0415  # its patterns: a start can spare them

    lists = tomllib.loads(resource(_FOLDER, "first_names.toml").read_text(encoding="utf-8"))
    known = [part.strip() for place in pack.places for part in (*place.name.split(","), *place.aliases)]
    known += [pack.municipality.name, *(each.name for each in pack.organisations)]
    known += [part.strip() for place in pack.booth_places for part in place.name.split(",")]
    return Finder(
        names_of_persons=lists["names"].split(),
        also_words=lists["also_words"].split(),
        also_capitals=lists["also_capitals"].split(),
        known_names=dict.fromkeys(known),
        public_phones=[referral.phone for referral in pack.referrals],
    )


def reason(of: Reason, language: str) -> str:
    """Why something was found, as one sentence in the language."""
    return texts(language)["reasons"][of]


def name_of(kind: Kind, language: str) -> str:
    """What the kind is called in the language."""
    return texts(language)["kinds"][kind]


@cache
def texts(language: str) -> dict[str, dict[str, str]]:
    """All words about kinds and reasons in the language: {"kinds": {kind: words}, "reasons": {reason: words}}."""
    known = language if language in {"sv", "en"} else "en"
    return tomllib.loads(resource(_FOLDER, f"{known}.toml").read_text(encoding="utf-8"))
