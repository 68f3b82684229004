"""The file of stars and notes: read by people, merged line by line, and nothing lost in it."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.database.exchange import dumped, load, parsed, save
from app.database.notes import merged
from app.database.records import KeepError, Kind, Record, plain_text
from tests.app.samples import entry

USER = entry("UserNotFound")
TIME = 1_795_334_048_082

FILE = """\
# Stars and notes of Errdex, format 1

## acme/backend-api/users/ClientNotFound

- API: Backend API
- Name: ClientNotFound
- Code: gone
- Starred: 2026-11-22T07:54:08.082Z

## acme/backend-api/users/UserNotFound

- API: Backend API
- Name: UserNotFound
- Code: gone
- Starred: 2026-11-22T07:54:08.083Z
- Noted: 2026-11-22T07:54:09.000Z

> # Why
>
> - Name: not a field
> ## nor an entry
"""
RECORDS = [
    Record.of(Kind.NOTE, USER, "# Why\n\n- Name: not a field\n## nor an entry", 1795334049000),
    Record.of(Kind.STAR, USER, time=TIME + 1),
    Record.of(Kind.STAR, entry("ClientNotFound"), time=TIME),
]


def test_the_file_is_sorted_and_reads_as_it_looks():
    assert dumped(RECORDS) == FILE
    assert set(parsed(FILE, "here")) == set(RECORDS)


def test_recent_things_are_not_in_it():
    recent = [Record.of(Kind.ERROR, USER, time=1), Record(Kind.SEARCH, "q", "", "", "", "", 1)]
    assert dumped(recent) == dumped([])
    assert parsed(dumped([]), "here") == []


def test_one_change_touches_few_lines():
    changed = [*RECORDS[1:], Record.of(Kind.STAR, entry("Another"), time=TIME)]
    added = set(dumped(changed).split("\n")) - set(FILE.split("\n"))
    assert added == {"## acme/backend-api/users/Another", "- Name: Another"}


texts = st.text().map(plain_text)
keys = texts.filter(bool)


@st.composite
def lasting(draw):
    about = (draw(keys), draw(texts), draw(texts), draw(texts))
    star = Record(Kind.STAR, *about, "", draw(st.integers(1, 2**42)))
    note = Record(Kind.NOTE, *about, draw(texts.filter(str.strip)), draw(st.integers(1, 2**42)))
    return draw(st.sampled_from([[star], [note], [star, note]]))


@given(st.lists(lasting(), unique_by=lambda records: records[0].key))
def test_whatever_is_kept_comes_back_the_same(entries):
    records = [record for about in entries for record in about]
    assert set(parsed(dumped(records), "here")) == set(records)


@given(st.lists(lasting(), unique_by=lambda records: records[0].key))
def test_line_ends_of_another_system_change_nothing(entries):
    records = [record for about in entries for record in about]
    other = "\ufeff" + dumped(records).replace("\n", "\r\n")
    assert set(parsed(other, "here")) == set(records)


@given(st.text())
def test_any_text_is_read_or_refused_in_a_sentence(text):
    for whole in (text, FILE + text, FILE.replace("Why", text)):
        try:
            parsed(whole, "file.md")
        except KeepError as error:
            assert str(error).startswith("file.md: ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not a file of stars and notes"),
        ("# Something else\n", "not a file of stars and notes"),
        (FILE.replace("- Code: gone\n", "<<<<<<< mine\n", 1), "line 7: two versions"),
        (FILE.replace("2026-11-22T07:54:08.082Z", "yesterday"), "line 8: not a date: “yesterday”"),
        (FILE.replace("- Name: ClientNotFound", '- Name: "Cl'), "line 6: a quotation mark"),
        (FILE.replace("> # Why", "# Why"), "line 18: neither an entry"),
        (FILE.replace("## ", "### "), "line 3: neither an entry"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text, said):
    with pytest.raises(KeepError, match=rf"^stars\.md: .*{said}"):
        parsed(text, "stars.md")


def test_a_note_by_hand_needs_no_dates():
    text = "# Stars and notes of Errdex, format 1\n## acme/X\n>typed\n> by hand\n"
    assert parsed(text, "here") == [Record(Kind.NOTE, "acme/X", "", "", "", "typed\nby hand", 0)]


def test_a_note_of_many_lines_takes_little_memory():
    text = dumped([Record.of(Kind.NOTE, USER, "word\n" * 300_000, TIME)])
    tracemalloc.start()
    try:
        assert parsed(text, "here")[0].text.count("word") == 300_000
        assert tracemalloc.get_traced_memory()[1] < 8 * len(text)
    finally:
        tracemalloc.stop()


def test_a_file_is_written_whole_and_read_again(tmp_path):
    path = tmp_path / "stars.md"
    path.write_text("before")
    save(RECORDS, path)
    assert path.read_text(encoding="utf-8") == FILE
    assert set(load(path)) == set(RECORDS)
    assert [one.name for one in tmp_path.iterdir()] == ["stars.md"]


def test_a_file_that_a_link_leads_to_is_written_and_the_link_stays(tmp_path):
    link = tmp_path / "stars.md"
    link.symlink_to(tmp_path / "elsewhere.md")
    save(RECORDS, link)
    assert link.is_symlink()
    assert (tmp_path / "elsewhere.md").read_text(encoding="utf-8") == FILE


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    path = tmp_path / "missing" / "stars.md"
    with pytest.raises(KeepError, match=r"cannot be written there: .*choose another place"):
        save(RECORDS, path)
    (tmp_path / "folder").mkdir()
    with pytest.raises(KeepError, match="cannot be written there"):
        save(RECORDS, tmp_path / "folder")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_a_file_that_cannot_be_read_is_said(tmp_path):
    with pytest.raises(KeepError, match="cannot be read: No such file"):
        load(tmp_path / "missing.md")
    (tmp_path / "latin.md").write_bytes(FILE.encode() + b"\xe9")
    with pytest.raises(KeepError, match="not UTF-8 text"):
        load(tmp_path / "latin.md")


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ("a", "a", "a"),
        ("a longer one", "longer", "a longer one"),
        ("long", "a longer one", "a longer one"),
        ("mine", "theirs", "mine\n\n---\n\ntheirs"),
        ("mine\n\n---\n\nold", "old\n\n---\n\nnew", "mine\n\n---\n\nold\n\n---\n\nnew"),
    ],
)
def test_two_notes_become_one(mine, theirs, both):
    assert merged(mine, theirs) == both


@given(texts, texts)
def test_merging_loses_nothing_and_comes_to_an_end(mine, theirs):
    both = merged(mine, theirs)
    assert mine in both
    assert theirs in both or all(part in both for part in theirs.split("\n\n---\n\n"))
    assert merged(both, theirs) == both
    assert merged(both, merged(theirs, mine)) == both
