"""The top of the page: where the error lives, its name, code and status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.commands.actions import ActionId, ActionRegistry, plain_title
from app.content.links import Where, code_link, tree_link
from app.texts.in_short import into
from app.texts.language import filled
from app.texts.runs import Run, Style, joined, marked
from app.views.controls.button import ToolButton
from app.views.controls.drag_button import DragButton
from app.views.controls.dynamic_style import style_by
from app.views.controls.elided_button import ElidedButton
from app.views.controls.elided_label import ElidedLabel
from app.views.controls.flow_layout import FlowLayout
from app.views.page.name_block import NameBlock
from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QAction, QResizeEvent

    from app.content.page_content import PageContent
    from app.look.theme import Look


class PageHeader(QWidget):
    """Shows one error's head; links come out by `link_clicked`."""

    link_clicked = Signal(str, Where)

    def __init__(self, actions: ActionRegistry) -> None:
        super().__init__()
        self._breadcrumb = TextBlock(self.tr("Where this error lives"))
        self._name = NameBlock(self.tr("Name"))
        self._name.set_style(21, bold=True, smallest=15)
        self._badge = ElidedLabel("pill")
        self._code = ElidedLabel("pill")
        self._status = ElidedLabel("status")
        self._deprecated = ElidedLabel("status")
        self._deprecated.setText(self.tr("Deprecated"))
        self._removed = ElidedLabel("status")
        self._shared = ElidedButton("link")
        self._shared.clicked.connect(self._open_shared)
        self._code_link = ""
        self._copy = DragButton(actions[ActionId.COPY], self.tr("Copy"), "main")
        self._breadcrumb.link_clicked.connect(self.link_clicked)
        self._lay_out(actions[ActionId.STAR])

    def _lay_out(self, star: QAction) -> None:
        self._title_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._title_row.addWidget(self._name, 1)
        self._buttons = QHBoxLayout()
        self._title_row.addLayout(self._buttons)
        self._star = ToolButton()
        self._star.follow(star)
        self._star.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._star.setAccessibleName(plain_title(star))
        self._buttons.addWidget(self._star)
        self._buttons.addWidget(self._copy)
        self._buttons.addStretch()
        self._pills = FlowLayout()
        self._pills.addWidget(self._badge)
        self._pills.addWidget(self._code)
        self._pills.addWidget(self._status)
        self._pills.addWidget(self._deprecated)
        self._pills.addWidget(self._removed)
        self._pills.addWidget(self._shared)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._breadcrumb)
        self._layout.addLayout(self._title_row)
        self._layout.addLayout(self._pills)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._breadcrumb.set_look(look)
        self._name.set_look(look)
        for pill in (self._badge, self._status, self._deprecated, self._removed):
            pill.setFont(look.font(12))
        self._code.setFont(look.code_font(12))
        self._star.setIconSize(QSize(look.px(16), look.px(16)))
        self._layout.setSpacing(look.px(8))
        self._pills.setSpacing(look.px(10))
        self._title_row.setSpacing(look.px(12))
        self._buttons.setSpacing(look.px(12))
        self._arrange_title()

    def set_writer(self, write: Callable[[], QMimeData]) -> None:
        """What is dragged away from the main button."""
        self._copy.set_writer(write)

    def set_default_format(self, title: str) -> None:
        """What the main button copies."""
        self._copy.set_title(filled(self.tr("Copy %1"), title))
        self._arrange_title()

    def show_error(self, content: PageContent) -> None:
        """Show this error's head."""
        entry, marks = content.entry, content.sighting.marks
        self._breadcrumb.set_runs(_breadcrumb(content))
        self._name.set_runs(marked([Run(entry.name)], marks.get("name", ())))
        self._arrange_title()
        self._show_badge(content)
        self._code.setText(entry.code)
        self._code.setVisible(bool(entry.code))
        self._code.setAccessibleName(filled(self.tr("Code %1"), entry.code))
        self._status.setText("" if entry.status is None else str(entry.status))
        self._status.setVisible(entry.status is not None)
        self._status.setAccessibleName(filled(self.tr("HTTP status %1"), self._status.text()))
        self._shared.say(self.tr("%n errors share this code", "", content.sharing_code))
        self._shared.setVisible(content.sharing_code > 1)
        self._code_link = code_link(entry.code)
        self._deprecated.setVisible(entry.is_deprecated)
        self.show_history(content)

    def _show_badge(self, content: PageContent) -> None:
        """Which catalog the error is from, where there are several."""
        badge = content.badge
        self._badge.setVisible(badge is not None)
        if badge is not None:
            self._badge.setText(badge.title)
            self._badge.setAccessibleName(filled(self.tr("Catalog %1"), badge.title))
            style_by(self._badge, "kind", badge.kind)

    def show_history(self, content: PageContent) -> None:
        """Say that a newer edition lacks this error."""
        edition = content.removed_in
        self._removed.setText(filled(self.tr("Removed in %1"), edition or ""))
        self._removed.setVisible(edition is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_title()

    def _arrange_title(self) -> None:
        """The buttons stand beside a name that leaves them room, else below it."""
        room = self.width() - self._buttons.sizeHint().width() - self._title_row.spacing()
        is_beside = self._name.one_line_width() <= room
        direction = QBoxLayout.Direction
        self._title_row.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)

    def _open_shared(self) -> None:
        self.link_clicked.emit(self._code_link, Where.HERE)


def _breadcrumb(content: PageContent) -> list[Run]:
    """Catalog, API and domain; beside other catalogs the tree itself begins with the catalog."""
    title, path = content.catalog_title, content.tree_path
    parts = [
        [Run(part, Style.MUTED, link=tree_link(path[:depth]))] for depth, part in enumerate(path, 1)
    ]
    if not path or not path[0].startswith(title):
        parts.insert(0, [Run(title, Style.MUTED)])
    return joined(parts, f"  {into(path)}  ")
