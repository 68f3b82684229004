"""What is made from catalogs, each time the same, and kept: in the package or the user's cache."""
