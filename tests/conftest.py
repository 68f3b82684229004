"""What every test starts from: no screen, a home of its own, no deadline on slow machines."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings

from index.library import load_library
from index.resources import bundled_catalogs

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# What a shell runs aside ignores Ctrl+C, what nohup starts the end of its terminal, and so would
# the programs that are started here.
signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

# On CI the examples are the same at every run, so that a red run is about the change in it.
settings.register_profile(
    "errdex",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,
    print_blob=True,
)
settings.load_profile("errdex")


_HEEDING = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
"""Runs a command of root's without the right to pass over the modes of files."""


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Have a test that closes folders run where that counts, in a process of its own for root."""
    if pyfuncitem.get_closest_marker("closed") is None or _modes_count():
        return None
    if shutil.which(_HEEDING[0]) is None:
        pytest.skip("no setpriv, and all folders are open to this user")
    test = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", pyfuncitem.nodeid)
    root = pyfuncitem.config.rootpath
    with TemporaryDirectory() as folder:  # the usual one is tidied by every suite that runs
        words = (*_HEEDING, *test, "--basetemp", Path(folder, "tests"))
        done = subprocess.run(words, cwd=root, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    assert b"skipped" not in done.stdout
    return True


def _modes_count():
    """Whether a closed folder is closed to this user, as it is not to root."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o500)
        return not os.access(folder, os.W_OK)


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory):
    """Keep the tests out of the developer's own settings, data and cache."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in home_variables(home).items():
            patch.setenv(name, value)
        yield home


def home_variables(home: Path) -> dict[str, str]:
    """The environment of somebody whose home is this folder, in a plain UTF-8 locale."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }


@pytest.fixture(scope="session")
def shipped():
    """The library that the program ships with."""
    return load_library(bundled_catalogs())


@pytest.fixture
def documents():
    """The folder beside the checkout that holds the documentation pages, where there is one."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip(f"no documents beside the checkout: {folder.name} is missing")
    return folder
