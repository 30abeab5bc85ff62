"""Rules, and what they say of each post and each portal."""
