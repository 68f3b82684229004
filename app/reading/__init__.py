"""What is on the page: which error, once it has arrived, and what is copied and printed of it."""
