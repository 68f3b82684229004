"""All about whole catalogs: which are at hand, and what the window does with them."""
