"""The command line: words in, text or JSON out. Nothing here knows Qt."""
