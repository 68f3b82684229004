"""Catalogs for other tools, one module for each format."""
