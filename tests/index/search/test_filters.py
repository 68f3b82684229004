import pytest

from index.catalog import dump_catalog
from index.library import Library, load_library
from index.records import Records
from index.search.answer import Question
from index.search.engine import open_engine
from tests.index.made import catalog, record
from tests.index.search.opening import open_library
from tests.work import calls_of


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("api:backend", 190),
        ("api:frontend", 283),
        ("api:Backend -api:backend", 0),
        ("code:resource_not_found", 28),
        ("status:404", 4 + 2),
        ("status:4xx", 11),
        ("edition:2024-02", 5),
        ("edition:2025", 473),
        ("domain:saml", 11),
        ("domain:saml domain:passkeys", 16),
        ("catalog:clerk", 478),
        ('domain:"sign in"', 13),
    ],
)
def test_how_many_pass(ask, library, query, total):
    answer = ask(query)
    expected = total
    if query.startswith("status"):
        wanted = query.removeprefix("status:").rstrip("x")
        expected = sum(str(entry.status or "").startswith(wanted) for entry in library.entries)
    assert answer.total == expected
    assert answer.problems == ()


@pytest.mark.parametrize(
    ("query", "has"),
    [
        ("has:meta", lambda e: e.meta is not None),
        ("has:description", lambda e: e.description),
        ("has:long", lambda e: e.long_message),
        ("-has:code", lambda e: not e.code),
        ("is:deprecated", lambda e: e.is_deprecated),
    ],
)
def test_facts(ask, library, query, has):
    current = [e for e in library.entries if library.is_current(e) and has(e)]
    found = [h.entry for h in ask(query, limit=1000).hits if library.is_current(h.entry)]
    assert found == current


def test_name_filter(names):
    assert all("Captcha" in name for name in names("name:captcha"))
    assert len(names("name:captcha")) == 5


@pytest.mark.parametrize("typed", ["passwordincorrect", "PasswordIncorrect", "passwordincorr"])
def test_words_of_a_name_may_be_typed_in_one_piece(names, typed):
    assert set(names(f"name:{typed}")) == {"FormPasswordIncorrect", "IncorrectPassword"}


def test_phrases_stand_in_one_piece(ask):
    for hit in ask('"already been used"').hits:
        assert "already been used" in (hit.entry.short_message + (hit.entry.long_message or ""))
    assert ask('"used been already"').total == 0
    assert "SessionNotFound" in [h.entry.name for h in ask('"session not found"').hits]


@pytest.mark.parametrize(
    ("message", "phrase", "found"),
    [
        ("The Boat is lost.", "boat IS lost", True),
        ("boat is\nlost", "boat is lost", True),
        ('The "boat" is lost', "boat is lost", True),
        ("The boat is \\lost", "boat is lost", True),
        ("The “boat” is lost", "boat is lost", True),
        ("Gone: BOAT \u2013 is lost, è vero", "boat is lost", True),
        ("Das Boot läuft ein.", "LÄUFT ein", True),
        ("Das Boot läuft ein.", "lauft ein", True),
        ("It can't be lost.", "can\u2019t be lost", True),
        ("It can\u2019t be lost.", "can't be lost", True),
        ("boats is lost, the boat", "boat is lost", False),
        ("it is lost", "lost boat", False),  # the code, which comes next, is "boat"
    ],
)
def test_a_phrase_is_found_however_its_text_is_written(message, phrase, found):
    entry = record("Wreck", shortMessage="", longMessage=message, code="boat", description="")
    engine = open_engine(Library([catalog(entry)]))
    assert engine.search(Question(f'"{phrase}"'), lambda: False).total == int(found)


@pytest.mark.parametrize(
    "phrase", ["with id <boatID>", "ID boatID", "the 2FA code", "the 2fa CODE"]
)
def test_a_phrase_is_found_as_it_is_copied(phrase):
    said = record(longMessage="No boat with id <boatID>: the 2FA code is wrong", description="")
    engine = open_engine(
        Library([catalog(said, record("BoatID", longMessage=None, code="boatid"))])
    )
    names = [hit.entry.name for hit in engine.search(Question(f'"{phrase}"'), lambda: False).hits]
    assert names == ["BoatNotFound"]


def test_a_phrase_does_not_go_from_one_text_into_another_nor_into_the_next_entry():
    some = [record("Gone", code="", shortMessage="boat", longMessage="lost"), record("AtSea")]
    engine = open_engine(Library([catalog(*some)]))
    for phrase in ("gone boat", "boat lost", "boats at", "boats at sea"):
        assert engine.search(Question(f'"{phrase}"'), lambda: False).total == 0


def test_no_entry_is_read_for_a_phrase(tmp_path, monkeypatch):
    some = [record(f"Wreck{n}", longMessage=f"lost {n} the boat") for n in range(50)]
    file = tmp_path / "file.json"
    wrecks = catalog(*some, record("Wreck", longMessage="The boat lost a sail"))
    file.write_text(dump_catalog(wrecks), encoding="utf-8")
    open_engine(load_library([file]), tmp_path)  # from here on no entry is in memory
    library = open_library([file], tmp_path)
    engine, read = open_engine(library, tmp_path), []
    monkeypatch.setattr(Records, "_read", lambda _records, number: read.append(number))
    assert engine.search(Question('"boat lost"'), lambda: False).total == 1
    assert read == []


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("api:middle user", "No api is called “middle”"),
        ("status:often user", "is not an HTTP status"),
        ("has:wings user", "“wings” is none of these"),
        ("is:blue user", "“blue” is none of these"),
    ],
)
def test_what_is_not_understood_is_said_and_the_rest_searches(ask, query, said):
    answer = ask(query)
    (problem,) = answer.problems
    assert said in problem.message
    assert query[problem.start : problem.end] == query.split()[0]
    assert answer.total == ask("user").total


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("status:401", "No error here states the HTTP status 401."),
        ("status:401 user", "No error here states the HTTP status 401."),
        ("code:zzzz user", "No code has “zzzz” in it."),
        ("name:zzzz", "No name has “zzzz” in it."),
    ],
)
def test_what_no_error_has_finds_nothing_and_is_offered_to_be_dropped(ask, query, said):
    answer = ask(query)
    assert answer.total == 0
    (problem,) = answer.problems
    assert (problem.message, problem.empties) == (said, True)
    (drop,) = answer.if_dropped
    assert drop.part == query[problem.start : problem.end]
    assert drop.total == ask(drop.query, limit=1000).total or not drop.query


def test_what_no_error_has_takes_nothing_from_another_value_and_excludes_none(ask):
    assert ask("status:401 status:404").total == ask("status:404").total > 0
    assert ask("-code:zzzz user").total == ask("user").total


def test_very_many_domains_are_not_read_anew_at_each_letter():
    def asks(domains):
        made = catalog(*(record(f"Boat{n}", domain=f"Bay {n}") for n in range(domains)))
        engine = open_engine(Library([made]))

        def ask(text):
            return engine.search(Question(text), lambda: False).total

        assert ask("domain:bay") == domains
        assert ask("domain:bay-71") == 1
        assert ask("domain:y7") == sum(str(n).startswith("7") for n in range(domains))
        assert ask("domain:sea") == domains
        return calls_of(lambda: ask("domain:ba") and ask("domain:y72") and ask("domain:gulf"))

    assert asks(3_000) < asks(1_000) + 500
