"""What is on the clipboard, had in time whoever owns it."""
