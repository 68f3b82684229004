"""Files read and written safely, whatever is in them."""
