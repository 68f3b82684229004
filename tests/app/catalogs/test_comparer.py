"""Two editions in the window: counted, listed, marked word by word, and opened on the page."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem

from app.look.theme import ZOOM_STEPS
from app.views.catalogs.compare_dialog import CompareDialog
from app.views.catalogs.parts_table import PartsTable
from app.views.controls.chooser import Chooser
from app.views.dialogs.first_size import FRAME
from app.views.text.text_block import TextBlock
from index.catalog import load_catalog
from index.compare.difference import compare
from index.export.changelog import changelog
from index.resources import bundled_catalogs
from tests.app.catalogs.dialogs import said


@pytest.fixture
def comparing(open_desk, dialog_of, button):
    desk = open_desk()
    desk.command("compare-editions").trigger()
    dialog = dialog_of(CompareDialog)
    desk.until(lambda: rows(dialog) and button(dialog, "Copy as Markdown").isEnabled())
    return desk, dialog


def rows(dialog):
    model = dialog.findChild(QListView, "Differences").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def detail(dialog):
    return told(dialog, "What changed")


def told(dialog, name):
    blocks = dialog.findChildren(TextBlock)
    return next(b for b in blocks if b.accessibleName() == name).toPlainText()


@pytest.fixture(scope="module")
def difference():
    old, new = (load_catalog(path) for path in bundled_catalogs())
    return compare(old, new)


@pytest.mark.parametrize(("zoom", "room"), [(200, (1366, 768)), (150, (960, 540))])
def test_it_fits_on_the_screen_of_a_laptop(comparing, zoom, room):
    desk, dialog = comparing
    for _ in range(ZOOM_STEPS.index(zoom) - ZOOM_STEPS.index(100)):
        desk.command("zoom-in").trigger()
    desk.until(lambda: desk.window.toast.text() == f"{zoom} %")
    desk.settle()
    least, screen = dialog.minimumSizeHint(), QSize(*room) - FRAME
    assert least.boundedTo(screen) == least


def test_every_difference_is_counted_and_listed(comparing, difference):
    _desk, dialog = comparing
    kinds = (
        difference.added,
        difference.removed,
        difference.changed,
        difference.moved,
        difference.renamed,
    )
    assert len(rows(dialog)) == sum(map(len, kinds))
    assert difference.added[0].name in detail(dialog)
    whole = dialog.findChild(PartsTable).topLevelItem(0)
    assert [whole.text(n) for n in range(1, 6)] == [str(len(k)) if k else "" for k in kinds]


def test_each_sign_is_explained_by_the_edition_that_has_it(comparing, difference):
    _desk, dialog = comparing
    legend = told(dialog, "What the signs mean")
    old, new = (box.currentText() for box in dialog.findChildren(Chooser)[:2])
    assert f"+  only in {new}" in legend
    assert f"\N{MINUS SIGN}  only in {old}" in legend
    assert "~  changed from old to new" in legend
    assert ("another name" in legend) == bool(difference.renamed)


def test_the_counts_of_a_row_are_read_with_its_name(comparing, difference):
    _desk, dialog = comparing
    whole = dialog.findChild(PartsTable).topLevelItem(0)
    read = whole.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert read.startswith(f"All errors, Added {len(difference.added)}")
    assert f"Changed {len(difference.changed)}" in read


def test_tab_leads_from_the_list_to_what_changed(comparing):
    _desk, dialog = comparing
    found = dialog.findChild(QListView, "Differences")
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Tab)
    assert dialog.focusWidget().accessibleName() == "What changed"


def test_where_an_error_lives_gives_way_to_its_name(comparing, difference):
    """Nothing is drawn over anything: the narrow row is the wide one without its place."""
    _desk, dialog = comparing
    view = dialog.findChild(QListView, "Differences")
    long = max(range(len(difference.added)), key=lambda n: len(difference.added[n].name))
    index = view.model().index(long, 0)
    look = view.itemDelegate().look
    name = look.width(difference.added[long].name, 13)
    pictures = [drawn(view, index, width) for width in (name + 40, name + 400)]
    assert pictures[0].copy(0, 0, name + 30, 20) == pictures[1].copy(0, 0, name + 30, 20)
    blank = QImage(100, 20, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    assert pictures[1].copy(name + 300, 0, 100, 20) != blank


def test_from_the_right_the_name_stands_beside_its_sign_too(comparing):
    _desk, dialog = comparing
    view = dialog.findChild(QListView, "Differences")
    picture = drawn(view, view.model().index(0, 0), 400, Qt.LayoutDirection.RightToLeft)
    between = picture.copy(400 - 27, 0, 6, 20)
    blank = QImage(between.size(), QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    assert between == blank


def drawn(view, index, width, direction=Qt.LayoutDirection.LeftToRight):
    """A row of the list at this width."""
    picture = QImage(width, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = picture.rect()
    option.direction = direction
    painter = QPainter(picture)
    painter.setLayoutDirection(direction)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    return picture


def test_a_domain_and_a_kind_narrow_the_list(comparing, difference):
    _desk, dialog = comparing
    table = dialog.findChild(PartsTable)
    part = next(one for one in difference.parts if one.added and one.domain)
    api = next(
        table.topLevelItem(n)
        for n in range(table.topLevelItemCount())
        if table.topLevelItem(n).text(0) == part.api
    )
    domain = next(
        api.child(n) for n in range(api.childCount()) if api.child(n).text(0) == part.domain
    )
    table.setCurrentItem(domain)
    shown = part.added + part.removed + part.changed + part.moved + part.renamed
    assert len(rows(dialog)) == shown
    kind = dialog.findChildren(Chooser)[2]
    kind.setCurrentIndex(1)
    assert len(rows(dialog)) == part.added


def test_enter_opens_the_error_on_the_page(comparing, difference):
    desk, dialog = comparing
    listed = dialog.findChild(QListView, "Differences")
    listed.setFocus()
    name = difference.added[1].name
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert name in detail(dialog)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    desk.until(lambda: desk.text("Name") == name)


def test_it_leaves_as_markdown(comparing, difference, button, tmp_path):
    desk, dialog = comparing
    copy = button(dialog, "Copy as Markdown")
    desk.until(copy.isEnabled)  # which comes after the rows
    copy.click()
    assert QApplication.clipboard().text() == changelog(difference)
    path = tmp_path / "changes.md"
    dialog.save_wanted.emit(path)
    assert path.read_text(encoding="utf-8") == changelog(difference)


def test_the_same_edition_twice_is_no_difference(comparing):
    desk, dialog = comparing
    old, new, _kind = dialog.findChildren(Chooser)
    old.setCurrentIndex(new.currentIndex())
    old.activated.emit(old.currentIndex())
    desk.until(lambda: said(dialog) == "Both editions say the same.")
    assert rows(dialog) == []
    parts = dialog.findChild(PartsTable)
    told = [parts.topLevelItem(row).text(0) for row in range(parts.topLevelItemCount())]
    assert told == ["All errors"]


def test_a_dialog_that_was_closed_asks_for_nothing_any_more(comparing):
    desk, dialog = comparing
    chooser = dialog.findChildren(Chooser)[0]
    dialog.reject()
    chooser.activated.emit(0)  # by a key that was under way
    desk.until(lambda: not desk.window.findChildren(CompareDialog))
