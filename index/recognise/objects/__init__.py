"""Error objects in a text: found, and judged by what is in them."""
