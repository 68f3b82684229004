"""The program within the tests' own process."""

import io
import sys

import pytest

from app.command_line import cli


@pytest.fixture
def errdex(capsys, monkeypatch):
    """Runs the program with these arguments: (status, output, errors)."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))

    def run(*arguments):
        capsys.readouterr()
        status = cli.run([str(one) for one in arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run
