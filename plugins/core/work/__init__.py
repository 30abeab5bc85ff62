"""Work lists: what a unit must do next, from what was judged already."""
