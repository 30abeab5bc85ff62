"""Personal data and secrets: found in texts and files, shown only masked."""
