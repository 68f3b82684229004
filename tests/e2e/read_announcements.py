"""Print what one application announces to screen readers, a line each; run by the system's Python.

usage: read_announcements.py APPLICATION    prints "listening" once it hears; goes on until ended
"""

import sys

import pyatspi


def heard(event):
    if event.host_application is not None and event.host_application.name == sys.argv[1]:
        sys.stdout.write(f"{event.any_data}\n")
        sys.stdout.flush()


pyatspi.Registry.registerEventListener(heard, "object:announcement")
sys.stdout.write("listening\n")
sys.stdout.flush()
pyatspi.Registry.start()
