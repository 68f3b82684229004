"""Pasted text to the errors in it, with the values that filled their placeholders."""
