"""Item models: catalog and answers as Qt wants to see them."""
