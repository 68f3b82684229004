"""Widgets: input by setter, output by signal."""
