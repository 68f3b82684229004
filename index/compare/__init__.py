"""Editions compared: two, error by error, and one error through all of them."""
