"""Print what one application announces to screen readers, a line each; run by the system's Python.

usage: read_announcements.py APPLICATION           prints "listening" once it hears, then goes on
       read_announcements.py APPLICATION EVENT     the same of this event, with who tells it

EVENT is such as "object:announcement"; of a "state-changed" one the name and 0 or 1 is told, and
of what has the keyboard now whether it is ticked. The process comes first: "4711 Copied".
"""

import sys

import pyatspi


def heard(event):
    if event.host_application is None or event.host_application.name != sys.argv[1]:
        return
    said = event.any_data
    if "state-changed" in event.type.name:
        said = f"{event.source.name} {event.detail1}"
    if "focused" in event.type.name:
        said += ticked(event.source.getState())
    if len(sys.argv) > 2:
        said = f"{event.host_application.get_process_id()} {said}"
    sys.stdout.write(f"{said}\n")
    sys.stdout.flush()


def ticked(states):
    if not states.contains(pyatspi.STATE_CHECKABLE):
        return ""
    return " on" if states.contains(pyatspi.STATE_CHECKED) else " off"


pyatspi.Registry.registerEventListener(heard, (sys.argv[2:] or ["object:announcement"])[0])
sys.stdout.write("listening\n")
sys.stdout.flush()
pyatspi.Registry.start()
