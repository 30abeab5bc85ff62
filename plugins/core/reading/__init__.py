"""From the content tree into the store: what has changed, read once."""
