"""The commands about whole catalogs: import, diff, export and scan."""
