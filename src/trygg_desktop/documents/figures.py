"""The counted part of a paper: how many comments, how safe people felt, about what, from whom.

Everything is counted from the comments handed in; the caller leaves out what is not to be counted. Booth answers are
told as counts, never as shares of the inhabitants.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

from trygg_desktop.documents import words
from trygg_desktop.documents.tree import (
    Bar,
    BarChart,
    Block,
    Column,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Meter,
    Paragraph,
    Table,
)
from trygg_desktop.model.comment import Comment

FEWEST = 5
"""A background group smaller than this is not told by number."""


def key_figures(comments: Sequence[Comment], talks: int) -> KeyFigures:
    """The four numbers that come first. `talks` counts those without a note too."""
    answers = _answers(comments)
    return KeyFigures(
        (
            KeyFigure(words.number(talks), "samtal"),
            KeyFigure(words.number(len(comments)), "synpunkt" if len(comments) == 1 else "synpunkter"),
            KeyFigure(words.number(sum(comment.agrees for comment in comments)), "till höll med"),
            KeyFigure(words.decimal(fmean(answers)) if answers else "–", "trygghet i medeltal, på skalan 1–5"),
        )
    )


def summary(comments: Sequence[Comment], talks: int) -> Iterator[Block]:
    """The key figures and a sentence on channels and kinds. `talks` counts those without a note too."""
    yield Heading(2, "Sammanfattning")
    yield key_figures(comments, talks)
    if not comments:
        yield Paragraph("Inga synpunkter antecknades.")
        return
    channels = Counter(comment.channel for comment in comments)
    came = [f"{words.number(channels[channel])} {name}" for channel, name in words.CHANNEL.items() if channels[channel]]
    kinds = Counter(comment.kind for comment in comments)
    sorts = [
        words.counted(kinds[kind], name, words.COMMENT_KINDS[kind])
        for kind, name in words.COMMENT_KIND.items()
        if kinds[kind]
    ]
    told = (
        f"{words.sentence(words.counted(len(comments), 'synpunkt', 'synpunkter'))} antecknades: {words.listed(came)}."
    )
    if sorts:
        told += f" Där fanns {words.listed(sorts)}."
    yield Paragraph(told)


def safety(comments: Sequence[Comment]) -> Iterator[Block]:
    """How safe people felt, as a chart with its table; nothing where nobody answered."""
    answers = Counter(_answers(comments))
    if not answers:
        return
    steps = sorted(words.SAFETY)
    yield Heading(2, "Upplevd trygghet")
    total = answers.total()
    told = words.listed([f"{answers[step]} svarade {step} ({words.SAFETY[step].lower()})" for step in steps])
    yield Figure(
        caption=f"Hur trygg känner du dig här? {words.sentence(words.counted(total, 'svar', 'svar'))}.",
        alt=f"Stapeldiagram över upplevd trygghet. Av {words.number(total)} svar: {told}.",
        chart=BarChart(tuple(Bar(str(step), words.SAFETY[step], answers[step]) for step in steps)),
        data=Table(
            caption="",
            columns=(Column("Svar", 3, is_row_head=True), Column("Antal", 1, "right")),
            rows=tuple((f"{step} {words.SAFETY[step]}", words.number(answers[step])) for step in steps),
        ),
    )


def themes(comments: Sequence[Comment], names: Mapping[str, str]) -> Iterator[Block]:
    """The themes by number of comments, most first; equals in order of name."""
    counts: Counter[str] = Counter()
    agreeing: Counter[str] = Counter()
    for comment in comments:
        for theme in comment.themes:
            counts[theme] += 1
            agreeing[theme] += comment.agrees
    if not counts:
        return
    ranked = sorted(counts, key=lambda theme: (-counts[theme], names.get(theme, theme)))
    most = counts[ranked[0]]
    yield Heading(2, "Vad synpunkterna handlade om")
    yield Paragraph("En synpunkt kan höra till flera teman.")
    yield Table(
        caption="",
        columns=(
            Column("Tema", 3.4, is_row_head=True),
            Column("Synpunkter", 2.9),
            Column("Till höll med", 1.2, "right"),
        ),
        rows=tuple(
            (
                names.get(theme, theme),
                Meter(counts[theme], most),
                words.number(agreeing[theme]),
            )
            for theme in ranked
        ),
    )


def background(comments: Sequence[Comment], ages: Mapping[str, str]) -> Iterator[Block]:
    """Age bands where they were told, in the pack's order; small groups are not told by number."""
    counts = Counter(comment.age_band for comment in comments if comment.age_band)
    if not counts:
        return
    order = [*ages, *sorted(band for band in counts if band not in ages)]
    yield Heading(2, "Vilka som lämnade synpunkter")
    yield Table(
        caption="",
        columns=(Column("Ålder", 3, is_row_head=True), Column("Synpunkter", 2, "right")),
        rows=tuple((ages.get(band, band), _at_least(counts[band])) for band in order if counts[band]),
        width=0.5,
    )


def _answers(comments: Sequence[Comment]) -> list[int]:
    return [comment.safety for comment in comments if comment.safety is not None]


def _at_least(count: int) -> str:
    return words.number(count) if count >= FEWEST else f"färre än {FEWEST}"
