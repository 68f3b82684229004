"""From what is typed, narrowed or pasted to results, and to the one of them that is on the page."""
