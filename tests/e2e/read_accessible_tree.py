"""Print the accessible tree of one application as JSON; run by the system's Python.

usage: read_accessible_tree.py APPLICATION    prints nothing when there is no such application
"""

import json
import sys

import pyatspi

MAX_DEPTH = 40


def describe(node, depth=0):
    children = [] if depth == MAX_DEPTH else [child for child in node if child is not None]
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "text": text_of(node),
        "states": sorted(
            pyatspi.stateToString(state).lower() for state in node.getState().getStates()
        ),
        "children": [describe(child, depth + 1) for child in children],
    }


def text_of(node):
    try:
        return node.queryText().getText(0, -1)
    except NotImplementedError:
        return ""


def main():
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == sys.argv[1]:
            sys.stdout.write(json.dumps(describe(application)))


if __name__ == "__main__":
    main()
