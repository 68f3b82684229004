"""The reader's settings: one typed option each, and the sealed file that holds them."""
