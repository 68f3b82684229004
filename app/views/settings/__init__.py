"""The pages of the settings dialog: values come in by setters, wishes go out by signals."""
