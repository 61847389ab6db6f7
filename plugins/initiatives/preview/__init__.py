"""The resident preview: a content folder in memory, its pages made when a browser asks, and made again when a file is saved."""
