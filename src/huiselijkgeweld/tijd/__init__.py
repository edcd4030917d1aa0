"""Which days count, and how a term runs."""
