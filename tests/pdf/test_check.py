"""The check catches each way of breaking a paper; without a rule, its mutant would pass unseen."""

from functools import cache
from io import BytesIO
from pathlib import Path

import page
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Pdf
from tests.pdf.mutants import BYTES, CHANGES, broken, written
from tests.pdf.sample import sample
from typer.testing import CliRunner

from trygg_desktop.cli.main import main
from trygg_desktop.errors import LANGUAGES, said
from trygg_desktop.pdf.check import RULES, Finding, check
from trygg_desktop.pdf.check.finding import Place
from trygg_desktop.pdf.render import draw

_WITHOUT_A_RULE = {"pdf_unreadable", "pdf_locked", "pdf_damaged"}


@cache
def good() -> bytes:
    return draw(sample())


def test_every_rule_has_a_mutant() -> None:
    assert set(CHANGES) | set(BYTES) == set(RULES) | _WITHOUT_A_RULE
    assert len(RULES) > 30


@pytest.mark.parametrize("code", [*CHANGES, *BYTES])
def test_each_mutant_is_caught_by_its_rule_alone(code: str) -> None:
    assert {finding.code for finding in check(broken(code, good()))} == {code}


def test_a_good_paper_stays_good_when_it_is_written_anew() -> None:
    with Pdf.open(BytesIO(good())) as pdf:
        assert check(written(pdf)) == []


def test_a_finding_tells_where() -> None:
    [found] = check(broken("pdf_language_part", good()))
    assert found.place.page.isdigit()
    assert found.place.path.endswith("Span 1")


@pytest.mark.parametrize("code", sorted(set(RULES) | _WITHOUT_A_RULE))
def test_a_finding_is_said_in_every_language(code: str) -> None:
    for language in LANGUAGES:
        told = said(Finding(code, Place("3", "Table 1")).fault(), language)
        assert told.what
        assert told.do
        assert "{" not in told.what + told.do


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_file_makes_it_fall(data: st.DataObject) -> None:
    file = bytearray(good())
    for _ in range(data.draw(st.integers(1, 40))):
        file[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(check(bytes(file)), list)


@pytest.mark.parametrize("file", [b"", b"%PDF-1.7", b"\x00" * 5_000, b"%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj"])
def test_what_is_no_pdf_is_told_as_such(file: bytes) -> None:
    assert check(file)


def test_a_tree_that_bites_its_tail_is_read_to_an_end() -> None:
    with Pdf.open(BytesIO(good())) as pdf:
        root = pdf.Root.StructTreeRoot.K
        root.K.append(root)
        assert check(written(pdf))


def test_the_command_tells_the_rule_and_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "bruten.pdf"
    file.write_bytes(broken("pdf_no_alt", good()))
    told = CliRunner().invoke(main, ["check-pdf", str(file)])
    assert told.exit_code == 1
    assert told.output.startswith("pdf_no_alt: A figure is not told in words (page 1, Figure 1). Write what it shows")
    as_json = CliRunner().invoke(main, ["check-pdf", str(file), "--json"])
    assert '"rule": "pdf_no_alt"' in as_json.output
    file.write_bytes(good())
    assert CliRunner().invoke(main, ["check-pdf", str(file)]).exit_code == 0
    assert CliRunner().invoke(main, ["check-pdf", str(tmp_path / "ingen.pdf")]).exit_code == 1


def _fails(file: bytes) -> bool:
    return not all(page.is_pdf_compliant_bytes(file, profile=profile) for profile in ("ua1", "2a"))


@pytest.mark.parametrize("code", ["pdf_no_alt", "pdf_output_intent", "pdf_link_words", "pdf_font_embedded", "pdf_bare"])
def test_the_validator_agrees_where_both_look(code: str) -> None:
    assert _fails(broken(code, good()))
