"""Documents into catalogs, one module for each kind of document."""
