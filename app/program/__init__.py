"""From the words of a start to a window: its first frame, all behind it, joined, and its end."""
