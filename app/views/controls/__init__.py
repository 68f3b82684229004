"""What everything else is put together of: buttons, fields, labels, layouts."""
