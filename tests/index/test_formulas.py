"""Cells that a spreadsheet would take for formulas."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.export.rows import csv_text
from index.formulas import guarded, unguarded
from index.ingest.kinds import read_document

SIGNS = "=+-@＝＋－＠"  # noqa: RUF001
TEXTS = st.text(st.sampled_from(f"{SIGNS}'\t\r\n;, \"ab1.()")) | st.text()


@given(TEXTS)
@example("'\t=")
@example("''-1;'=x")
def test_a_guarded_text_is_read_back_as_it_was(text):
    assert unguarded(guarded(text)) == text


@given(TEXTS)
@pytest.mark.parametrize("separator", ";\t")
def test_no_cell_within_a_guarded_one_is_a_formula(separator, text):
    cells = [cell for line in guarded(text).splitlines() for cell in line.split(separator)]
    formulas = [cell for cell in cells if cell.startswith(tuple("=@＝＠"))]  # noqa: RUF001
    assert formulas == []


@given(st.text(st.sampled_from(f"{SIGNS}';, \"ab1.()"), min_size=1))
def test_a_message_comes_back_from_a_table_as_it_was(text):
    row = {"name": "BoatSunk", "code": "boat_sunk", "shortMessage": text}
    (found,) = read_document(csv_text([row]).encode(), "exported").records
    assert found["shortMessage"] == text


@pytest.mark.parametrize("sign", SIGNS)
def test_a_guard_that_others_put_before_a_number_is_left_out(sign):
    assert guarded("-32601") == "-32601"
    assert unguarded(f"'{sign}32601") == f"{sign}32601"


@pytest.mark.parametrize("plain", ["'tis", "o'clock", "a '=' b", "it's -1"])
def test_other_apostrophes_stay(plain):
    assert unguarded(plain) == plain


def test_a_guarded_table_is_one_of_texts():
    (_header, cells) = csv.reader(io.StringIO(csv_text([{"name": "=1", "code": "-1+2"}])))
    assert {"'=1", "'-1+2"} < set(cells)
