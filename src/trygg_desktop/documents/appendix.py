"""The appendix of the internal minutes: every comment, in the order they were written."""

from collections.abc import Iterator, Mapping, Sequence

from trygg_desktop.documents import words
from trygg_desktop.documents.tree import Block, Cell, Column, Heading, Inline, PageBreak, Paragraph, Table, Text
from trygg_desktop.model.comment import Comment
from trygg_desktop.model.kinds import Channel

_COLUMNS = (
    Column("Nr och tid", 1.05, is_row_head=True),
    Column("Plats", 1.8),
    Column("Synpunkt", 5.1),
    Column("Trygghet", 0.95, "right"),
)
_SWEDISH = "sv"


def appendix(comments: Sequence[Comment], theme_names: Mapping[str, str]) -> Iterator[Block]:
    """Every comment with number, time, place, words, themes and safety. Withdrawn ones keep only number and time."""
    yield PageBreak()
    yield Heading(1, "Bilaga: alla synpunkter")
    if not comments:
        yield Paragraph("Inga synpunkter antecknades.")
        return
    yield Paragraph(
        "Internt arbetsmaterial. Synpunkterna står i den ordning de skrevs. Trygghet anges från 1 (mycket otrygg) "
        "till 5 (mycket trygg)."
    )
    yield Table("", _COLUMNS, tuple(_row(comment, theme_names) for comment in comments))


def told(comment: Comment, public: str | None = None) -> tuple[Text, ...]:
    """The comment's words, or the `public` ones instead, in their language; a citizen's own in quotation marks."""
    language = "" if comment.language == _SWEDISH else comment.language
    text = comment.text if public is None else public
    return (Text(f"”{text}”" if comment.verbatim else text, lang=language),)


def _row(comment: Comment, theme_names: Mapping[str, str]) -> tuple[Cell, ...]:
    head = (Text(comment.label), Text(f"\n{words.clock(comment.created_at)}", small=True))
    if comment.withdrawn_at is not None:
        return head, "", (Text("Återtagen", emphasis=True),), ""
    place = [Text(comment.place)]
    if comment.time_of_day:
        place.append(Text(("\n" if comment.place else "") + words.TIME_OF_DAY[comment.time_of_day], small=True))
    return head, tuple(place), _told_with_marks(comment, theme_names), str(comment.safety or "")


def _told_with_marks(comment: Comment, theme_names: Mapping[str, str]) -> Inline:
    text = told(comment) if comment.text else (Text("Trygghet utan ord", emphasis=True),)
    themes = " · ".join(theme_names.get(theme, theme) for theme in comment.themes)
    marks = (
        "ordagrant" if comment.verbatim else "",
        words.COMMENT_KIND[comment.kind] if comment.kind else "",
        words.CHANNEL[comment.channel] if comment.channel is not Channel.TALK else "",
        f"+{comment.agrees} håller med" if comment.agrees else "",
    )
    below = [f"Teman: {themes}"] if themes else []
    below.append(words.sentence(" · ".join(filter(None, marks))))
    return (*text, *(Text(f"\n{line}", small=True) for line in below if line))
