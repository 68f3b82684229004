"""What is shown, as plain values: places and links, a paste and its values, all of a page."""
