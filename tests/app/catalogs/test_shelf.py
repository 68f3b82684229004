"""The catalogs at hand: on and off at once, and told of where one cannot be read."""

import warnings

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from app.database.keeper import Keeper
from app.library.at_hand import installed_catalogs
from app.views.catalogs.import_dialog import ImportDialog
from app.views.dialogs.settings_dialog import SettingsDialog
from app.views.settings.catalogs_page import CatalogsPage
from app.workers.search import SearchService
from index.catalog import load_catalog


@pytest.fixture
def installed(tmp_path, fleet):
    """The folder of imported catalogs, one of them damaged."""
    folder = tmp_path / "data" / "errdex" / "catalogs"
    folder.mkdir(parents=True)
    (folder / "fleet@2026-05.json").write_bytes(fleet.read_bytes())
    (folder / "navy@2026-05.json").write_text("{")
    return folder


def boxes(dialog):
    page = dialog.findChild(CatalogsPage)
    return {box.text(): box for box in page.findChildren(QCheckBox) if not box.isHidden()}


def open_settings(desk, dialog_of):
    desk.command("settings").trigger()
    desk.until(lambda: any(one.isVisible() for one in desk.window.findChildren(SettingsDialog)))
    dialog = dialog_of(SettingsDialog)
    desk.until(lambda: boxes(dialog))
    return dialog


@pytest.mark.usefixtures("installed")
def test_a_catalog_is_off_and_on_at_once(open_desk, dialog_of):
    desk = open_desk("boat_sunk")
    desk.until(lambda: desk.names[:1] == ["BoatSunk"])
    dialog = open_settings(desk, dialog_of)
    assert set(boxes(dialog)) == {"Clerk", "Fleet"}
    boxes(dialog)["Fleet"].click()
    desk.until(lambda: "BoatSunk" not in desk.names)
    desk.until(lambda: boxes(dialog)["Fleet"].isChecked() is False)
    boxes(dialog)["Fleet"].click()
    desk.until(lambda: desk.names[:1] == ["BoatSunk"])


def test_from_where_the_catalogs_are_chosen_another_is_imported(open_desk, dialog_of):
    desk = open_desk("")
    desk.until_open()
    page = open_settings(desk, dialog_of).findChild(CatalogsPage)
    more = next(one for one in page.findChildren(QPushButton) if one.text().startswith("Import"))
    more.click()
    desk.until(lambda: any(one.isVisible() for one in desk.window.findChildren(ImportDialog)))


def test_an_imported_edition_is_removed_and_brought_back(open_desk, dialog_of, installed):
    desk = open_desk("boat_sunk")
    desk.until(lambda: desk.names[:1] == ["BoatSunk"])
    page = open_settings(desk, dialog_of).findChild(CatalogsPage)
    remove = next(one for one in page.findChildren(QPushButton) if one.text() == "Remove")
    remove.click()
    desk.until(lambda: "BoatSunk" not in desk.names)
    assert not (installed / "fleet@2026-05.json").exists()
    desk.command("undo-import").trigger()
    desk.until(lambda: desk.names[:1] == ["BoatSunk"])


@pytest.mark.usefixtures("installed")
def test_settings_that_are_closed_twice_are_as_settings_that_are_closed_once(open_desk, dialog_of):
    desk = open_desk("")
    desk.until_open()
    first = open_settings(desk, dialog_of)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        first.reject()
        first.reject()
    assert not warned
    desk.until(lambda: not desk.window.findChildren(SettingsDialog))
    assert set(boxes(open_settings(desk, dialog_of))) == {"Clerk", "Fleet"}


@pytest.fixture
def openings(open_desk):
    """A desk, and the libraries that it opened since."""
    desk = open_desk("boat_sunk")
    opened = []
    (service,) = desk.window.findChildren(SearchService)
    service.opened.connect(opened.append)
    return desk, opened


def test_what_the_command_line_did_is_there_without_a_restart(openings, fleet):
    desk, opened = openings
    elsewhere = installed_catalogs()
    elsewhere.install(load_catalog(fleet))
    desk.until(lambda: desk.names[:1] == ["BoatSunk"])
    elsewhere.switch("fleet", on=False)
    desk.until(lambda: "BoatSunk" not in desk.names)
    elsewhere.switch("fleet", on=True)
    desk.until(lambda: desk.names[:1] == ["BoatSunk"])
    elsewhere.remove("fleet", "2026-05")
    desk.until(lambda: "BoatSunk" not in desk.names)
    assert len(opened) == 4


def test_what_has_a_star_stays_listed_when_an_update_moves_it(open_desk, fleet):
    installed = installed_catalogs()
    installed.install(load_catalog(fleet))
    desk = open_desk("boat_sunk")
    keeper = desk.window.findChild(Keeper)
    desk.until(lambda: desk.names[:1] == ["BoatSunk"] and desk.page_is_still)
    desk.command("star").trigger()
    desk.until(lambda: keeper.kept.stars)
    desk.search("is:starred")
    text = fleet.read_text(encoding="utf-8").replace("2026-05", "2026-06")
    fleet.write_text(text.replace("Boats", "Ships"), encoding="utf-8")
    installed.install(load_catalog(fleet))
    desk.until(lambda: list(keeper.kept.stars) == ["fleet/fleet-api/ships/BoatSunk"])
    desk.until(lambda: desk.names == ["BoatSunk"])
    desk.settle()
    assert desk.names == ["BoatSunk"]
    assert not desk.text("About these results")
    desk.command("star").trigger()
    desk.until(lambda: not keeper.kept.stars)


def test_it_is_there_at_once_when_the_window_is_entered(openings, fleet):
    desk, opened = openings
    installed_catalogs().install(load_catalog(fleet))
    desk.window.entered.emit()
    desk.window.entered.emit()
    desk.until(lambda: desk.names[:1] == ["BoatSunk"])
    assert len(opened) == 1


@pytest.mark.usefixtures("installed")
def test_what_the_window_did_itself_is_opened_once(openings, dialog_of):
    desk, opened = openings
    dialog = open_settings(desk, dialog_of)
    desk.window.entered.emit()
    boxes(dialog)["Fleet"].click()
    desk.window.entered.emit()
    desk.until(lambda: "BoatSunk" not in desk.names)
    boxes(dialog)["Fleet"].click()
    desk.until(lambda: desk.names[:1] == ["BoatSunk"])
    assert len(opened) == 2


def test_every_catalog_may_be_off(open_desk, dialog_of):
    desk = open_desk("user not found")
    dialog = open_settings(desk, dialog_of)
    boxes(dialog)["Clerk"].click()
    desk.until(lambda: desk.names == [] and "No catalog is on" in desk.text("No results"))
    desk.until(lambda: not boxes(dialog)["Clerk"].isChecked())
    boxes(dialog)["Clerk"].click()
    desk.until(lambda: desk.names[:1] == ["UserNotFound"])


@pytest.mark.usefixtures("installed")
def test_a_catalog_that_cannot_be_read_is_named(open_desk):
    desk = open_desk("")

    def told():
        return [one.text() for one in desk.window.findChildren(QLabel) if one.isVisible()]

    desk.until(lambda: any("navy@2026-05.json" in text for text in told()))


class Browser(QObject):
    """Takes what would be opened in the browser."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def take(self, url):
        self.opened.append(url.toString())


def test_a_newer_catalog_is_looked_for_in_the_browser(open_desk):
    browser = Browser()
    desk = open_desk()
    QDesktopServices.setUrlHandler("https", browser, "take")
    try:
        desk.command("newer-catalog").trigger()
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == ["https://clerk.com/docs/errors/overview"]
