"""A pasted text as it comes in: without marks, as words, strings, fields and records."""
