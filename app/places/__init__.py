"""Going places: links, back and forward, tabs, and the menus and titles of where one has been."""
