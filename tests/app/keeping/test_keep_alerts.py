"""What the window says about what could not be kept."""

from app.database.keeper import Keeper


def test_what_was_refused_is_told_until_a_star_is_kept(open_desk, tmp_path):
    desk = open_desk()
    keeper = desk.window.findChild(Keeper)
    keeper.import_from(tmp_path / "missing.md")
    desk.until(lambda: "missing.md" in desk.alerts)
    desk.window.results.list.clicked.emit(desk.window.results.list.currentIndex())
    desk.until(lambda: keeper.kept.errors)  # that it was looked at is kept, and answers nothing
    assert "missing.md" in desk.alerts
    desk.command("star").trigger()
    desk.until(lambda: desk.alerts == "")
