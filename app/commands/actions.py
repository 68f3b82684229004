"""Every command of the window, once: menus, keys, tool tips and the key sheet come from here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QKeyCombination
    from PySide6.QtWidgets import QMenu, QWidget

    Slots = Mapping["ActionId", Callable[[], object]]
    """What each of some commands does."""

_FIND, _KEEP, _COPY, _VIEW = "&Find", "&Keep", "&Copy", "&View"
_TABS, _CATALOGS, _ERRDEX = "&Tabs", "C&atalogs", "&Errdex"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """A command as the reader sees it: title with its mnemonic, its menu, its default keys.

    Settings know it by its `id`. One that `toggles` is on or off; who does it keeps its action
    checked accordingly. One that is `on_page` does something to what is seen there. One that is
    done `once` is not done again while its key is held down; one that is heard `everywhere` is so
    in the dialogs and the quick look-up, too.
    """

    id: str
    title: str
    menu: str
    keys: tuple[str, ...] = ()
    toggles: bool = False
    on_page: bool = False
    once: bool = False
    everywhere: bool = False


class ActionId(Enum):
    """The commands, in the order in which menus and lists have them."""

    FIND = ActionSpec("find", "&Search box", _FIND, ("Ctrl+K", "Ctrl+L", "/"))
    # Of a key that is held down each might have to wait for a mute owner of the clipboard.
    PASTE = ActionSpec("paste", "&Recognise clipboard", _FIND, ("Ctrl+V",), once=True)
    READ_FILE = ActionSpec("read-file", "Recognise &a file …", _FIND)
    QUICK = ActionSpec("quick-look-up", "&Quick look-up", _FIND, ("Ctrl+Shift+K",))
    NEXT_RESULT = ActionSpec("next-result", "&Next result", _FIND, ("Alt+Down",))
    PREVIOUS_RESULT = ActionSpec("previous-result", "&Previous result", _FIND, ("Alt+Up",))
    FIND_IN_PAGE = ActionSpec("find-in-page", "Find in pa&ge", _FIND, ("Ctrl+F",), on_page=True)
    FIND_NEXT = ActionSpec("find-next", "Find next &in page", _FIND, ("F3",), on_page=True)
    FIND_PREVIOUS = ActionSpec(
        "find-previous", "Find pre&vious in page", _FIND, ("Shift+F3",), on_page=True
    )
    BACK = ActionSpec("back", "&Back", _FIND, ("Alt+Left",))
    FORWARD = ActionSpec("forward", "&Forward", _FIND, ("Alt+Right",))
    CLEAR = ActionSpec("clear", "&Clear text, then filter", _FIND, ("Esc",))
    STAR = ActionSpec("star", "&Star this error", _KEEP, ("Ctrl+D",), toggles=True, once=True)
    STARRED = ActionSpec("starred", "Starred &errors", _KEEP, ("Ctrl+Shift+D",), toggles=True)
    NOTE = ActionSpec("note", "&Note on this error", _KEEP, ("Ctrl+N",), on_page=True)
    EXPORT_KEPT = ActionSpec("export-stars-and-notes", "E&xport stars and notes …", _KEEP)
    IMPORT_KEPT = ActionSpec("import-stars-and-notes", "&Import stars and notes …", _KEEP)
    PRINT = ActionSpec("print", "&Print page …", _KEEP, ("Ctrl+P",))
    SAVE_PDF = ActionSpec("save-as-pdf", "Save page as P&DF …", _KEEP)
    COPY = ActionSpec("copy", "&Copy", _COPY, ("Ctrl+C",))
    COPY_CODE = ActionSpec("copy-code", "Copy c&ode", _COPY, ("Ctrl+Shift+C",))
    COPY_SNIPPET = ActionSpec(
        "copy-snippet",
        "Copy the s&nippet on show",
        _COPY,
        ("Ctrl+Enter", "Ctrl+Return"),
        on_page=True,
    )
    VALUES = ActionSpec("fill-in-values", "Fill in &values", _COPY, ("Ctrl+I",), on_page=True)
    COPY_JSON = ActionSpec("copy-json", "Copy &JSON", _COPY, ("Ctrl+1",))
    COPY_RESPONSE = ActionSpec("copy-response", "Copy API &response", _COPY, ("Ctrl+2",))
    COPY_TYPESCRIPT = ActionSpec("copy-typescript", "Copy &TypeScript", _COPY, ("Ctrl+3",))
    COPY_PYTHON = ActionSpec("copy-python", "Copy P&ython", _COPY, ("Ctrl+4",))
    COPY_GO = ActionSpec("copy-go", "Copy &Go", _COPY, ("Ctrl+5",))
    COPY_RUBY = ActionSpec("copy-ruby", "Copy R&uby", _COPY, ("Ctrl+6",))
    COPY_MARKDOWN = ActionSpec("copy-markdown", "Copy &Markdown", _COPY, ("Ctrl+7",))
    COPY_PLAIN = ActionSpec("copy-plain", "Copy &plain text", _COPY, ("Ctrl+8",))
    COPY_MOCK = ActionSpec("copy-mock", "Copy test moc&k", _COPY, ("Ctrl+9",))
    COPY_MOCK_PYTHON = ActionSpec("copy-mock-python", "Copy test mock in Pyt&hon", _COPY)
    COPY_NAME = ActionSpec("copy-name", "Copy n&ame", _COPY)
    COPY_SHORT = ActionSpec("copy-short-message", "Copy &short message", _COPY)
    COPY_LONG = ActionSpec("copy-long-message", "Copy &long message", _COPY)
    COPY_LINK = ActionSpec("copy-link", "Copy l&ink", _COPY)
    SHOW_TREE = ActionSpec("show-tree", "Show &tree", _VIEW, ("Ctrl+B",), toggles=True)
    NEXT_PANE = ActionSpec("next-pane", "Next &pane", _VIEW, ("F6",))
    WIDEN = ActionSpec("widen-pane", "Wid&en pane", _VIEW, ("Alt+=", "Alt++"))
    NARROW = ActionSpec("narrow-pane", "Na&rrow pane", _VIEW, ("Alt+-",))
    PAGE_DOWN = ActionSpec(
        "scroll-page-down", "Scroll page &down", _VIEW, ("Alt+PgDown",), on_page=True
    )
    PAGE_UP = ActionSpec("scroll-page-up", "Scroll page &up", _VIEW, ("Alt+PgUp",), on_page=True)
    NEXT_FORMAT = ActionSpec(
        "next-format", "Next snippet &format", _VIEW, ("Ctrl+PgDown",), on_page=True
    )
    PREVIOUS_FORMAT = ActionSpec(
        "previous-format", "Previous &snippet format", _VIEW, ("Ctrl+PgUp",), on_page=True
    )
    ZOOM_IN = ActionSpec("zoom-in", "Zoom &in", _VIEW, ("Ctrl+=", "Ctrl++"))
    ZOOM_OUT = ActionSpec("zoom-out", "Zoom &out", _VIEW, ("Ctrl+-",))
    ZOOM_RESET = ActionSpec("zoom-reset", "&Actual size", _VIEW, ("Ctrl+0",))
    THEME = ActionSpec("theme", "Switch theme: light, dark, s&ystem", _VIEW, ("Ctrl+Shift+L",))
    ON_TOP = ActionSpec("always-on-top", "Al&ways on top", _VIEW, toggles=True)
    NEW_TAB = ActionSpec("new-tab", "New &tab", _TABS, ("Ctrl+T",))
    OPEN_BEHIND = ActionSpec("open-behind", "Open result in a tab &behind", _TABS)
    CLOSE_TAB = ActionSpec("close-tab", "&Close tab", _TABS, ("Ctrl+W",))
    CLOSE_OTHER_TABS = ActionSpec("close-other-tabs", "Close &other tabs", _TABS)
    REOPEN_TAB = ActionSpec("reopen-tab", "&Reopen closed tab", _TABS, ("Ctrl+Shift+T",))
    NEXT_TAB = ActionSpec("next-tab", "&Next tab", _TABS, ("Ctrl+Tab",))
    PREVIOUS_TAB = ActionSpec("previous-tab", "&Previous tab", _TABS, ("Ctrl+Shift+Tab",))
    IMPORT = ActionSpec("import-catalog", "&Import …", _CATALOGS, ("Ctrl+O",))
    UNDO_IMPORT = ActionSpec("undo-import", "&Undo the last import", _CATALOGS)
    COMPARE = ActionSpec("compare-editions", "&Compare editions …", _CATALOGS, ("Ctrl+Shift+E",))
    EXPORT = ActionSpec("export-errors", "&Export errors …", _CATALOGS, ("Ctrl+Shift+O",))
    SCAN = ActionSpec("scan-folder", "&Scan a folder …", _CATALOGS, ("Ctrl+Shift+F",))
    NEWER = ActionSpec("newer-catalog", "Check for a &newer catalog …", _CATALOGS)
    MENU = ActionSpec("menu", "Open the &menu", _ERRDEX, ("F10",))
    CONTEXT_MENU = ActionSpec("context-menu", "Open the con&text menu", _ERRDEX, ("Shift+F10",))
    COMMANDS = ActionSpec("commands", "All &commands", _ERRDEX, ("Ctrl+Shift+P",))
    KEYS = ActionSpec("keys", "&Keys", _ERRDEX, ("F1", "Ctrl+/"))
    SETTINGS = ActionSpec("settings", "&Settings", _ERRDEX, ("Ctrl+,",))
    REPORT = ActionSpec("report", "Copy &fault report", _ERRDEX)
    QUIT = ActionSpec("quit", "&Quit", _ERRDEX, ("Ctrl+Q",), everywhere=True)


MOST_KEYS = 4
"""So many a command may have."""

_OF_EVERY_WINDOW = (
    *("Esc", "Return", "Enter", "Space", "Tab", "Backspace"),
    *("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown"),
)


class KeyTakenError(Exception):
    """A key that another command has already; `holder` is that command."""

    def __init__(self, key: str, holder: QAction) -> None:
        super().__init__(f"{key}: {plain_title(holder)}")
        self.key = key
        self.holder = holder


class ActionRegistry:
    """The QActions of one window, made from the table."""

    def __init__(self) -> None:
        self._actions = {action_id: _made(action_id) for action_id in ActionId}

    def __getitem__(self, action_id: ActionId) -> QAction:
        return self._actions[action_id]

    def add_to(self, widget: QWidget) -> None:
        """Let the keys of every action work in this widget's window."""
        widget.addActions(list(self._actions.values()))

    def bind(self, *parts: Slots) -> None:
        """Connect every action to what one of these parts does.

        An action that none or two of them have is a programming error (KeyError).
        """
        bound = Counter(action_id for part in parts for action_id in part)
        if wrong := [one for one in {*bound, *self._actions} if bound[one] != 1]:
            raise KeyError(f"bound by nobody or by two: {wrong}")
        for action_id, slot in (one for part in parts for one in part.items()):
            self._actions[action_id].triggered.connect(lambda _checked=False, s=slot: s())

    def heard_everywhere(self, keys: QKeyCombination) -> bool:
        """Whether these do a command that is done wherever the keyboard is."""
        pressed = QKeySequence(keys)
        return any(
            pressed in action.shortcuts()
            for action in self._actions.values()
            if action.shortcutContext() is Qt.ShortcutContext.ApplicationShortcut
        )

    def on_page(self) -> list[QAction]:
        """The commands that need the page in sight."""
        return [self._actions[one] for one in ActionId if one.value.on_page]

    def groups(self) -> dict[str, list[ActionId]]:
        """The commands of each menu, by its title, in the table's order."""
        groups: dict[str, list[ActionId]] = {}
        for action_id in ActionId:
            title = _translated(action_id.value.menu).replace("&", "")
            groups.setdefault(title, []).append(action_id)
        return groups

    def keys(self, action_id: ActionId) -> tuple[str, ...]:
        """The command's keys, as the table writes them."""
        return tuple(key.toString() for key in self._actions[action_id].shortcuts())

    def default_keys(self, action_id: ActionId) -> tuple[str, ...]:
        """The keys that the table gives the command."""
        return tuple(QKeySequence(key).toString() for key in action_id.value.keys)

    def set_keys(self, action_id: ActionId, keys: Sequence[str]) -> None:
        """Give the command these keys instead of those it has.

        Raises KeyTakenError where another command has one of them, ValueError for too many, for
        what is not one key with its modifiers, and for a key of every window that the table does
        not give; nothing is then changed.
        """
        if len(keys) > MOST_KEYS:
            raise ValueError(f"more than {MOST_KEYS} keys")
        by_default = self.default_keys(action_id)
        made = {}  # one that a command has twice is ambiguous to Qt, and does nothing
        for text in keys:
            key = QKeySequence(text)
            written = key.toString()
            if key.count() != 1 or not written:
                raise ValueError(f"not a key: {text}")
            if is_of_every_window(key) and written not in by_default:
                raise ValueError(f"not a key for a command: {text}")
            holder = self.of_key(key)
            if holder is not None and holder is not self._actions[action_id]:
                raise KeyTakenError(native_text(key), holder)
            made[written] = key
        self._actions[action_id].setShortcuts(list(made.values()))
        _describe(self._actions[action_id])

    def of_key(self, key: QKeySequence) -> QAction | None:
        """The command that this key gives; None for a key without one."""
        holders = (action for action in self._actions.values() if key in action.shortcuts())
        return next(holders, None)

    def fill_menu(self, menu: QMenu) -> None:
        """One submenu for each group, in the table's order."""
        submenus: dict[str, QMenu] = {}
        for action_id in ActionId:
            title = action_id.value.menu
            if title not in submenus:
                submenus[title] = menu.addMenu(_translated(title))
            submenus[title].addAction(self._actions[action_id])


def is_of_every_window(key: QKeySequence) -> bool:
    """Whether this by itself moves, presses, takes back or leaves wherever it is pressed."""
    return key.toString().removeprefix("Num+") in _OF_EVERY_WINDOW


def plain_title(action: QAction) -> str:
    """The command's title without the mark of its mnemonic."""
    return action.text().replace("&", "")


def key_text(action: QAction) -> str:
    """The command's first key as people call it; empty where it has none."""
    return native_text(action.shortcut())


def native_text(key: QKeySequence) -> str:
    """A key as people call it."""
    text = key.toString(QKeySequence.SequenceFormat.NativeText)
    return text.replace("Return", "Enter")


def _made(action_id: ActionId) -> QAction:
    spec = action_id.value
    action = QAction(_translated(spec.title))
    action.setObjectName(spec.id)
    action.setCheckable(spec.toggles)
    action.setIconVisibleInMenu(not spec.toggles)  # its tick would have no place beside it
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    action.setAutoRepeat(not spec.once)
    if spec.everywhere:
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
    _describe(action)
    return action


def _describe(action: QAction) -> None:
    action.setToolTip("  ".join(part for part in (plain_title(action), key_text(action)) if part))


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)
