"""Is looking for personal data nearly as cheap as a plain pass of patterns, and done well within a typing pause?

The plain pass is what one would write first: one pattern for each kind that has a form, over the same text.
"""

import csv
import re

from benchmarks.measure import p50, tell, timed

from trygg_desktop.resources import resource
from trygg_desktop.services import personal_data, setup

PLAIN = [
    re.compile(pattern)
    for pattern in (
        r"\b(?:19|20)?\d{6}[-+ ]?\d{4}\b",
        r"(?:\+46|\b0)[\d \-]{6,14}\d\b",
        r"[\w.+-]+@[\w-]+\.[\w.]+",
        r"\b[A-Z]{3} ?\d{2}[A-Z0-9]\b",
        r"\b\w+(?:gatan|vägen|gränd|torget|stigen) \d+\w?",
        r"\b[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+\b",
    )
]
WORDS = 5_000
PAUSE_S = 0.2
ROUNDS = 40


def plain(texts: list[str]) -> None:
    for text in texts:
        for pattern in PLAIN:
            pattern.findall(text)


def main() -> None:
    finder = personal_data.finder(setup.read_pack(None))
    with resource("demo", "comments.csv").open(encoding="utf-8") as lines:
        comments = [row["text"] for row in csv.DictReader(lines)]
    long = " ".join(comments * (WORDS // len(" ".join(comments).split()) + 1))
    long = " ".join(long.split()[:WORDS])
    for what, texts in (("one text of 5,000 words", [long]), ("39 comments", comments)):
        looked, passed = [], []
        for _ in range(ROUNDS):
            looked.append(timed(lambda: [finder.find(text) for text in texts]))  # noqa: B023  # called at once
            passed.append(timed(lambda: plain(texts)))  # noqa: B023
        ratio = p50(looked) / p50(passed)
        tell(f"scan ÷ plain patterns, {what}, p50", ratio, 10, f"{p50(looked) * 1e3:.1f} ms")
        if texts == [long]:
            tell("scan of 5,000 words ÷ the typing pause of 200 ms, worst", max(looked) / PAUSE_S, 1)


if __name__ == "__main__":
    main()
