"""What every test starts from: no screen, a home of its own, no deadline on slow machines."""

import os
import signal
from pathlib import Path

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
