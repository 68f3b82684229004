"""Safe mode: a window of its own with the defaults, whatever the reader's files hold."""

import signal

from index.catalog import dump_catalog
from tests.e2e.processes import run
from tests.e2e.program import command
from tests.e2e.waiting import eventually
from tests.index.made import catalog, record


def copied(desktop, query):
    """The code of the first result of a query, once there is another than before."""
    desktop.set_clipboard("nothing yet")
    desktop.key("ctrl+k")
    desktop.type(query)
    return eventually(lambda: desktop.copied_code().removeprefix("nothing yet"), query)


def test_it_reads_no_settings_no_own_catalog_and_no_template(desktop):
    document = desktop.folder / "harbour.json"
    document.write_text(dump_catalog(catalog(record(), catalog_id="harbour")), encoding="utf-8")
    run((command(), "import", str(document)), desktop.environment)
    settings = desktop.home / "config" / "errdex" / "settings.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[view]\ntheme=dark\n[copy]\ndefault_format=shout\n", encoding="utf-8")
    templates = settings.parent / "snippets"
    templates.mkdir()
    (templates / "shout.jinja").write_text("{{ errors[0].code.upper() }}!", encoding="utf-8")
    before = settings.read_bytes()

    program = desktop.open("--safe-mode")
    assert copied(desktop, "code:session_exists") == "session_exists"
    desktop.key("ctrl+c")
    eventually(lambda: desktop.clipboard().startswith("{"), "JSON is copied, as by default")
    desktop.key("ctrl+k")
    desktop.type("boat_not_found")
    eventually(lambda: program.window.title == "Errdex", "nothing is found")
    assert program.quit() == 0
    assert settings.read_bytes() == before

    program = desktop.open()
    assert copied(desktop, "boat_not_found") == "boat_not_found"
    assert program.quit() == 0


def test_it_opens_beside_a_window_that_does_not_answer(desktop):
    first = desktop.open()
    first.process.send_signal(signal.SIGSTOP)
    try:
        second = desktop.start("--safe-mode")
        eventually(lambda: len(desktop.windows()) == 2, "there is a second window", 30)
        assert second.process.poll() is None
    finally:
        first.process.send_signal(signal.SIGCONT)
