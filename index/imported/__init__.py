"""The catalogs that the reader imported, and what can be undone of it."""
