"""A whole window at once, for whoever does not watch it being made."""

from app.program.composition import Composition
from app.program.main import bare_window, made_appearance


def assemble(application, settings, opener, templates, query=None):
    """A window over what the opener brings, the opening that starts it, and who is asked."""
    appearance = made_appearance(application, settings)
    window = bare_window(appearance, settings, query)
    made = Composition(window, appearance, settings, opener, templates)
    for _slice in made.slices():
        pass
    return window, made.opening, made.visits
