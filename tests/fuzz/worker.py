"""One target in one process: `python -m tests.fuzz.worker NAME CORPUS [OPTION OF LIBFUZZER...]`."""

import sys
import tempfile
from time import thread_time

import atheris

with atheris.instrument_imports(include=["app", "index"]):
    from tests.fuzz.targets import TARGETS

_SECONDS = 1.0
_FORBIDDEN = ("os.remove", "os.rename", "os.system", "os.exec", "os.mkdir", "subprocess.Popen",
              "socket.connect", "shutil.rmtree", "pickle.find_class")  # fmt: skip
_IN_FILES = frozenset(("settings", "journal", "gitignore"))


class Watch:
    """Sees what a parser asks of the system; what no parser may, is an error."""

    def __init__(self) -> None:
        self.is_on = False

    def __call__(self, event: str, arguments: tuple) -> None:
        if not self.is_on:
            return
        writes = (
            event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
        )
        # A codec that is imported late is run too, out of its file.
        runs = event == "exec" and arguments[0].co_filename in ("<string>", "<unknown>")
        if writes or runs or event in _FORBIDDEN:
            self.is_on = False
            raise AssertionError(f"a parser asked for {event} {arguments!r:.200}")


def main() -> None:
    name = sys.argv[1]
    target = TARGETS[name]
    watch = Watch()
    for seed in target.seeds():  # what is imported late is imported now
        target.run(seed)
    if name not in (*_IN_FILES, "templates"):  # a template is compiled, and so run
        sys.addaudithook(watch)

    def run(content: bytes) -> None:
        began = thread_time()
        watch.is_on = True
        try:
            target.run(content)
        finally:
            watch.is_on = False
        seconds = thread_time() - began
        if seconds > _SECONDS:
            raise AssertionError(f"{seconds:.2f} seconds for {len(content)} bytes")

    tempfile.tempdir = "/dev/shm"  # noqa: S108  (memory is quicker than a disk)
    atheris.Setup([sys.argv[0], *sys.argv[2:]], run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
