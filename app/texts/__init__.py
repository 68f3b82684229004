"""What the window says, in the reader's language, and texts as runs of one style each."""
