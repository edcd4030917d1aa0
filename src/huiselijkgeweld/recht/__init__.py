"""The law and the protocols, as data."""
