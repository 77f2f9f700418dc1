"""What the papers of an occasion are made of: its records, the names they need, and what may be told to whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from trygg_desktop.documents.tree import Logo
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import Edition, MinutesStatus
from trygg_desktop.model.minutes import Action, Minutes
from trygg_desktop.model.occasion import Occasion


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approves the minutes, when (aware), and how."""

    status: MinutesStatus
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MinutesMaterial:
    """All that the minutes are made of. The mappings go from the setup packs' ids to Swedish names."""

    municipality: str
    occasion: Occasion
    comments: Sequence[Comment]
    """In the order they were written; withdrawn ones too."""
    minutes: Minutes
    actions: Sequence[Action]
    made_at: datetime
    """Aware."""
    talks: int
    """Talks held, those without a note too."""
    theme_names: Mapping[str, str]
    age_names: Mapping[str, str]
    tally_names: Mapping[str, str]
    tallies: Mapping[str, int]
    """Counts without a note by tally kind, all laptops together: referrals are told of here and nowhere else."""
    carried: Mapping[str, date]
    """{id of an action: the day of the occasion that it was carried over from}."""
    masked: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """{comment id: (text, place)} that a public edition says instead of the comment's own, not yet approved ones."""
    approval: Approval | None = None
    """None while the minutes are a draft."""
    logo: Logo | None = None

    @property
    def counted(self) -> list[Comment]:
        """The comments that are not withdrawn."""
        return [comment for comment in self.comments if comment.withdrawn_at is None]

    def words(self, of: str, text: str, edition: Edition) -> str | None:
        """What `edition` says in place of `text`, which belongs to the comment, section or action with the id `of`.

        The internal one says all. None where the public one leaves it out.
        """
        if edition is Edition.INTERNAL:
            return text
        masked, _ = self.masked.get(of, (text, ""))
        return self.minutes.redactions.get(of, masked) or None

    def place(self, comment: Comment, edition: Edition) -> str:
        """What `edition` says of the place that the comment is about."""
        if edition is Edition.INTERNAL:
            return comment.place
        _, place = self.masked.get(comment.id, ("", comment.place))
        return place
