"""Objects that live on the search thread."""
