"""What forms are made of: the fields of each kind of post, from its model, with Vietnamese words."""
