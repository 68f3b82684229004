"""One window for each user and session: a second start hands its wish over and ends."""
