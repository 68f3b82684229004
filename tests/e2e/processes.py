"""Running other programs with a limit on how long."""

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path


def run(
    command: Sequence[str],
    environment: Mapping[str, str],
    *,
    seconds: float = 20,
    check: bool = True,
    captured: bool = True,
) -> str:
    """Run a command to its end; what it printed. A failure says what it printed as error."""
    output = subprocess.PIPE if captured else subprocess.DEVNULL
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        timeout=seconds,
        check=False,
    )
    if check and done.returncode != 0:
        words = (done.stderr or b"").decode(errors="replace").strip()
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {words}")
    return (done.stdout or b"").decode(errors="replace")


@contextmanager
def started(
    command: Sequence[str],
    environment: Mapping[str, str],
    log: Path,
    pass_fds: Sequence[int] = (),
) -> Iterator[subprocess.Popen[bytes]]:
    """Keep a command running for as long as the block, its output in a file."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            pass_fds=pass_fds,
        )
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes], seconds: float = 5) -> None:
    """Ask a process to end, then make it."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(seconds)
