"""What a rule found: which rule, where, never a word of the text."""

from dataclasses import dataclass

from trygg_desktop.errors import Fault, PersonCanMend

NOWHERE = "–"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a PDF, as far as it is known."""

    page: str = NOWHERE
    path: str = NOWHERE
    """A way down the structure tree ("Table 2 › TR 3 › TH 1"), a font's name or an object's number."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that is broken, and where; `code` names its two sentences in `resources/errors`."""

    code: str
    place: Place

    def fault(self) -> Fault:
        """The same, to be said to a person."""
        return PersonCanMend(self.code, page=self.place.page, path=self.place.path)
