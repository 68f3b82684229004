"""Print what one application announces to screen readers, a line each; run by the system's Python.

usage: read_announcements.py APPLICATION [EVENT]    prints "listening" once it hears, then goes on

EVENT is "object:announcement" unless given; of a "state-changed" one the name and 0 or 1 is told.
"""

import sys

import pyatspi

EVENT = sys.argv[2] if len(sys.argv) > 2 else "object:announcement"


def heard(event):
    if event.host_application is not None and event.host_application.name == sys.argv[1]:
        is_state = "state-changed" in EVENT
        said = f"{event.source.name} {event.detail1}" if is_state else event.any_data
        sys.stdout.write(f"{said}\n")
        sys.stdout.flush()


pyatspi.Registry.registerEventListener(heard, EVENT)
sys.stdout.write("listening\n")
sys.stdout.flush()
pyatspi.Registry.start()
