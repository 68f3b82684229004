"""All catalogs at hand, without the window: opening, looking over and indexing them."""
