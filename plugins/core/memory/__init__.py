"""What a build remembers: the store, its lists, and what makes something stale."""
