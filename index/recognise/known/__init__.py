"""What is known of a library's errors: their codes and messages, gathered, kept, looked up."""
