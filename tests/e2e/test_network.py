"""No network by itself: which sockets a window asks for while somebody works in it."""

import re
import shlex
import shutil

import pytest

from tests.e2e.program import command


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_window_opens_no_socket_that_leads_off_this_machine(desktop, tmp_path, monkeypatch):
    log, traced = tmp_path / "calls", tmp_path / "traced"
    words = ("strace", "-f", "-o", str(log), "-e", "trace=socket", command())
    traced.write_text(f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n', encoding="utf-8")
    traced.chmod(0o755)
    monkeypatch.setenv("ERRDEX_PROGRAM", str(traced))
    program = desktop.open("user not found")
    program.tolerate("Cannot set X11 selection owner")  # another program just became that
    desktop.key("ctrl+k")
    desktop.type("code:session_exists")
    desktop.shows_code("session_exists")
    desktop.set_clipboard("No user was found with id user_1")
    assert desktop.start("--paste").wait() == 0
    desktop.shows_code("resource_not_found")
    assert program.quit() == 0
    calls = log.read_text(encoding="utf-8", errors="replace")
    assert set(re.findall(r"socket\((\w+)", calls)) == {"AF_UNIX"}
