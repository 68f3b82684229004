"""Everything about a catalog of API errors that needs no screen."""
