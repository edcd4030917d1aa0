"""What happened, to whom, with whom."""
