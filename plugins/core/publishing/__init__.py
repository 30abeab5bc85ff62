"""Releases, and how they come to web hosting and back."""
