import json
from collections import Counter
from itertools import product

from index.recognise.known.checksums import word_sums
from index.recognise.known.packing import pack_signs
from index.recognise.known.signs import Signs
from index.recognise.recogniser import Recogniser
from index.wordings import load_wordings
from tests.index.made import catalog, record


def signs_of(library):
    return [Signs(pack_signs(catalog.entries)) for catalog in library.catalogs]


def test_a_block_made_before_answers_the_same(library, recogniser):
    opened = Recogniser(library, signs_of(library))
    for entry in library.entries[::17]:
        text = json.dumps({"code": entry.code, "message": "x", "long_message": entry.long_message})
        mine, theirs = opened.recognise(text), recogniser.recognise(text)
        assert mine.matches == theirs.matches
        assert mine.unknown_codes == theirs.unknown_codes


def test_a_block_holds_every_message_and_code_once(library):
    (current, *_) = library.catalogs
    signs = Signs(pack_signs(current.entries))
    messages = {m for e in current.entries for m in (e.long_message, e.short_message) if m}
    messages |= {wording for told in load_wordings(current.id).values() for wording in told}
    assert {signs.messages[n] for n in range(len(signs.messages))} == messages
    assert len(signs.messages) == len(messages)
    assert [signs.codes[n] for n in range(len(signs.codes))] == list(
        dict.fromkeys(entry.code for entry in current.entries if entry.code)
    )


def test_messages_and_entries_point_at_each_other(library):
    (current, *_) = library.catalogs
    signs = Signs(pack_signs(current.entries))
    for number, entry in enumerate(current.entries):
        long, short = signs.long(number), signs.short(number)
        assert (signs.messages[long] if long >= 0 else None) == entry.long_message
        assert (signs.messages[short] if short >= 0 else "") == entry.short_message
        if long >= 0:
            assert number in signs.entries_of("long", long)


def test_wordings_and_entries_point_at_each_other(library):
    (current, *_) = library.catalogs
    signs = Signs(pack_signs(current.entries))
    told = load_wordings(current.id)
    assert told
    for number, entry in enumerate(current.entries):
        wordings = signs.wordings(number)
        assert {signs.messages[one] for one in wordings} == set(told.get(entry.code, ()))
        assert all(number in signs.entries_of("wording", one) for one in wordings)


def test_twins_are_counted(library):
    (current, *_) = library.catalogs
    signs = Signs(pack_signs(current.entries))
    said = Counter((e.code, e.short_message, e.long_message) for e in current.entries)
    for number, entry in enumerate(current.entries):
        assert signs.twins[number] == said[entry.code, entry.short_message, entry.long_message]


def test_any_words_have_sums():
    assert word_sums([]) == ([], [])
    assert word_sums(["a"]).pairs == []
    words, pairs = word_sums(["\ud800", "b", "c", "b", "c"])
    assert (len(words), len(pairs)) == (5, 4)
    assert pairs[1] == pairs[3] != pairs[2]


def test_no_entries_no_signs():
    signs = Signs(pack_signs([]))
    assert (signs.size, list(signs.anchored(word_sums(["no", "user", "was"])))) == (0, [])


def test_of_messages_made_of_the_same_few_words_the_rarer_are_looked_at():
    """A text of these words would meet millions of places; the one that tells is among the kept."""
    said = [" ".join(words) for words in product(("not", "found", "with", "the"), repeat=6)]
    messages = ["The quay is closed", *said]
    made = catalog(*(record(f"Boat{n}", longMessage=text) for n, text in enumerate(messages)))
    signs = Signs(pack_signs(made.entries))
    words = [*" ".join(said).split()[:12_000], "the", "quay", "is", "closed"]
    places = [place for _, place in signs.anchored(word_sums(words))]
    assert len(places) <= 40_000
    assert signs.long(0) in {place.message for place in places}
