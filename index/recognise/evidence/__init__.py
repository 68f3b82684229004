"""How much speaks for an error, which of several it is, and whose text it is."""
