"""The look: colours and sizes, the one in force, Qt's rules by topic, the icons."""
