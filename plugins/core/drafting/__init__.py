"""The head of a new post, ready to fill in."""
