"""Dropped on the window: a catalog's documents open the import, anything else is pasted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.catalogs.drops import are_documents
from app.clipboard.files import files_in
from app.content.links import IMPORT_LINK, Where
from app.library.at_hand import installed_catalogs
from app.program.start import request_of
from app.settings.settings import Settings
from app.views.catalogs.import_dialog import ImportDialog
from app.workers.search import SearchService
from index.catalog import load_catalog
from tests.app.conftest import closing_windows
from tests.app.desk import Desk
from tests.assembly import assemble


def drop(desk, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    desk.window.dropped.emit(mime)


def test_a_document_of_errors_opens_the_import(open_desk, dialog_of, button, fleet):
    desk = open_desk()
    drop(desk, fleet)
    desk.until(lambda: any(one.isVisible() for one in desk.window.findChildren(ImportDialog)))
    desk.until(lambda: button(dialog_of(ImportDialog), "Import").isEnabled())


@pytest.mark.usefixtures("own_data")
def test_a_document_that_the_desktop_hands_over_opens_the_import(qtbot, opener, tmp_path, fleet):
    with closing_windows(QApplication.instance()) as windows:
        settings = Settings(tmp_path / "s.ini")
        window, opening, visits = assemble(QApplication.instance(), settings, opener, None)
        windows.append(window)
        visits.carry_out(request_of([str(fleet)]))
        opening.start()
        desk = Desk(window, qtbot)
        desk.until(lambda: any(one.isVisible() for one in window.findChildren(ImportDialog)))


def test_an_address_that_no_file_can_have_is_no_file(fleet):
    mime = QMimeData()
    mime.setUrls([QUrl("file:///tmp/a%00b"), QUrl.fromLocalFile(str(fleet)), QUrl("file:///%00")])
    assert files_in(mime) == [fleet]


def test_a_name_that_no_file_can_have_is_no_document():
    assert not are_documents([Path("/", "x" * 5000)], lambda _done: None)


def test_a_log_and_a_response_are_recognised(open_desk, tmp_path):
    desk = open_desk()
    log = tmp_path / "server.log"
    log.write_text('12:00 {"errors": [{"code": "actor_token_cannot_be_revoked"}]}\n')
    drop(desk, log)
    desk.until(lambda: "ActorTokenCannotBeRevoked" in desk.names[:3])
    assert not desk.window.findChildren(ImportDialog)


def test_a_dropped_text_is_recognised(open_desk):
    desk = open_desk()
    mime = QMimeData()
    mime.setText('{"code": "actor_token_cannot_be_revoked"}')
    desk.window.dropped.emit(mime)
    desk.until(lambda: "ActorTokenCannotBeRevoked" in desk.names[:3])


CSV = "code,message\nboat_sunk,The boat sank\n"
JSON = '[{"code": "boat_sunk", "message": "The boat sank"}]'
STRIP = "About these results"


@pytest.mark.parametrize(
    "text", [CSV, JSON, CSV + "".join(f"boat_{n},It sank\n" for n in range(9_000))]
)
def test_a_pasted_document_without_known_errors_can_be_imported(
    open_desk, dialog_of, button, tmp_path, text
):
    desk = open_desk()
    path = tmp_path / "boats"
    path.write_text(text)
    desk.drop(path)
    desk.until(lambda: "boats describes errors. Import it" in desk.text(STRIP))
    desk.window.results.link_clicked.emit(IMPORT_LINK, Where.HERE)
    desk.until(lambda: button(dialog_of(ImportDialog), "Import").isEnabled())


def test_the_offer_to_import_goes_with_the_paste(open_desk, tmp_path):
    desk = open_desk()
    path = tmp_path / "boats.csv"
    path.write_text(CSV)
    desk.drop(path)
    desk.until(lambda: "describes errors" in desk.text(STRIP))
    desk.search("user not found")
    assert "describes errors" not in desk.text(STRIP)


def test_a_pasted_text_file_of_nothing_known_offers_no_import(open_desk, tmp_path):
    desk = open_desk()
    path = tmp_path / "letter.txt"
    path.write_text("Dear Ada, nothing here.\n")
    desk.drop(path)
    desk.until(lambda: "letter" in desk.window.box.text() or "Ada" in desk.window.box.text())
    desk.settle()  # would be offered by now
    assert "describes errors" not in desk.text(STRIP)


@pytest.mark.usefixtures("own_data")
def test_the_offer_to_import_is_made_anew_with_other_catalogs(open_desk, tmp_path, fleet):
    desk = open_desk()
    path = tmp_path / "boats.csv"
    path.write_text("code,message\n" + "".join(f"bark_{n},It sank\n" for n in range(9_000)))
    desk.drop(path)
    desk.until(lambda: "describes errors" in desk.text(STRIP))
    installed_catalogs().install(load_catalog(fleet))
    service = desk.window.findChild(SearchService)
    with desk.qtbot.waitSignal(service.opened):
        service.reopen()
    desk.until(lambda: "describes errors" in desk.text(STRIP))


def test_the_import_takes_copied_files_by_key(open_desk, dialog_of, button, fleet):
    desk = open_desk()
    desk.command("import-catalog").trigger()
    dialog = dialog_of(ImportDialog)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(fleet))])
    QApplication.clipboard().setMimeData(mime)
    desk.until(dialog.isActiveWindow)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: button(dialog, "Import").isEnabled())
    QApplication.clipboard().clear()  # made here, it would outlive Python
