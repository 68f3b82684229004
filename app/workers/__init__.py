"""What must not hold up the window: on threads of their own, or in slices of the window's."""
