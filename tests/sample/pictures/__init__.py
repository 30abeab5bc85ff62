"""Sample illustrations for the demonstration portals, drawn as SVG by script."""
