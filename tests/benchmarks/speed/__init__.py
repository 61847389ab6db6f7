"""How fast sites of equal content are built: ours, and those of other site generators."""
