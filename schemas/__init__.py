"""Everything that comes in, and when it is right."""
