"""Messages laid over a text: how much of one stands there, where it ends, its values."""
