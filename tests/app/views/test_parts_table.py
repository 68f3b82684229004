"""The table of APIs and domains: what it looks like."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.catalogs.parts_table import PartsTable


def inked(picture, y, columns):
    """From where to where something is drawn in these columns of a picture, around this height."""
    ground = picture.pixelColor(columns[0], y - 8)
    drawn = [
        x
        for x in columns
        if any(picture.pixelColor(x, one) != ground for one in range(y - 6, y + 7))
    ]
    return drawn[0], drawn[-1]


@pytest.mark.parametrize("zoom", [100, 200])
def test_titles_stand_over_what_they_are_titles_of(qtbot, appearance, zoom):
    appearance.set_zoom(zoom)
    window = QWidget()
    qtbot.addWidget(window)
    table = PartsTable("Parts", ["8"])
    QVBoxLayout(window).addWidget(table)
    appearance.dress(window)
    table.set_look(appearance.look)
    table.set_parts([("API and domain", "Boats", [8])], "All errors")
    window.resize(700, 500)
    window.show()
    qtbot.waitUntil(lambda: table.visualItemRect(table.topLevelItem(1)).height() > 0)
    titles = table.header().grab().toImage()
    rows = table.viewport().grab().toImage()
    here = table.header().height() // 2
    there = table.visualItemRect(table.topLevelItem(1)).center().y()
    number = range(table.header().sectionPosition(1) + 1, table.viewport().width() - 2)
    assert abs(inked(titles, here, number)[1] - inked(rows, there, number)[1]) <= 1
    name = range(table.header().sectionPosition(1) - 2)
    assert abs(inked(titles, here, name)[0] - inked(rows, there, name)[0]) <= 1
