"""Print the milliseconds from starting a command to the first paint of its window: of the clock,
and of the processor, which tell more on a busy machine.

Any program with an X11 window can be measured so. Run by the system's Python, which has Debian's
python3-xlib, on a display without a window manager, whose frames would be the windows that appear:
    /usr/bin/python3 tests/bench/first_paint.py COMMAND…
"""

import os
import select
import signal
import subprocess
import sys
import time

from Xlib import X, display
from Xlib.ext import damage

SECONDS = 30
SMALLEST = 100 * 100  # pixels; what is smaller is no main window


def main():
    screen = display.Display()
    screen.damage_query_version()
    screen.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
    screen.sync()
    began = time.perf_counter()
    process = subprocess.Popen(
        sys.argv[1:],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        painted = first_paint(screen, began + SECONDS)
        worked = time.clock_gettime(processor_clock(process.pid))
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    if painted is None:
        sys.exit(f"{sys.argv[1]} painted no window")
    sys.stdout.write(f"{(painted - began) * 1000:.1f} {worked * 1000:.1f}\n")


def processor_clock(pid):
    """The clock of another process's work, all threads together: Linux's own numbering."""
    return (~pid << 3) | 2


def first_paint(screen, deadline):
    """When something large was first drawn on a mapped top-level window; None where nothing was."""
    mapped = set()
    while time.perf_counter() < deadline:
        if not screen.pending_events():
            select.select([screen.fileno()], [], [], 0.5)
            continue
        event = screen.next_event()
        now = time.perf_counter()
        if event.type == X.CreateNotify and not event.override:
            event.window.damage_create(damage.DamageReportRawRectangles)
            screen.flush()
        elif event.type == X.MapNotify:
            mapped.add(event.window.id)
        elif event.type == screen.extension_event.DamageNotify:
            is_large = event.area.width * event.area.height >= SMALLEST
            if event.drawable.id in mapped and is_large:
                return now
    return None


if __name__ == "__main__":
    main()
