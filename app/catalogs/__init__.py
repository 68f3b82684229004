"""What the window does with whole catalogs: importing, comparing, exporting, scanning by them."""
