"""Texts in files of all kinds, also in those that are being written."""

import pytest

from index.files.text import text_in

LINES = "user_locked, said a log\n" * 10_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_is_written_while_a_log_is_read_is_not_waited_for(tmp_path, encoding):
    path = tmp_path / "growing.log"
    path.write_text(LINES, encoding)
    with path.open("rb") as file, path.open("ab") as writing:
        log = text_in(file, path.name)
        read = b""
        while len(read) < 2 * len(LINES) and (chunk := log.read(1 << 16)):
            read += chunk
            writing.write(chunk * 2)
            writing.flush()
    assert read.decode().removeprefix("\ufeff") == LINES
