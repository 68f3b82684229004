"""What the reader keeps: stars, notes, recent errors and searches, in an embedded database."""
