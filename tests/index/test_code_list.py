"""The codes of an edition, searched where they lie."""

import re

from hypothesis import given
from hypothesis import strategies as st

from index.code_list import pack_codes, unpacked_codes
from tests.work import calls_of

CODES = st.lists(st.text(st.sampled_from("aAbB_-.ßİé1 \0\1"), max_size=6) | st.text(max_size=4))
BEGUN = st.text(st.sampled_from("ab_-.sé1 \0\1"), max_size=3) | st.text(max_size=2)


def listed(codes):
    """Each code once, without those that are not listed."""
    return [code for code in dict.fromkeys(codes) if code and not re.search("[\0\1]", code)]


@given(CODES)
def test_codes_come_back_each_once(codes):
    assert list(unpacked_codes(pack_codes(codes))) == listed(codes)


@given(CODES, BEGUN)
def test_what_begins_so_and_what_goes_on_so(codes, begun):
    begun = begun.casefold()
    kept = unpacked_codes(pack_codes(codes))
    whole = [code for code in listed(codes) if code.casefold().startswith(begun)]
    part = re.compile(rf"[\W_]{re.escape(begun)}")
    later = [c for c in listed(codes) if c not in whole and part.search(c.casefold()) and begun]
    assert list(kept.beginning(begun)) == ([] if re.search("[\0\1]", begun) else whole)
    assert list(kept.going_on(begun)) == ([] if re.search("[\0\1]", begun) else later)


def test_a_code_in_half_letters_is_kept():
    assert list(unpacked_codes(pack_codes(["\ud800A"])).beginning("\ud800")) == ["\ud800A"]


def test_no_function_of_python_is_called_for_each_code():
    kept = unpacked_codes(pack_codes(f"user_{number}" for number in range(10_000)))
    assert list(kept.beginning("user_9999")) == ["user_9999"]
    assert calls_of(lambda: [*kept.beginning("gone"), *kept.going_on("ser_")]) < 100
