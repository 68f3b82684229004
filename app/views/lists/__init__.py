"""Lists and the tree, and how a row of them is drawn."""
