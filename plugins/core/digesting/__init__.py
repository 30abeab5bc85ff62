"""The monthly digest for the leadership: what people asked for, how fast they were answered, what is read (letter 797 mục 6)."""
