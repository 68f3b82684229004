"""The two lock files: exact, hashed, of one mind, and silent about where packages come from."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1] / "build_spec"
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
LOCKS = ("requirements.txt", "requirements-dev.txt")


def pins(name):
    return dict(PIN.findall((FOLDER / name).read_text(encoding="utf-8")))


def test_the_tests_run_on_the_versions_that_the_program_ships():
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_a_hash(name):
    packages = re.split(r"\n(?=\S)", (FOLDER / name).read_text(encoding="utf-8").strip())
    assert len(packages) > 5
    for package in packages:
        assert PIN.match(package) and "--hash=sha256:" in package


@pytest.mark.parametrize("name", LOCKS)
def test_no_index_host_is_named(name):
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
