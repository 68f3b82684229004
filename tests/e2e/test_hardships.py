"""A full disk, a quota, folders closed, a clock set back: told in a sentence, and survived."""

import json
import os
import resource
import shutil
import signal
import subprocess
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path

import pytest

from app.database.opening import open_store
from index.catalog import dump_catalog
from tests.conftest import home_variables
from tests.e2e.accessibility import read_tree
from tests.e2e.processes import started
from tests.e2e.program import command
from tests.e2e.waiting import eventually
from tests.index.made import catalog, record

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")


@pytest.fixture
def home(tmp_path):
    """A home with one imported catalog of 20 errors, and a document of 3,000 to import."""
    made = tmp_path / "home"
    made.mkdir()
    for name, count in (("small", 20), ("large", 3_000)):
        errors = (record(f"Boat{n}") for n in range(count))
        (made / f"{name}.json").write_text(dump_catalog(catalog(*errors)), encoding="utf-8")
    assert errdex(made, "import", made / "small.json").returncode == 0
    return made


def errdex(home, *words, before=(), **options):
    """Run a command in this home."""
    environment = {"PATH": os.environ["PATH"], **home_variables(home)}
    # Python itself leaves half of a compiled module behind where a file may not be longer.
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    return subprocess.run(
        [*before, command(), *map(str, words)],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        **options,
    )


def catalogs(home, **options):
    done = errdex(home, "catalogs", "--json", **options)
    assert done.returncode == 0
    return {(one["id"], one["entries"]) for one in json.loads(done.stdout)}, done.stderr


def is_refused(done, why):
    """One sentence with the reason, and no more."""
    assert done.returncode == 2
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


def intact(home, **options):
    """The catalogs are as they were, and the search works."""
    assert catalogs(home, **options) == ({("clerk", 473), ("clerk", 5), ("acme", 20)}, "")
    assert errdex(home, "search", "boat_not_found", **options).returncode == 0
    left = [path for path in (home / "data").rglob("*.new") if path.is_file()]
    assert left == []


@contextmanager
def mounted(folder, size):
    """A disk of this size in the place of a folder, with what was in it."""
    beside = folder.with_name(f"{folder.name}-beside")
    shutil.copytree(folder, beside)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        shutil.copytree(beside, folder, dirs_exist_ok=True)
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(folder):
    """Leave no byte free; the file that takes the room."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65536, 512, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
    return ballast


@needs_root
def test_a_disk_that_is_full(home):
    with mounted(home / "data", "2m"), mounted(home / "cache", "256k"):
        fill(home / "cache")
        fill(home / "data")
        is_refused(errdex(home, "import", home / "large.json"), "No space left on device")
        is_refused(errdex(home, "catalogs", "--off", "acme"), "No space left on device")
        intact(home)
        target = home / "data" / "errors.json"
        is_refused(errdex(home, "export", "--format", "json", "-o", target), "No space left")
        assert not target.exists()


@pytest.mark.parametrize("limit", [0, 5_000])
def test_a_quota(home, limit):
    small = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit))
    is_refused(errdex(home, "import", home / "large.json", preexec_fn=small), "File too large")
    intact(home, preexec_fn=small)
    intact(home)
    assert errdex(home, "import", home / "large.json").returncode == 0


def test_what_a_quota_lets_nobody_note_is_undone_all_the_same(home):
    small = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (0, 0))
    for _ in range(2):  # the step is still the last one
        assert errdex(home, "import", "--undo", preexec_fn=small).returncode == 0
        assert catalogs(home) == ({("clerk", 473), ("clerk", 5)}, "")
    assert errdex(home, "import", "--undo").returncode == 0
    assert "no import to undo" in errdex(home, "import", "--undo").stderr


@pytest.mark.closed
def test_folders_that_may_no_longer_be_written(home):
    folders = [path for path in home.rglob("*") if path.is_dir()]
    for folder in folders:
        folder.chmod(0o500)
    try:
        is_refused(errdex(home, "import", home / "large.json"), "no folder for your data")
        assert errdex(home, "search", "session_exists").returncode == 0
    finally:
        for folder in folders:
            folder.chmod(0o700)
    intact(home)


@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime is not installed")
def test_a_clock_that_was_set_back(home):
    long_ago = {"before": ("faketime", "2001-01-01 00:00:00")}
    done = errdex(home, "import", home / "large.json", "--edition", "2", **long_ago)
    assert done.returncode == 0
    there, _ = catalogs(home, **long_ago)
    assert ("acme", 3_000) in there
    assert errdex(home, "search", '"not found"', **long_ago).returncode == 0
    assert errdex(home, "import", "--undo", **long_ago).returncode == 0
    intact(home)


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_folder_that_the_disk_does_not_list_is_named_and_the_rest_found(home):
    folder = home / "data" / "errdex" / "catalogs"
    failing = ("-P", folder, "-e", "trace=getdents64", "-e", "inject=getdents64:error=EIO")
    words = ("strace", "-f", "-q", "-o", home / "strace.log", *failing)
    done = errdex(home, "search", "session_exists", before=words)
    assert done.returncode == 0
    assert done.stderr == f"errdex: {folder}: cannot be read: Input/output error.\n"


@needs_root
def test_a_star_on_a_full_disk_is_refused_in_the_window(accessible_desktop):
    desktop = accessible_desktop
    data = desktop.home / "data"
    data.mkdir()
    with mounted(data, "2m"):
        program = desktop.open("code:session_exists")
        desktop.shows_code("session_exists")
        desktop.key("ctrl+d")
        eventually(lambda: starred(data) == {"session_exists"}, "the first star is kept")
        ballast = fill(data)
        desktop.key("ctrl+k")
        desktop.type("code:account_transfer_invalid")
        desktop.shows_code("account_transfer_invalid")
        desktop.key("ctrl+d")
        eventually(lambda: "could not be kept" in alerts(desktop), "the refusal is told")
        ballast.unlink()
        desktop.key("ctrl+d")
        eventually(lambda: len(starred(data)) == 2, "with room again it is kept")
        assert program.quit() == 0


def alerts(desktop):
    return " ".join(one.name for one in read_tree(desktop).find("label"))


def starred(data):
    folder = data / "errdex"
    if not (folder / "kept.db").exists():
        return set()
    store = open_store(folder)
    try:
        assert store.troubles == ()
        return {record.code for record in store.kept().stars.values()}
    finally:
        store.close()


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_file_that_takes_long_holds_up_nobody_who_leaves(desktop):
    program = desktop.open("code:session_exists")
    desktop.shows_code("session_exists")
    path = desktop.folder / "some.log"
    path.write_text("user_locked\n" * 1000, encoding="utf-8")
    minute = "inject=openat:delay_enter=60000000"
    words = ("strace", "-f", "-q", "-P", str(path), "-e", "trace=openat", "-e", minute)
    with is_traced(desktop, program, words):
        assert desktop.start(str(path)).wait() == 0
        desktop.key("ctrl+k", "ctrl+a")
        desktop.type("code:user_locked")
        desktop.shows_code("user_locked")  # by then the file is being opened
        desktop.key("ctrl+q")
        ended = f"/proc/{program.process.pid}/status"
        # Of the process, only the thread that strace holds is left.
        eventually(lambda: "zombie" in Path(ended).read_text(), "the program has ended")
    assert program.wait() == 0


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_slow_farewell_to_the_display_is_no_failure(desktop):
    program = desktop.open("code:session_exists")
    desktop.shows_code("session_exists")
    slow = "inject=shutdown:delay_enter=3000000"
    with is_traced(desktop, program, ("strace", "-f", "-q", "-e", "trace=shutdown", "-e", slow)):
        program.process.send_signal(signal.SIGTERM)
        assert program.wait() == 0


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_who_leaves_an_export_leaves_nothing_of_it(desktop):
    program = desktop.open()
    with is_writing_a_site(desktop, program, fsync=20_000, unlinkat=3_000):
        desktop.key("ctrl+q")
        assert program.wait() == 0
    assert list(desktop.folder.glob("*site*")) == []


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_next_start_waits_for_no_export_that_is_cleared_away(desktop):
    program = desktop.open()
    with is_writing_a_site(desktop, program, fsync=20_000, unlinkat=60_000_000):
        desktop.key("ctrl+q")
        eventually(lambda: not desktop.windows(), "it is off the screen")
        again = desktop.open()
        assert desktop.start("code:user_locked").wait() == 0
        desktop.shows_code("user_locked")
        assert desktop.windows() == [again.window.id]
        assert program.process.poll() is None


@contextmanager
def is_writing_a_site(desktop, program, **delays):
    """Meanwhile the window exports pages to a folder, and each of these calls takes so long."""
    desktop.key("ctrl+shift+p")
    desktop.type("export errors")
    desktop.key("Return")
    eventually(lambda: desktop.active_title().startswith("Export errors"), "it asks what and where")
    desktop.type("web")
    desktop.key("alt+t", "ctrl+a")
    desktop.type(str(desktop.folder / "site"))
    slow = [("-e", f"inject={call}:delay_enter={long}") for call, long in delays.items()]
    words = ("strace", "-f", "-q", "-e", f"trace={','.join(delays)}", *chain.from_iterable(slow))
    with is_traced(desktop, program, words):
        desktop.key("Return")
        eventually(lambda: len(list(desktop.folder.glob(".site.*/errors/*"))) > 1, "it is written")
        yield


@contextmanager
def is_traced(desktop, program, words):
    log = desktop.folder / "strace.log"
    with started((*words, "-p", str(program.process.pid)), desktop.environment, log):
        tracer = f"/proc/{program.process.pid}/status"
        eventually(lambda: "TracerPid:\t0" not in Path(tracer).read_text(), "it is traced")
        yield


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_disk_that_takes_long_holds_no_window_up(desktop):
    program = desktop.open("code:session_exists")
    desktop.shows_code("session_exists")
    minute = "inject=fsync,fdatasync:delay_enter=60000000"
    words = ("strace", "-f", "-q", "-e", "trace=fsync,fdatasync", "-e", minute)
    with is_traced(desktop, program, words):
        for code in ("user_locked", "session_exists"):
            desktop.key("ctrl+shift+l", "ctrl+equal", "ctrl+d", "ctrl+k", "ctrl+a")
            desktop.type(f"code:{code}")
            desktop.shows_code(code)
        program.process.kill()
