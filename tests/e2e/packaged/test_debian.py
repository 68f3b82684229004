"""The .deb on a Debian that has nothing but what the package asks for, and what is left after."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.e2e.waiting import eventually

ROOT = Path(__file__).resolve().parents[3]
SMALLEST = ROOT / "build" / "smallest-debian"
QUIET = {
    "DEBIAN_FRONTEND": "noninteractive",
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "LC_ALL": "C.UTF-8",
    **{name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")},
}
VOLATILE = re.compile(r"^(var/(lib|cache|log)|etc/ld\.so\.cache|tmp|root|usr/share/mime|proc)(/|$)")

pytestmark = [
    pytest.mark.skipif(os.getuid() != 0, reason="only root can make another root"),
    pytest.mark.timeout(900),
]


def run(*command, check=True, environment=QUIET, seconds=600):
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=seconds, check=False
    )
    assert done.returncode == 0 or not check, f"{command}:\n{done.stdout[-3000:]}{done.stderr}"
    return done


def sources():
    """The Debian archives that this machine installs from, as lines for another machine's list."""
    form = "deb $(REPO_URI) $(RELEASE) $(COMPONENT)"
    listing = run("apt-get", "indextargets", "--format", form, "Created-By: Packages").stdout
    return sorted(set(listing.splitlines()))


@pytest.fixture(scope="module")
def debian(tmp_path_factory, deb):
    """A root with the smallest Debian; it is kept in build/ for the next run."""
    lists = sources()
    if not SMALLEST.exists():
        plain = next(line for line in lists if "-" not in line.split()[2])  # no updates
        _deb, address, release, _main = plain.split()
        made = SMALLEST.with_suffix(".new")
        shutil.rmtree(made, ignore_errors=True)
        made.parent.mkdir(exist_ok=True)
        # What it mounts goes with its own name space, also where it is stopped halfway.
        own = ("unshare", "--mount")
        run(*own, "debootstrap", "--variant=minbase", release, str(made), address)
        made.rename(SMALLEST)
    root = tmp_path_factory.mktemp("debian") / "root"
    run("cp", "-a", "--reflink=auto", str(SMALLEST), str(root))
    (root / "etc/apt/sources.list").write_text("\n".join(lists) + "\n", encoding="utf-8")
    for name in Path("/etc/apt/apt.conf.d").glob("*proxy*"):
        shutil.copy(name, root / "etc/apt/apt.conf.d")
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    shutil.copy(deb, root / "errdex.deb")
    run("chroot", str(root), "apt-get", "update")
    return root


def files(root):
    """What is in a root, but for what Debian keeps about its packages."""
    listed = run("find", str(root), "-xdev", "-not", "-type", "d", "-printf", "%P\n").stdout
    return {line for line in listed.splitlines() if not VOLATILE.match(line)}


@pytest.fixture(scope="module")
def installed(debian):
    run("chroot", str(debian), "apt-get", "install", "-y", "--no-install-recommends", "/errdex.deb")
    return debian


def test_it_runs_with_nothing_but_its_dependencies(installed):
    done = run("chroot", str(installed), "errdex", "--self-check", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "everything works" in done.stdout and done.stderr == ""


def test_its_window_opens_and_finds(installed, desktop):
    environment = {**QUIET, **desktop.environment, "HOME": "/root", "XDG_RUNTIME_DIR": "/root"}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        environment.pop(name)
    command = ("chroot", str(installed), "errdex", "code:session_exists")
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as process:
        (window,) = eventually(desktop.windows, "the window is on the screen", 60)
        desktop.xdotool("windowactivate", "--sync", window)
        desktop.shows_code("session_exists", 60)
        desktop.key("ctrl+q")
        assert process.wait(30) == 0
        assert process.stderr.read() == b""


def release_before(deb, folder):
    """The same package as an older release, with a file that the newer one has no more."""
    run("dpkg-deb", "-R", str(deb), str(folder))
    control = folder / "DEBIAN/control"
    text = control.read_text(encoding="utf-8")
    control.write_text(re.sub(r"(?m)^Version: .*$", "Version: 0.0.1", text), encoding="utf-8")
    (folder / "usr/lib/errdex/of-the-release-before").write_text("x", encoding="utf-8")
    made = folder.with_suffix(".deb")
    run("dpkg-deb", "-Znone", "-b", str(folder), str(made))
    return made


def test_an_upgrade_keeps_what_is_the_readers_and_a_removal_leaves_nothing(
    installed, deb, tmp_path
):
    def inside(*command):
        return run("chroot", str(installed), *command, environment={**QUIET, "HOME": "/root"})

    with_it = files(installed)
    shutil.copy(release_before(deb, tmp_path / "before"), installed / "before.deb")
    inside("dpkg", "-i", "/before.deb")
    (installed / "before.deb").unlink()
    (installed / "root/boats.csv").write_text("name,code\nBoatSunk,boat_sunk\n", encoding="utf-8")
    inside("errdex", "import", "/root/boats.csv", "--id", "fleet", "--title", "Fleet")
    inside("dpkg", "-i", "/errdex.deb")
    assert files(installed) == with_it
    assert "BoatSunk" in inside("errdex", "search", "boat_sunk").stdout
    inside("dpkg", "-P", "errdex")
    left = [name for name in files(installed) if "errdex" in name.lower() and name != "errdex.deb"]
    assert left == []
    own = [path.name for path in (installed / "root/.local/share/errdex").rglob("fleet*")]
    assert own, "the reader's catalog"


def test_debians_own_checker_finds_no_error(deb):
    found = run("lintian", "--allow-root", "--fail-on", "error,warning", str(deb), check=False)
    assert found.returncode == 0, found.stdout


def test_the_desktop_files_are_valid(deb, tmp_path):
    run("dpkg-deb", "-x", str(deb), str(tmp_path))
    share = tmp_path / "usr/share"
    run("desktop-file-validate", str(share / "applications/errdex.desktop"))
    run("appstreamcli", "validate", "--no-net", *map(str, (share / "metainfo").glob("*.xml")))
    run("mandoc", "-Tlint", "-Wwarning", str(share / "man/man1/errdex.1.gz"))
    run("bash", "-n", str(share / "bash-completion/completions/errdex"))
    sizes = {path.parent.parent.name for path in (share / "icons/hicolor").rglob("errdex.*")}
    assert {"16x16", "48x48", "256x256", "scalable"} <= sizes
