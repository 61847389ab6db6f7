"""From the built site to the one that citizens see: its search index, its check, the swap, and where it is put."""
