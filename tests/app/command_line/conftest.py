"""The program within the tests' own process."""

import io
import sys

import pytest

from app.command_line import cli
from index.library import load_library
from index.resources import bundled_catalogs


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


@pytest.fixture(scope="session")
def library():
    return load_library(bundled_catalogs())
