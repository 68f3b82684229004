"""The program in a process of its own."""

import os
import subprocess
import sys

from index.resources import RESOURCES

ROOT = RESOURCES.parent
BODY = (
    '{"errors": [{"code": "resource_not_found", "long_message": "No user was found with id u_1"}]}'
)
USER = "clerk/backend-api/users/UserNotFound"


def process(*arguments, given=b"", python=(), **environment):
    """The real program, run to its end."""
    return subprocess.run(
        [sys.executable, *python, "-m", "app", *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        env=os.environ | environment,
        check=False,
        timeout=60,
    )
