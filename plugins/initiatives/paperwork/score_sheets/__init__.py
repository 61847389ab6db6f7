"""Score sheets as Excel files: out to a scoring unit, and back with its points."""
