"""Every form of the minutes, internal and public, empty and full, is PDF/UA-1 and PDF/A-2a, says a validator."""

import page
import pytest
from tests.evening import action, comment, material, minutes, occasion

from trygg_desktop.documents import minutes as notes
from trygg_desktop.documents import onepage, protocol
from trygg_desktop.documents.material import MinutesMaterial
from trygg_desktop.model.kinds import CommentKind, Edition
from trygg_desktop.pdf import render

FORMS = {"notes": notes.document, "protocol": protocol.document, "summary": onepage.document}
SAID = ("Det är mörkt 😟.", "كل شيء مظلم هنا", "Тут темно", "ord " * 900)


def full() -> MinutesMaterial:
    """An evening with everything in it."""
    comments = [
        comment(n, SAID[n % len(SAID)], safety=n % 5 + 1, themes=["belysning"], kind=CommentKind.PROPOSAL)
        for n in range(1, 13)
    ]
    written = minutes(
        agenda=["Upprop"],
        sections=[{"id": "a", "heading": "Bakgrund", "text": "Ett.\n\n- två\n- tre"}],
        quotations=["comment-1", "comment-2"],
        redactions={"comment-1": "[maskat]", "a": ""},
        appendices=["Karta"],
        recipients=["Anna Ek <anna@ankeborg.example>"],
        adjuster="Eva Berg",
    )
    return material(comments, written=written, actions=[action(1, "Laga lampan")], tallies={"referred": 2})


MATERIALS = {
    "empty": lambda: material(at=occasion(staff=[], partners=[])),
    "one comment": lambda: material([comment()]),
    "full": full,
}


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("made_of", MATERIALS)
def test_every_form_can_be_read_by_all_and_archived(form: str, made_of: str, edition: Edition) -> None:
    file = render(FORMS[form](MATERIALS[made_of](), edition))
    for profile in ("ua1", "2a"):
        report = page.validate_pdf_bytes(file, profile=profile)
        assert [(one.rule_id, one.message) for one in report.failures] == []
