"""What several drawers need; imports no drawer."""
