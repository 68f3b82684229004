"""The small parts that ranking is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.bits import flagged, members, to_bits
from index.search.complete import Completer
from index.search.flat import FlatTable, Zone
from index.search.identifiers import fit
from index.search.packing import InOrder, pack
from index.search.planes import Planes
from index.search.spelling import near, slips
from index.search.stems import stem
from index.search.synonym_table import SynonymTable, load_synonym_table
from index.search.synonyms import Synonyms
from index.search.terms import initials_of

SHIPPED = Synonyms(load_synonym_table().pack())
NUMBERS = st.sets(st.integers(0, 3000), max_size=60)


@given(NUMBERS, st.integers(0, 30), st.sampled_from((1, 200)))
def test_a_set_is_its_members(numbers, most, apart):
    strewn = sorted(number * apart for number in numbers)  # many in a small set, few in a large one
    bits = to_bits(strewn, 3001 * apart)
    assert members(bits) == strewn
    assert members(bits, most) == strewn[:most]


@given(NUMBERS)
def test_a_set_is_read_from_a_byte_for_each_entry(numbers):
    assert flagged(bytes([number in numbers for number in range(3001)])) == to_bits(numbers, 3001)


@given(st.lists(st.tuples(NUMBERS, st.integers(0, 30)), max_size=4), st.integers(0, 60))
def test_planes_add_for_many_entries_at_once(additions, least):
    planes, sums = Planes(), dict.fromkeys(range(3001), 0)
    for numbers, add in additions:
        planes.add(to_bits(numbers, 3001), add)
        for number in numbers:
            sums[number] += add
    everyone = (1 << 3001) - 1
    high = [number for number, total in sums.items() if total >= least]
    assert members(planes.at_least(everyone, least)) == high
    falling = sorted(range(3001), key=lambda number: -sums[number])
    assert planes.first(everyone, least * 50) == falling[: least * 50]


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), NUMBERS.filter(bool), max_size=12))
def test_a_flat_table_answers_as_its_postings_do(postings):
    lists = {term: sorted(numbers) for term, numbers in postings.items()}
    for size in (3001, 3001 * 400):  # bit by bit, and as numbers
        in_order = InOrder([], [], [], [])
        table = FlatTable(pack(size, {Zone.NAME: lists}, {}, in_order, lambda _: None))
        for term, numbers in lists.items():
            assert members(table.exactly(term)[Zone.NAME]) == numbers
            assert table.count(term, Zone.NAME) == len(numbers)
        for prefix in ("a", "ab", "abc", "c"):
            begun = [numbers for term, numbers in postings.items() if term.startswith(prefix)]
            found = table.beginning(prefix).get(Zone.NAME, 0)
            assert set(members(found)) == set().union(*begun)
        assert table.exactly("zz") == {}
        words = [table.terms[place] for place in table.words]
        assert set(words) == set(lists)
        frequent, rare = words[: table.frequent_words], words[table.frequent_words :]
        having = table.having(range(len(frequent)))
        assert set(members(having)) == set().union(*map(postings.get, frequent))
        for number, word in enumerate(rare, len(frequent)):
            assert list(table.numbers_having(number)) == lists[word]


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("found", "found", 0),
        ("fuond", "found", 0.9),  # swapped
        ("foud", "found", 1),  # missing
        ("founnd", "found", 1),  # doubled
        ("foumd", "found", 0.9),  # the key beside
        ("fojnd", "found", 0.9),  # below
        ("fkund", "found", 0.9),  # and across
        ("faund", "found", 1),
        ("abc", "xyz", 2),
    ],
)
def test_slips(one, other, distance):
    assert slips(one, other, 1) == pytest.approx(distance)


def test_near_spellings():
    lexicon = sorted(["organization", "password", "session", "user", "make", "read"])

    def nearest(word, **how):
        return near(word, [lexicon], lambda _: 0.0, **how)

    assert nearest("pasword") == ["password"]
    assert nearest("uzer") == nearest("uxer") == ["user"]
    assert nearest("orgnaiztion") == ["organization"]
    assert nearest("sesssion") == ["session"]
    assert nearest("organziat", goes_on=True) == ["organization"]
    assert nearest("paswo", goes_on=True) == ["password"]
    assert nearest("bake") == nearest("bread") == nearest("xqwzk") == nearest("us") == []


@pytest.mark.parametrize(
    ("parts", "words", "fits"),
    [
        (["org", "inv"], ["organization", "invitation"], True),
        (["inv", "org"], ["organization", "invitation"], False),
        (["org", "found"], ["organization", "not", "found"], True),
        (["x"], ["organization"], False),
    ],
)
def test_fit(parts, words, fits):
    assert (fit(parts, words) > 0) is fits


def test_a_broken_fit_is_worse():
    assert fit(["a", "b"], ["aa", "bb", "cc"]) > fit(["a", "c"], ["aa", "bb", "cc"])


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("UserNotFound", {"unf"}),
        ("SessionRefreshSIDMismatch", {"srsidm", "srsm~"}),
        ("Deprovisioned", set()),
    ],
)
def test_initials(name, initials):
    assert initials_of(name) == initials


def test_synonyms_go_both_ways_and_arrows_one():
    table = Synonyms(
        SynonymTable("# comment\nlogin, sign in\nkicked out => revoked\n", "the of").pack()
    )
    (meaning,) = table.meanings(["the", "login"])
    assert (meaning.start, meaning.end, meaning.phrases) == (1, 2, (("sign", "in"),))
    (meaning,) = table.meanings(["signed", "in", "again"])
    assert (meaning.start, meaning.end, meaning.phrases) == (0, 2, (("login",),))
    assert table.meanings(["kick", "out"])[0].phrases == (("revoked",),)
    assert table.meanings(["revoked"]) == []
    assert table.small_words == {"the", "of"}


def test_a_wavy_arrow_leads_to_what_is_akin():
    table = Synonyms(SynonymTable("suspended, banned\nsuspended ~> locked, no access\n").pack())
    (meaning,) = table.meanings(["suspended"])
    assert meaning.phrases == (("banned",),)
    assert meaning.akin == (("locked",), ("no", "access"))
    assert table.meanings(["locked"]) == []


def test_small_words_may_stand_inside_a_phrase_and_no_others():
    table = Synonyms(SynonymTable("code wrong => incorrect\n", "is the").pack())
    (meaning,) = table.meanings(["the", "code", "is", "wrong"])
    assert (meaning.start, meaning.end) == (1, 4)
    assert table.meanings(["code", "entered", "wrong"]) == []


def test_of_phrases_that_begin_alike_all_are_found():
    table = Synonyms(SynonymTable("no, none\nno seats => full\nno seats left => quota\n").pack())
    found = {(m.start, m.end): m.phrases for m in table.meanings(["no", "seats", "left"])}
    assert found == {(0, 1): (("none",),), (0, 2): (("full",),), (0, 3): (("quota",),)}
    assert table.knows("no")
    assert not table.knows("n")


def test_a_stem_that_is_kept_is_that_of_the_stemmer():
    for word in (*SHIPPED.vocabulary, "blorptastics"):
        assert SHIPPED.stem(word) == stem(word)


def test_the_shipped_table_can_be_read():
    table = SHIPPED
    assert {("sign", "in")} <= set(table.meanings(["login"])[0].phrases)
    assert "the" in table.small_words
    assert "not" not in table.small_words


def test_stems():
    assert stem("organizations") == stem("organization")
    assert (stem("not"), stem("2fa")) == ("not", "2fa")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisation", "organization"),
        ("unauthorised", "unauthorized"),
        ("synchronising", "synchronize"),
        ("behaviours", "behavior"),
        ("sent", "sending"),
        ("chosen", "chooses"),
        ("cant", "cannot"),
    ],
)
def test_spellings_and_forms_of_one_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("revise", "revision"), ("four", "fours")])
def test_what_only_looks_british_keeps_its_kin(one, other):
    assert stem(one) == stem(other)


@given(st.from_regex("[a-z]{1,12}", fullmatch=True) | st.sampled_from(SHIPPED.vocabulary))
def test_a_stem_keeps_the_first_letters_of_its_word(word):
    assert stem(word)[:2] == word[:2]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("do", "domain:"),
        ("user do", "domain:"),
        ("-ap", "api:"),
        ("api:b", 'api:"Backend API" '),
        ('domain:"sign i', 'domain:"Sign In" '),
        ("has:d", "has:description "),
        ("code:form_param_n", "code:form_param_nil "),
        ("code:param_n", "code:form_param_nil "),
    ],
)
def test_completion(library, text, first):
    completion = Completer(library).completions(text, len(text))[0]
    assert completion.text == first
    assert (text[: completion.start] + first).startswith(text[: completion.start])
    assert completion.end == len(text)


@pytest.mark.parametrize(
    "text", ["", "user ", "hello", "foo:", "domain:Saml", "user id", "user not", "No"]
)
def test_nothing_to_complete(library, text):
    assert Completer(library).completions(text, len(text)) == ()
