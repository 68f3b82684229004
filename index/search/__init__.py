"""The full-text index: query text to ranked answers. The only room that knows Whoosh."""
