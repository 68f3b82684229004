"""Text that is read: selected, walked through by its links, marked."""
