"""The page of one error, pane by pane."""
