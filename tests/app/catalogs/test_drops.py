"""Dropped on the window: a catalog's documents open the import, anything else is pasted."""

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from app.start import request_of
from app.views.catalogs.import_dialog import ImportDialog
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
        window, controller, visits = assemble(QApplication.instance(), settings, opener, None)
        windows.append(window)
        visits.carry_out(request_of([str(fleet)]))
        controller.start()
        desk = Desk(window, qtbot)
        desk.until(lambda: any(one.isVisible() for one in window.findChildren(ImportDialog)))


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
