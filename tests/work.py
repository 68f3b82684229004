"""How much work something is, told without a clock."""

import sys


def calls_of(act):
    """How many functions of Python are called by this."""
    calls = []
    sys.setprofile(lambda _frame, event, _of: calls.append(event) if event == "call" else None)
    try:
        act()
    finally:
        sys.setprofile(None)
    return len(calls)
