"""What nobody foresaw: one handler, a log and a report, and what works on this machine."""
