"""The words of the reader's own notes: they find their errors, and nothing without a note."""

import pytest

from tests.work import calls_of

CODE = "saml_connection_active_not_found"


@pytest.fixture
def noted(ask, library):
    """Asks with a note on the error of CODE."""

    def noted(query, note, **how):
        entry = next(one for one in library.entries if one.code == CODE)
        return entry, ask(query, noted={entry.id: note, "no/such/Error": note}, **how)

    return noted


@pytest.mark.parametrize(
    "query", ["maria", "MARIA", "mar", '"ask maria"', "maria bob-7", "saml maria", "ask active"]
)
def test_a_note_with_the_words_finds_its_error(noted, query):
    entry, answer = noted(query, "Ask **Maria**, or Bob-7!")
    hit = next(hit for hit in answer.hits if hit.entry == entry)
    assert any("your note" in reason for reason in hit.why)
    assert answer.did_you_mean is None


@pytest.mark.parametrize("query", ["maria joe", "aria", '"mar"', '"maria ask"', "ma*a", "-maria"])
def test_other_words_do_not(noted, ask, query):
    _, answer = noted(query, "Ask Maria")
    assert [hit.entry for hit in answer.hits] == [hit.entry for hit in ask(query).hits]


def test_without_notes_nothing_is_found(ask):
    assert ask("ask maria").total == 0


def test_a_pasted_text_is_not_sought_in_notes(noted):
    assert noted("maria", "Ask Maria", plain=True)[1].total == 0


def test_what_the_documents_say_comes_first(noted, ask):
    entry, answer = noted("passkey", "as with a passkey")
    before = [hit.entry for hit in ask("passkey").hits]
    assert [hit.entry for hit in answer.hits] == [*before, entry]
    assert answer.total == len(before) + 1 == sum(answer.counts)


def test_a_note_comes_before_what_may_have_been_meant(noted, ask):
    guessed = ask("pasword")
    assert guessed.did_you_mean
    entry, answer = noted("pasword", "sic: pasword")
    assert [hit.entry for hit in answer.hits] == [entry, *(hit.entry for hit in guessed.hits)]


def test_filters_hold_for_notes(noted):
    assert noted("maria domain:saml", "Ask Maria")[1].total == 1
    assert noted("maria -domain:saml", "Ask Maria")[1].total == 0


def test_the_filter_for_a_word_of_a_note(noted, ask):
    entry, answer = noted('note:mar note:"nobody"', "Ask Maria")
    assert [hit.entry for hit in answer.hits] == [entry]
    (problem,) = answer.problems
    assert problem.message == "No note has “nobody” in it."
    assert noted("-note:maria", "Ask Maria")[1].total == ask("").total - 1


def test_each_of_many_notes_is_cut_into_words_once(ask):
    notes = {f"acme/errors/Error{number}": f"ticket {number}" for number in range(6_000)}

    def asked(**changed):
        return calls_of(lambda: ask("maria", noted={**notes, **changed}))

    first = asked()
    assert first > len(notes)
    assert asked() < first / 10
    assert asked(**{"acme/errors/Error7": "another"}) < first / 10
