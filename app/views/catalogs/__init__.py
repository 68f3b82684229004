"""The dialogs about whole catalogs: values come in by setters, wishes go out by signals."""
