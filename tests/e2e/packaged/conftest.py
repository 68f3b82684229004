"""The packages of `make package`, as people get them; `make package-test` runs these tests."""

import tarfile
import tempfile
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DIST = Path(__file__).resolve().parents[3] / "dist"


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.package)


def made(pattern):
    """The one package of this kind; a test that needs it fails where nobody made it."""
    found = sorted(DIST.glob(pattern))
    assert len(found) == 1, f"{pattern} is not in dist/: run make package"
    return found[0]


@pytest.fixture(scope="session")
def folder():
    """The one-folder program."""
    return made("errdex/errdex").parent


@pytest.fixture(scope="session")
def archive():
    return made("errdex-*.tar.xz")


@pytest.fixture(scope="session")
def deb():
    return made("errdex_*.deb")


@pytest.fixture(scope="session")
def unpacked(archive):
    """The archive, unpacked where a person might: a name with spaces and other letters."""
    # Not in pytest's own folder: each of its runs closes that to all other users.
    with tempfile.TemporaryDirectory(prefix="Gefundene Fehler ошибки 错误 ü ") as place:
        with tarfile.open(archive) as packed:
            packed.extractall(place, filter="tar")
        Path(place).chmod(0o755)
        yield Path(place, "errdex")
