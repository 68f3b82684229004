"""The real window with a clock in its event loop; prints its stalls when its input ends."""

from functools import partial

from app.library.reference import open_reference
from app.program.main import made_application
from app.settings.settings import Settings
from app.system.paths import cache_dir
from app.workers.garbage import GarbageCollector
from tests.assembly import assemble
from tests.bench.clock import Clock


def main():
    application = made_application()
    settings = Settings(None)
    opener = partial(open_reference, cache_dir())
    window, controller, *_others = assemble(application, settings, opener, None)
    GarbageCollector(application)
    clock = Clock(window)
    controller.start()
    window.show()
    application.exec()
    clock.print_stalls()


if __name__ == "__main__":
    main()
