"""What the tests of the window share: the shipped library and the two looks."""

import gc
import shutil
from contextlib import contextmanager
from functools import partial

import pytest
import shiboken6

from app.library.reference import Reference
from app.look.appearance import Appearance
from app.look.theme import Look, load_theme
from app.settings.settings import Settings
from app.system.paths import templates_dir
from app.texts.language import TRANSLATIONS
from app.workers.garbage import GarbageCollector
from index.recognise.recogniser import Recogniser
from index.resources import RESOURCES
from index.search.engine import open_engine
from tests.app.desk import Desk
from tests.app.languages import run_tool, speaking
from tests.app.samples import body_of
from tests.assembly import assemble


@pytest.fixture(scope="package", autouse=True)
def collector(qapp):
    """Garbage is looked for as the program does."""
    made = GarbageCollector(qapp)
    yield made
    shiboken6.delete(made)
    gc.enable()


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    """What the program would load of the translators' files as they are now."""
    folder = tmp_path_factory.mktemp("translations")
    for path in TRANSLATIONS.glob("*.ts"):
        shutil.copy(path, folder)
    run_tool("compile", folder)
    return folder


@pytest.fixture
def speak(qapp, compiled):
    """Speak a language until the end of the test."""
    stack = []

    def begin(language, folder=compiled, chosen=""):
        stack.append(speaking(qapp, language, folder, chosen))
        return stack[-1].__enter__()

    yield begin
    for spoken in reversed(stack):
        spoken.__exit__(None, None, None)


@pytest.fixture(params=["light", "dark"])
def look(request):
    """A look of each theme, as drawn at 100 %."""
    return made_look(request.param)


@pytest.fixture
def light():
    return made_look("light")


def made_look(name, zoom=100):
    theme = load_theme(RESOURCES / "themes" / f"{name}.json")
    return Look(theme, zoom, is_dark=name == "dark")


@pytest.fixture(scope="session")
def opener(shipped, tmp_path_factory):
    """Brings the shipped library and an engine over it, whose index is kept between tests."""
    cache = tmp_path_factory.mktemp("index")
    return lambda: Reference(shipped, open_engine(shipped, cache), partial(Recogniser, shipped))


@pytest.fixture
def open_window(qtbot, qapp, opener, tmp_path, monkeypatch):
    """Open windows over the shipped catalog, with settings and data of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with closing_windows(qapp) as windows:
        yield lambda *arguments, **options: Desk(
            made_window(qapp, opener, tmp_path, windows, *arguments, **options), qtbot
        )


@pytest.fixture
def open_desk(open_window):
    """The same, once its catalog is open and the page is there."""
    return lambda *arguments, **options: open_window(*arguments, **options).ready()


@pytest.fixture(scope="module")
def shared_window(qapp, opener, tmp_path_factory):
    folder = tmp_path_factory.mktemp("shared")
    with pytest.MonkeyPatch.context() as patch, closing_windows(qapp) as windows:
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        yield made_window(qapp, opener, folder, windows)


@pytest.fixture
def desk(shared_window, qtbot):
    """A window as it is when it opens; one for all tests of a file, since opening takes long."""
    made = Desk(shared_window, qtbot)
    made.until_open()
    made.start_again()
    return made


@pytest.fixture
def log(tmp_path):
    """A log of some 200 KB with two known errors and an unknown code among other lines."""
    path = tmp_path / "server.log"
    errors = (
        body_of("actor_token_cannot_be_revoked_code", "Actor token cannot be revoked"),
        body_of("user_banned", "You have been banned"),
        body_of("user_banned", "You have been banned"),
    )
    lines = [f"12:00:{n % 60:02} GET /v1/users 200 {n}" for n in range(6_000)]
    for at, text in zip((100, 2_000, 5_000), errors, strict=True):
        lines[at] = f"12:00:00 ERROR {text}"
    path.write_text("\n".join(lines))
    assert path.stat().st_size > 180_000
    return path


def made_window(application, opener, folder, windows, query=""):
    settings = Settings(folder / "settings.ini")
    window, opening, _visits = assemble(
        application, settings, opener, templates_dir(), query or None
    )
    windows.append(window)
    if settings.geometry.isEmpty():  # the screen of the tests is smaller than most
        window.resize(1360, 860)
    opening.start(resume=not query)
    window.show()
    window.activateWindow()
    return window


@contextmanager
def closing_windows(application):
    """Close the windows that were made, and give the application its own look back."""
    before = (application.font(), application.palette())
    of_others = set(application.findChildren(Appearance))
    windows = []
    yield windows
    for window in windows:
        window.close()
        shiboken6.delete(window)
    for appearance in set(application.findChildren(Appearance)) - of_others:
        shiboken6.delete(appearance)
    application.setPalette(before[1])
    application.setFont(before[0])
