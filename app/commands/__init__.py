"""Every command of the window, once: its title, menu and keys, and finding it by its letters."""
