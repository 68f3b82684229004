"""What the system asks and gives: Ctrl+C, the end, limits, memory, a mute bus, screen, folders."""
