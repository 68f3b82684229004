"""What is in the package: all that is needed, and nothing that nothing loads."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from PyInstaller.archive.readers import CArchiveReader

ROOT = Path(__file__).resolve().parents[3]
NEEDED = re.compile(r"NEEDED\s+(\S+)")
PLUGINS = {
    "platforms/libqxcb.so": "X11",
    "platforms/libqwayland.so": "Wayland",
    "platforms/libqoffscreen.so": "the self-check without a screen",
    "wayland-shell-integration/libxdg-shell.so": "windows on Wayland",
    "wayland-decoration-client/libbradient.so": "title bars on Wayland",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so": "dead keys",
    "platforminputcontexts/libibusplatforminputcontextplugin.so": "Chinese, Japanese, Korean",
    "platformthemes/libqgtk3.so": "the look of Gtk desktops",
    "platformthemes/libqxdgdesktopportal.so": "file dialogs and the theme from portals",
    "iconengines/libqsvgicon.so": "icons of the desktop",
    "imageformats/libqsvg.so": "pictures of the desktop",
    "printsupport/libcupsprintersupport.so": "printers",
}
OF_WHEELS = re.compile(r"lib(Qt6|icu|pyside6|shiboken6|python3)")
UNWANTED = re.compile(
    r"Qml|Quick|Network|OpenGL|EglF|Designer|Sql|gtk-|gdk|crypto|ssl|libcups\.|gnutls|krb5|avahi"
)


def libraries(folder):
    return [path for path in folder.rglob("*") if not path.is_symlink() and is_elf(path)]


def is_elf(path):
    return path.is_file() and path.read_bytes()[:4] == b"\x7fELF"


def needed_by(path):
    listing = subprocess.run(["objdump", "-p", path], check=True, capture_output=True, text=True)
    return NEEDED.findall(listing.stdout)


def idle(folder):
    """The libraries that no program, plugin or module in the folder loads."""
    every = {path.name: path for path in libraries(folder)}
    queue = [
        path
        for path in every.values()
        if path.name == "errdex" or "plugins" in path.parts or is_module(path)
    ]
    queue += [path for path in every.values() if path.name.startswith("libpython3")]
    used = set(queue)
    while queue:
        for name in needed_by(queue.pop()):
            if (path := every.get(name)) and path not in used:
                used.add(path)
                queue.append(path)
    return {path.name for path in every.values()} - {path.name for path in used}


def is_module(path):
    return path.name.endswith((".abi3.so", "-linux-gnu.so")) and not path.name.startswith("lib")


def test_every_library_is_loaded_by_something(folder):
    assert idle(folder) == set()


def test_a_library_that_nothing_loads_is_found(tmp_path, folder):
    internal = tmp_path / "_internal"
    internal.mkdir()
    source = next(folder.rglob("libQt6Svg.so.6"))
    (internal / "libQt6Svg.so.6").write_bytes(source.read_bytes())
    assert idle(tmp_path) == {"libQt6Svg.so.6"}


def test_every_plugin_that_is_needed_is_there_and_no_other(folder):
    shipped = {f"{path.parent.name}/{path.name}" for path in folder.rglob("plugins/*/*.so")}
    assert PLUGINS.keys() <= shipped, "missing"
    assert shipped - PLUGINS.keys() == {"wayland-decoration-client/libadwaita.so"}


def test_nothing_of_other_programs_is_shipped(folder):
    names = [path.name for path in libraries(folder)]
    borrowed = [name for name in names if UNWANTED.search(name) and name != "libqgtk3.so"]
    assert borrowed == []
    assert not list(folder.rglob("*.qml")) and not list(folder.rglob("numpy*"))


def test_no_link_leads_nowhere(folder):
    assert [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_the_package_does_not_tell_where_it_was_made(folder):
    place = str(ROOT).encode()
    telling = [path for path in folder.rglob("*") if path.is_file() and place in path.read_bytes()]
    assert telling == []


def test_search_is_compiled_and_no_source_stands_before_it(folder, monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "build_spec")
    from compiled import MODULES  # noqa: PLC0415

    program = CArchiveReader(str(folder / "errdex"))
    from_source = program.open_embedded_archive("PYZ.pyz").toc.keys()
    assert "index.search.engine" in from_source
    assert not from_source & set(MODULES)
    places = [folder / "_internal" / module.replace(".", "/") for module in MODULES]
    assert [
        place.name for place in places if not list(place.parent.glob(f"{place.name}.*.so"))
    ] == []


def test_what_it_is_made_of_and_every_licence_come_with_it(folder):
    internal = folder / "_internal"
    parts = json.loads((internal / "errdex.cdx.json").read_text(encoding="utf-8"))
    names = {part["name"] for part in parts["components"]}
    assert {"pyside6-essentials", "whoosh3", "pygments", "python", "mypy"} <= names
    texts = {path.name: path.read_text(encoding="utf-8") for path in internal.glob("licences/*")}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["LGPL-3.txt"]
    assert "put yours" in texts["Qt.txt"]
    others = names - {"pyside6-essentials", "shiboken6", "python"}
    assert {f"{name}.txt" for name in others} <= texts.keys()


def test_the_systems_libraries_are_listed_too_with_their_licences(folder):
    internal = folder / "_internal"
    listed = json.loads((internal / "errdex.cdx.json").read_text(encoding="utf-8"))["components"]
    named = {part["name"]: part["version"] for part in listed}
    taken = {path.name for path in internal.glob("lib*.so*") if not OF_WHEELS.match(path.name)}
    assert taken
    for name in sorted(taken):
        found = subprocess.run(
            ["dpkg-query", "--search", f"*/{name}"], check=False, capture_output=True, text=True
        )
        packages = {line.partition(":")[0] for line in found.stdout.splitlines()}
        assert packages & named.keys(), name
    text = "\n".join(path.read_text(encoding="utf-8") for path in internal.glob("licences/*"))
    for common in re.findall(r"/usr/share/common-licenses/([A-Za-z0-9.-]*[A-Za-z0-9])", text):
        assert (internal / "licences" / f"{common}.txt").exists()


@pytest.mark.parametrize(("kind", "limit"), [("archive", 32e6), ("deb", 27e6)])
def test_the_package_is_small(kind, limit, request):
    assert request.getfixturevalue(kind).stat().st_size <= limit
