"""An error as text for a clipboard: one template for each format, in a sandbox."""
