"""The star, the note and the rest of what is kept: its commands, and what the window says of it."""
