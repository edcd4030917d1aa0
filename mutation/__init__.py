"""Mutation testing: breaks the library on purpose, one place at a time, and looks whether a test sees it."""
