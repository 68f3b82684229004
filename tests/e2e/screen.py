"""What is on show, told from the accessible tree, as somebody who cannot see would be told."""

from dataclasses import dataclass

from tests.e2e.accessibility import Accessible, read_tree


@dataclass(frozen=True, slots=True)
class Screen:
    """The window at one moment."""

    tree: Accessible

    @property
    def results(self):
        """The rows of the list, each as it is read out: name, place, message, code."""
        return [item.name for item in self.tree.find("list item")]

    @property
    def nodes(self):
        """The nodes of the tree with their counts."""
        cells = (cell.name for cell in self.tree.find("table cell"))
        split = (name.rpartition(", ") for name in cells)
        return {label: int(count.split()[0]) for label, _, count in split}

    @property
    def typed(self):
        return self.tree.find("text", "Search errors")[0].text

    @property
    def labels(self):
        """Every short text on show."""
        return [one.name for one in self.tree.find("label") if "showing" in one.states]

    def text(self, name):
        """The text of this name on the page, empty where it is not on show."""
        found = [one for one in self.tree.find("label", name) if "showing" in one.states]
        return found[0].text if found else ""

    @property
    def focused(self):
        """The names of what has the keyboard, from the outside in."""
        return [one.name for one in self.tree.walk() if "focused" in one.states]


def look(desktop):
    """What the window on this accessible desktop shows now."""
    return Screen(read_tree(desktop))
