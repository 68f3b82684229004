"""A bare window with a clock in its event loop; prints its stalls when its input ends."""

from tests.bench.bare_window import shown
from tests.bench.clock import Clock

application, window = shown()
clock = Clock(window)
application.exec()
clock.print_stalls()
