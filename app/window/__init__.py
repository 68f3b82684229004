"""What is done with the window as a whole: its look, its dialogs, where the reader is in it."""
