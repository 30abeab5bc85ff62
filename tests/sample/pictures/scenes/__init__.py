"""All scenes; importing a module registers its scenes."""
