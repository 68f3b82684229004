"""What opens over the window, or asks for a file."""
